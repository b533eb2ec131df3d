import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

const PATH = ['healthChecks', 'gracePeriodSeconds'];

/** Instances that a load balancer checks get time to start. */
export const healthGrace = defineRule({
  id: 'capacity/health-grace',
  severity: 'hint',
  title: 'Instances have time to start before a load balancer checks them',
  source: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/health-check-grace-period.html',
  related: ['cdk-nag AwsSolutions-AS2'],
  on: 'capacity',
  check: ({ name, props: { healthChecks } }) =>
    healthChecks?.additionalTypes?.includes('ELB') && healthChecks.gracePeriodSeconds === undefined ? [{ path: PATH, name }] : [],
  message: ({ name }) =>
    `Instances of capacity ${name} are replaced when a load balancer finds them unhealthy, also while they start; say how long they may take.`,
  fixes: (_match, { id }) => [setFix('Wait five minutes', id, PATH, 300)],
  examples: () => ({
    ok: [ec2Example(), checked({ additionalTypes: ['ELB'], gracePeriodSeconds: 300 }), checked({ additionalTypes: ['EBS'] })],
    bad: [checked({ additionalTypes: ['ELB'] })],
  }),
});

function checked(healthChecks: Readonly<Record<string, unknown>>) {
  return ec2Example({ nodes: { capacity: { props: { healthChecks } } } });
}
