import { runsExternally } from '@/lib/kinds/task-definition/launch-types';
import { networkModeText } from '@/lib/kinds/task-definition/network-mode';
import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { networkModeOf } from '../../support/task';

/** Faults are injected where ECS can do so. */
export const faultInjection = defineRule({
  id: 'task/fault-injection',
  severity: 'error',
  title: 'Fault injection needs network mode awsvpc or host',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  related: ['CDK: Only AWS_VPC and HOST Network Modes are supported for enabling Fault Injection'],
  on: 'task-definition',
  check: (task) => {
    const mode = networkModeOf(task);
    return task.props.enableFaultInjection && mode !== 'AWS_VPC' && mode !== 'HOST' ? [{ path: ['enableFaultInjection'], name: task.name, mode }] : [];
  },
  message: ({ name, mode }) =>
    `Task definition ${name} allows fault injection in network mode ${networkModeText(mode)}, where ECS cannot inject faults; use awsvpc or host, or turn it off.`,
  fixes: (_match, { id, props }) => [
    runsExternally(props) ? setFix('Use host', id, ['networkMode'], 'HOST') : setFix('Use awsvpc', id, ['networkMode'], 'AWS_VPC'),
    clearFix('Turn it off', id, ['enableFaultInjection']),
  ],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { task: { props: { enableFaultInjection: true } } } }),
      ec2Example({ nodes: { task: { props: { enableFaultInjection: true, networkMode: 'HOST' } } } }),
      ec2Example({ nodes: { task: { props: { enableFaultInjection: false } } } }),
    ],
    bad: [ec2Example({ nodes: { task: { props: { enableFaultInjection: true } } } })],
  }),
});
