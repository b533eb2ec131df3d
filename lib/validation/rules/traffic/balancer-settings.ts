import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix } from '../../support/fixes';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';

interface SettingMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

/** The name and timeout of a load balancer are ones that it can have. */
export const balancerSettings = defineRule({
  id: 'traffic/balancer-settings',
  severity: 'error',
  title: 'A load balancer has a valid name and idle timeout',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html',
  related: ['CDK: Load balancer name can have a maximum of 32 characters'],
  on: 'load-balancer',
  check: (balancer): SettingMatch[] => {
    const { id, name, props } = balancer;
    const given = props.loadBalancerName;
    const ranges = outOfRange(name, props, [{ path: ['idleTimeoutSeconds'], label: 'The idle timeout', unit: 'seconds', min: 1, max: 4000 }]);
    return [
      ...ranges.map((match) => ({ path: match.path, problem: rangeMessage(match), fixes: rangeFixes(match, balancer) })),
      ...(given === undefined || (/^(?!-)[A-Za-z0-9-]{1,32}(?<!-)$/.test(given) && !given.startsWith('internal-'))
        ? []
        : [
            {
              path: ['loadBalancerName'],
              problem: `"${given}" is not a name that load balancer ${name} can have; use at most 32 letters, digits and hyphens, no hyphen at the ends, and not internal- at the start.`,
              fixes: [clearFix('Let CloudFormation make a name', id, ['loadBalancerName'])],
            },
          ]),
    ];
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [fargateExample({ nodes: { lb: { props: { loadBalancerName: 'web-1', idleTimeoutSeconds: 4000 } } } })],
    bad: [
      fargateExample({ nodes: { lb: { props: { loadBalancerName: 'internal-web' } } } }),
      fargateExample({ nodes: { lb: { props: { loadBalancerName: 'a'.repeat(33) } } } }),
      fargateExample({ nodes: { lb: { props: { idleTimeoutSeconds: 0 } } } }),
    ],
  }),
});
