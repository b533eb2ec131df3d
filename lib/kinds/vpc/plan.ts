import { construct, listOf, member, staticCall, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { making, required } from '../plan-context';
import type { DesignNode } from '../union';

/** A new `ec2.Vpc`, or an existing one by its attributes. */
export function planVpc(node: DesignNode<'vpc'>): readonly Statement[] {
  const { props } = node;
  if (props.source === 'existing')
    return [
      making(
        node,
        staticCall('aws_ec2.Vpc', 'fromVpcAttributes', THIS, node.name, {
          vpcId: required(props.vpcId, ['vpcId'], 'The id of the existing VPC'),
          availabilityZones: props.availabilityZones ?? [],
          publicSubnetIds: listOf(props.publicSubnetIds),
          privateSubnetIds: listOf(props.privateSubnetIds),
        }),
      ),
    ];
  return [
    making(
      node,
      construct('aws_ec2.Vpc', node.name, {
        vpcName: props.vpcName,
        ipAddresses: props.cidr === undefined ? undefined : staticCall('aws_ec2.IpAddresses', 'cidr', props.cidr),
        maxAzs: props.maxAzs,
        natGateways: props.natGateways,
        subnetConfiguration: listOf(
          props.subnets?.map((subnet, index) => ({
            name: required(subnet.name, ['subnets', index, 'name'], 'The name of a subnet group'),
            subnetType: member('aws_ec2.SubnetType', required(subnet.subnetType, ['subnets', index, 'subnetType'], 'The type of a subnet group')),
            cidrMask: subnet.cidrMask,
          })),
        ),
        ipProtocol: props.ipProtocol === undefined ? undefined : member('aws_ec2.IpProtocol', props.ipProtocol),
        enableDnsHostnames: props.enableDnsHostnames,
        enableDnsSupport: props.enableDnsSupport,
        restrictDefaultSecurityGroup: props.restrictDefaultSecurityGroup ?? false,
      }),
    ),
  ];
}
