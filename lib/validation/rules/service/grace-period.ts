import { edgesTo } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix } from '../../support/fixes';
import { outOfRange, rangeFixes, rangeMessage, type RangeMatch } from '../../support/ranges';

interface GraceMatch extends Match {
  readonly name: string;
  readonly wrong?: RangeMatch;
}

/** A grace period is given only to services that a load balancer checks. */
export const gracePeriod = defineRule({
  id: 'service/grace-period',
  severity: 'error',
  title: 'A grace period is for services behind a load balancer',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  on: 'service',
  check: ({ id, name, props }, design): GraceMatch[] => {
    const path = ['healthCheckGracePeriodSeconds'];
    if (props.healthCheckGracePeriodSeconds === undefined) return [];
    const [wrong] = outOfRange(name, props, [{ path, label: 'The grace period', unit: 'seconds', min: 0, max: 2_147_483_647 }]);
    if (wrong) return [{ path, name, wrong }];
    return edgesTo(design, id, 'target').length > 0 ? [] : [{ path, name }];
  },
  message: ({ name, wrong }) =>
    wrong
      ? rangeMessage(wrong)
      : `Service ${name} has a grace period for the checks of a load balancer, but no load balancer sends it requests, and ECS refuses that; take the grace period away, or draw an edge from a listener.`,
  fixes: ({ path, wrong }, subject): readonly Fix[] => (wrong ? rangeFixes(wrong, subject) : [clearFix('Take the grace period away', subject.id, path)]),
  examples: () => ({
    ok: [fargateExample({ nodes: { service: { props: { healthCheckGracePeriodSeconds: 120 } } } })],
    bad: [
      fargateExample({ nodes: { service: { props: { healthCheckGracePeriodSeconds: 120 } }, lb: null, listener: null }, edges: { target: null } }),
      fargateExample({ nodes: { service: { props: { healthCheckGracePeriodSeconds: -1 } } } }),
    ],
  }),
});
