import { networkModesOf, networkModeText } from '@/lib/kinds/task-definition/network-mode';
import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { networkModeOf } from '../../support/task';

/** A task does not share the network of its instance. */
export const hostNetwork = defineRule({
  id: 'task/host-network',
  severity: 'security',
  title: 'Tasks should not use the network of the instance',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-17',
  related: [
    'Security Hub ECS.17',
    'Security Hub ECS.1',
    'cdk-nag HIPAA.Security-ECSTaskDefinitionUserForHostMode',
    'cdk-nag NIST.800.53.R5-ECSTaskDefinitionUserForHostMode',
    'cdk-nag PCI.DSS.321-ECSTaskDefinitionUserForHostMode',
    'prowler ecs_task_definitions_host_networking_mode_users',
  ],
  on: 'task-definition',
  check: (task) => (networkModeOf(task) === 'HOST' ? [{ path: ['networkMode'], name: task.name }] : []),
  message: ({ name }) =>
    `Task definition ${name} uses the network of the instance, so its containers reach everything that listens there; prefer another network mode.`,
  fixes: (_match, { id, props }) =>
    networkModesOf(props)
      .filter((mode) => mode === 'AWS_VPC' || mode === 'BRIDGE')
      .map((mode) => setFix(`Use ${networkModeText(mode)}`, id, ['networkMode'], mode)),
  examples: () => ({ ok: [ec2Example(), fargateExample()], bad: [ec2Example({ nodes: { task: { props: { networkMode: 'HOST' } } } })] }),
});
