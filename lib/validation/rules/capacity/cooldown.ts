import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** A group waits between two changes of its size. */
export const cooldown = defineRule({
  id: 'capacity/cooldown',
  severity: 'hint',
  title: 'A group of instances rests between two changes of its size',
  source: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-scaling-cooldowns.html',
  related: ['cdk-nag AwsSolutions-AS1'],
  on: 'capacity',
  check: ({ name, props }) => (props.cooldownSeconds === 0 ? [{ path: ['cooldownSeconds'], name }] : []),
  message: ({ name }) =>
    `Capacity ${name} does not rest after it has changed its size, so it may start or end more instances than needed; let it rest for a while.`,
  fixes: (_match, { id }) => [clearFix('Rest for five minutes', id, ['cooldownSeconds'])],
  examples: () => ({
    ok: [ec2Example(), ec2Example({ nodes: { capacity: { props: { cooldownSeconds: 60 } } } })],
    bad: [ec2Example({ nodes: { capacity: { props: { cooldownSeconds: 0 } } } })],
  }),
});
