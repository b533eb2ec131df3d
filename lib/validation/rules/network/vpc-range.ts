import { parseIpv4Range } from '@/lib/aws/cidr';
import { groupOf } from '@/lib/kinds/groups';
import { VPC_PEER } from '@/lib/kinds/security-group/vpc-peer';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** A rule that lets in the whole VPC is in a VPC whose address range is known. */
export const vpcRange = defineRule({
  id: 'network/vpc-range',
  severity: 'error',
  title: 'The whole VPC is let in only where its address range is known',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ec2.VpcAttributes.html',
  related: ["CDK: Cannot perform this operation: 'vpcCidrBlock' was not supplied when creating this VPC"],
  on: 'security-group',
  check: (group, design) => {
    const vpc = groupOf(design, group, 'vpc');
    if (group.props.source === 'existing' || vpc?.props.source !== 'existing') return [];
    const { cidr } = vpc.props;
    const range = cidr && parseIpv4Range(cidr) ? cidr : undefined;
    return (group.props.ingress ?? []).flatMap((rule, index) =>
      rule.peer === VPC_PEER ? [{ path: ['ingress', index, 'peer'], name: group.name, vpc: vpc.name, index, range }] : [],
    );
  },
  message: ({ name, vpc, range }) =>
    `A rule of security group ${name} lets in the whole VPC, but the CDK does not know the address range of ${vpc}, which is there already; write ${range === undefined ? 'the range, such as 10.0.0.0/16' : `the range ${range}`}.`,
  fixes: ({ path, index, range }, { id }) => [
    ...(range === undefined ? [] : [setFix(`Use ${range}`, id, path, range)]),
    clearFix('Remove the rule', id, ['ingress', index]),
  ],
  examples: () => ({
    ok: [withRule(VPC_PEER, {}), withRule('10.0.0.0/16', EXISTING_VPC)],
    bad: [withRule(VPC_PEER, EXISTING_VPC), withRule(VPC_PEER, { ...EXISTING_VPC, cidr: '10.0.0.0/16' })],
  }),
});

const EXISTING_VPC = {
  source: 'existing',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  availabilityZones: ['eu-west-1a', 'eu-west-1b'],
  privateSubnetIds: ['subnet-0a1b2c3d4e5f60711', 'subnet-0a1b2c3d4e5f60712'],
  maxAzs: undefined,
  natGateways: undefined,
};

function withRule(peer: string, vpc: Readonly<Record<string, unknown>>) {
  const ingress = [{ peer, fromPort: 8080 }];
  return ec2Example({
    nodes: { vpc: { props: vpc }, group: { kind: 'security-group', name: 'Group', parent: 'vpc', props: { description: 'Internal', ingress } } },
  });
}
