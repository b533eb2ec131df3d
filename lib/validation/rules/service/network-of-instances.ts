import { edgesFrom, taskDefinitionOf } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { canRunOnInstances } from '@/lib/kinds/task-definition/launch-types';
import { networkModeText } from '@/lib/kinds/task-definition/network-mode';
import { ec2Example } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, removeFix, setFix } from '../../support/fixes';
import { networkModeOf } from '../../support/task';

const SUBNETS = ['subnetType', 'subnetGroup', 'subnetIds', 'subnetZones', 'oneSubnetPerZone'] as const;

/** Tasks that use the network of their instance are given none of their own. */
export const networkOfInstances = defineRule({
  id: 'service/network-of-instances',
  severity: 'error',
  title: 'Subnets and security groups need the network mode awsvpc, public addresses need Fargate',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html',
  related: ['CDK: vpcSubnets, securityGroup(s) and assignPublicIp can only be used in AwsVpc networking mode', 'cfn-lint E3052'],
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    if (!task || serviceLaunchType(service, design) !== 'EC2' || !canRunOnInstances(task.props)) return [];
    const { name, props } = service;
    const mode = networkModeOf(task);
    const own = mode === 'AWS_VPC';
    const what = [
      ...(props.assignPublicIp ? [{ path: ['assignPublicIp'], text: 'a public IP address' }] : []),
      ...(own ? [] : SUBNETS.flatMap((key) => (props[key] === undefined || props[key] === false ? [] : [{ path: [key], text: 'subnets of their own' }]))),
      ...(!own && edgesFrom(design, service.id, 'member').length > 0 ? [{ path: [], text: 'a security group' }] : []),
    ];
    return what.map(({ path, text }) => ({ path, name, text, own, mode: networkModeText(mode), taskId: task.id, task: task.name }));
  },
  message: ({ name, text, own, mode, task }) =>
    own
      ? `Tasks of service ${name} run on EC2 instances and cannot have ${text}; take it away, or run them on Fargate.`
      : `Tasks of service ${name} use the network of their instance (network mode ${mode} of ${task}) and cannot have ${text}; take it away, or use the network mode awsvpc.`,
  fixes: ({ path, own, taskId }, { id }, design): Fix[] => [
    path.length > 0
      ? clearFix('Take it away', id, path)
      : removeFix('Take the service out of its security groups', ...edgesFrom(design, id, 'member').map((edge) => edge.id)),
    ...(own || path[0] === 'assignPublicIp' ? [] : [setFix('Use awsvpc', taskId, ['networkMode'], 'AWS_VPC')]),
  ],
  examples: () => ({
    ok: [ec2Example({ nodes: { task: { props: { networkMode: 'AWS_VPC' } }, service: { props: { subnetType: 'PRIVATE_WITH_EGRESS' } } } })],
    bad: [
      ec2Example({ nodes: { service: { props: { subnetType: 'PRIVATE_WITH_EGRESS' } } } }),
      ec2Example({ nodes: { service: { props: { subnetGroup: 'Private' } } } }),
      ec2Example({ nodes: { service: { props: { assignPublicIp: true } } } }),
      ec2Example({ nodes: { task: { props: { launchType: 'EC2_AND_FARGATE', cpu: 512, memoryMiB: 1024 } }, service: { props: { assignPublicIp: true } } } }),
      ec2Example({
        nodes: { group: { kind: 'security-group', name: 'Group', parent: 'vpc', props: { description: 'Tasks' } } },
        edges: { member: { kind: 'member', from: 'service', to: 'group' } },
      }),
    ],
  }),
});
