import type { Design } from '@/lib/document/design';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { nameOfTarget } from '../../support/traffic';

/** What all conditions of one rule may name together. */
const MOST = 5;

/** The conditions of a target are ones that a load balancer takes. */
export const ruleValues = defineRule({
  id: 'traffic/rule-values',
  severity: 'error',
  title: 'Paths and hosts of a target are at most five, and well formed',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html',
  related: ["CDK: A rule can only have '5' condition values"],
  on: 'edge:target',
  check: (edge, design) => {
    const name = nameOfTarget(edge, design);
    const paths = edge.props.pathPatterns ?? [];
    const hosts = edge.props.hostHeaders ?? [];
    const count = paths.length + hosts.length;
    return [
      ...(count > MOST
        ? [
            {
              path: [paths.length > 0 ? 'pathPatterns' : 'hostHeaders'],
              problem: `Target ${name} names ${count} paths and hosts; a rule takes at most ${MOST} together. Use wildcards (*), or another target.`,
            },
          ]
        : []),
      ...paths.flatMap((text, index) =>
        PATH.test(text)
          ? []
          : [
              {
                path: ['pathPatterns', index],
                problem: `"${text}" (target ${name}) is not a path that a load balancer can compare; use 1–128 of letters, digits, _ - . $ / ~ " ' @ : + & and the wildcards * and ?.`,
              },
            ],
      ),
      ...hosts.flatMap((text, index) =>
        HOST.test(text)
          ? []
          : [
              {
                path: ['hostHeaders', index],
                problem: `"${text}" (target ${name}) is not a host name; use 1–128 of letters, digits, - and . with the wildcards * and ?, and no port.`,
              },
            ],
      ),
    ];
  },
  message: ({ problem }) => problem,
  examples: () => ({
    ok: [withConditions({ pathPatterns: ['/api/*', '/v?/x'], hostHeaders: ['*.example.com'] })],
    bad: [
      withConditions({ pathPatterns: ['/1', '/2', '/3', '/4', '/5', '/6'] }),
      withConditions({ pathPatterns: ['/with space'] }),
      withConditions({ hostHeaders: ['example.com:8080'] }),
    ],
  }),
});

const PATH = /^[A-Za-z0-9_\-.$/~"'@:+&*?]{1,128}$/;
const HOST = /^[A-Za-z0-9_.*?-]{1,128}$/;

function withConditions(conditions: Readonly<Record<string, unknown>>): Design {
  return fargateExample({
    nodes: { listener: { props: { defaultAction: { type: 'fixed-response', statusCode: 404 } } } },
    edges: { target: { props: { ...conditions, priority: 10 } } },
  });
}
