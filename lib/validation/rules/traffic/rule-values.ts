import type { Design } from '@/lib/document/design';
import { listenerType } from '@/lib/kinds/load-balancer/type';
import type { Path } from '@/lib/util/problem';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { hasConditions, nameOfTarget, sendingOf, type Sending } from '../../support/traffic';

/** What all conditions of one rule may name together. */
const MOST = 5;

/** The conditions of a target are ones that a load balancer takes. */
export const ruleValues = defineRule({
  id: 'traffic/rule-values',
  severity: 'error',
  title: 'The conditions of a rule are at most five values, and well formed',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html',
  related: ["CDK: A rule can only have '5' condition values"],
  on: 'listener',
  check: (listener, design) =>
    listenerType(listener, design) === 'application'
      ? sendingOf(listener.id, design)
          .filter(hasConditions)
          .flatMap((edge) => problemsOf(edge, nameOfTarget(edge, design)).map((found) => ({ ...found, elementId: edge.id })))
      : [],
  message: ({ problem }) => problem,
  examples: () => ({
    ok: [
      withConditions({ pathPatterns: ['/api/*', '/v?/x'], hostHeaders: ['*.example.com'] }),
      withConditions({ httpMethods: ['GET'], sourceIps: ['10.0.0.0/8', '2001:db8::/32'], httpHeaders: [{ name: 'X-Version', value: 'beta*' }] }),
    ],
    bad: [
      withConditions({ pathPatterns: ['/1', '/2', '/3', '/4', '/5', '/6'] }),
      withConditions({ pathPatterns: ['/with space'] }),
      withConditions({ hostHeaders: ['example.com:8080'] }),
      withConditions({ httpMethods: ['get it'] }),
      withConditions({ sourceIps: ['10.0.0.1'] }),
      withConditions({ httpHeaders: [{ name: 'Host', value: 'example.com' }] }),
      withConditions({ queryStrings: ['1', '1'].map((value) => ({ key: 'v', value })) }),
      withConditions({ httpHeaders: ['beta', 'beta'].map((value) => ({ name: 'X-Version', value })) }),
    ],
  }),
});

function problemsOf({ props }: Sending, name: string): { path: Path; problem: string }[] {
  const lists = {
    pathPatterns: props.pathPatterns ?? [],
    hostHeaders: props.hostHeaders ?? [],
    httpMethods: props.httpMethods ?? [],
    sourceIps: props.sourceIps ?? [],
  };
  const count = Object.values(lists).reduce((sum, list) => sum + list.length, 0) + (props.httpHeaders?.length ?? 0) + (props.queryStrings?.length ?? 0);
  const fullest = Object.entries(lists).find(([, list]) => list.length > 0)?.[0] ?? 'httpHeaders';
  const each = (key: keyof typeof lists, pattern: RegExp, what: string) =>
    lists[key].flatMap((text, index) => (pattern.test(text) ? [] : [{ path: [key, index], problem: `"${text}" (target ${name}) is not ${what}.` }]));
  return [
    ...(count > MOST
      ? [
          {
            path: [fullest],
            problem: `Target ${name} names ${count} values in its conditions; a rule takes at most ${MOST} together. Use wildcards (*), or another target.`,
          },
        ]
      : []),
    ...each('pathPatterns', PATH, `a path that a load balancer can compare; use 1–128 of letters, digits, _ - . $ / ~ " ' @ : + & and the wildcards * and ?`),
    ...each('hostHeaders', HOST, 'a host name; use 1–128 of letters, digits, - and . with the wildcards * and ?, and no port'),
    ...each('httpMethods', /^[A-Z_-]{1,40}$/, 'a method; use 1–40 capital letters, - and _, such as GET'),
    ...each('sourceIps', RANGE, 'a range of addresses; write one such as 10.0.0.0/8, a single address as 10.0.0.1/32'),
    ...(props.httpHeaders ?? []).flatMap(({ name: header, value }, index) => [
      ...(value && props.httpHeaders?.findIndex((it) => it.name === header && it.value === value) !== index
        ? [{ path: ['httpHeaders', index, 'value'], problem: `Target ${name} asks twice for header ${header ?? ''} with "${value}"; once is enough.` }]
        : []),
      ...(header && !HEADER.test(header)
        ? [
            {
              path: ['httpHeaders', index, 'name'],
              problem: `"${header}" (target ${name}) is not a header to compare; use 1–40 of letters, digits and - _, and for the host its own condition.`,
            },
          ]
        : []),
      ...(value && !/^[\x20-\x7e]{1,128}$/.test(value)
        ? [
            {
              path: ['httpHeaders', index, 'value'],
              problem: `"${value}" (target ${name}) is not a value of a header; use 1–128 ASCII characters with the wildcards * and ?.`,
            },
          ]
        : []),
    ]),
    ...(props.queryStrings ?? []).flatMap(({ key, value }, index, all) =>
      value && all.findIndex((it) => it.key === key && it.value === value) !== index
        ? [{ path: ['queryStrings', index, 'value'], problem: `Target ${name} asks twice for "${value}" in the query; once is enough.` }]
        : [],
    ),
    ...(props.queryStrings ?? []).flatMap(({ key, value }, index) =>
      [key, value].some((text) => (text?.length ?? 0) > 128)
        ? [{ path: ['queryStrings', index, 'value'], problem: `A query string of target ${name} is longer than 128 characters.` }]
        : [],
    ),
  ];
}

const PATH = /^[A-Za-z0-9_\-.$/~"'@:+&*?]{1,128}$/;
const HOST = /^[A-Za-z0-9_.*?-]{1,128}$/;
const HEADER = /^(?!host$)[A-Za-z0-9*?!#$%&'+.^_`|~-]{1,40}$/i;
const RANGE = /^(?:(?:\d{1,3}\.){3}\d{1,3}\/(?:[0-9]|[12]\d|3[0-2])|[0-9a-f:]+\/(?:\d{1,2}|1[01]\d|12[0-8]))$/i;

function withConditions(conditions: Readonly<Record<string, unknown>>): Design {
  return fargateExample({
    nodes: { listener: { props: { defaultAction: { type: 'fixed-response', statusCode: 404 } } } },
    edges: { target: { props: { ...conditions, priority: 10 } } },
  });
}
