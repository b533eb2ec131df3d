import { edgesFrom, isKind } from '@/lib/kinds/graph';
import { membersOf } from '@/lib/kinds/groups';
import { balancerType } from '@/lib/kinds/load-balancer/type';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { rulesOf } from '../../support/traffic';

/** What an account may have of a load balancer unless it asks for more (checked 2026-11). */
const QUOTAS = { listeners: 50, rules: 100, certificates: 25 } as const;

const WHAT = ['listeners', 'rules', 'certificates'] as const;

/** A load balancer stays within what accounts usually have. */
export const trafficQuotas = defineRule({
  id: 'traffic/quotas',
  severity: 'warning',
  title: 'A load balancer stays within the usual quotas',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html',
  on: 'load-balancer',
  check: (balancer, design) => {
    if (balancerType(balancer) === 'classic') return [];
    const listeners = membersOf(design, balancer.id).flatMap((node) => (isKind(node, 'listener') ? [node] : []));
    const lines = listeners.reduce((sum, { id }) => sum + edgesFrom(design, id, 'target').length + edgesFrom(design, id, 'forwards').length, 0);
    const rules = lines > QUOTAS.rules ? listeners.reduce((sum, listener) => sum + rulesOf(listener.id, design).length, 0) : lines;
    // The default certificate of each listener does not count.
    const certificates = listeners.reduce(
      (sum, { id, props }) => sum + Math.max(0, (props.certificateArns?.length ?? 0) + edgesFrom(design, id, 'presents').length - 1),
      0,
    );
    const counts = { listeners: listeners.length, rules, certificates };
    return WHAT.filter((what) => counts[what] > QUOTAS[what]).map((what) => ({ path: [], name: balancer.name, what, count: counts[what], most: QUOTAS[what] }));
  },
  message: ({ name, what, count, most }) =>
    `Load balancer ${name} has ${count} ${what}; accounts may have ${most} unless they ask AWS for more. Use a second load balancer, or ask for more.`,
  examples: () => ({
    ok: [fargateExample()],
    bad: [
      fargateExample({
        nodes: {
          listener: {
            props: { certificateArns: Array.from({ length: 27 }, (_, index) => `arn:aws:acm:eu-west-1:111122223333:certificate/${String(index)}`) },
          },
        },
      }),
    ],
  }),
});
