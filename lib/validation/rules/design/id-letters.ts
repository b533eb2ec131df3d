import type { Design } from '@/lib/document/design';
import { freeName, nodesById } from '@/lib/kinds/graph';
import { stackOf } from '@/lib/kinds/groups';
import { outputIdsOf } from '@/lib/kinds/outputs';
import type { DesignNode } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';

interface LettersMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

/** What becomes a logical id as it is has letters or digits, and others than anything else in its stack. */
export const idLetters = defineRule({
  id: 'design/id-letters',
  severity: 'error',
  title: 'Names that become logical ids as they are differ in letters and digits',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html',
  related: ["CDK: section 'Outputs' already contains"],
  on: 'design',
  check: (design): LettersMatch[] => {
    const taken = new Map<string, string>();
    return nodesById(design)
      .filter(givesIds)
      .flatMap((node) =>
        idsOf(node).flatMap(({ section, id, ...match }) => {
          const letters = id.replaceAll(/[^A-Za-z0-9]/g, '');
          const key = [stackOf(design, node)?.id ?? '', section, letters].join(' ');
          const before = taken.get(key);
          taken.set(key, before ?? id);
          // The same names are two constructs of one name, of which another rule speaks.
          if (letters !== '' && (before === undefined || before === id)) return [];
          const free = freeLetters(letters || node.name.replaceAll(/[^A-Za-z0-9]/g, ''), (it) =>
            taken.has([stackOf(design, node)?.id ?? '', section, it].join(' ')),
          );
          return [
            {
              elementId: node.id,
              path: match.path,
              problem:
                letters === ''
                  ? `${match.what} ${id} has neither letters nor digits, and a logical id has nothing else; rename it.`
                  : `${match.what} ${id} has the same letters and digits as ${before ?? ''}, and a logical id has nothing else; rename one of them.`,
              fixes: [match.rename(design, free)],
            },
          ];
        }),
      );
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [withOutputs('Address', 'Arn'), fargateExample({ nodes: { other: { kind: 'cluster', name: 'shop-one', props: { withoutVpc: true } } } })],
    bad: [
      withOutputs('web-arn', 'webarn'),
      withOutputs('--', 'Arn'),
      fargateExample({
        nodes: {
          one: { kind: 'cluster', name: 'shop-one', props: { withoutVpc: true, containerInsights: 'ENABLED' } },
          two: { kind: 'cluster', name: 'shopone', props: { withoutVpc: true, containerInsights: 'ENABLED' } },
        },
      }),
    ],
  }),
});

interface WholeId {
  /** The part of the template that the id is in. */
  readonly section: 'Outputs' | 'Resources';
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly rename: (design: Design, free: string) => Fix;
}

function givesIds(node: DesignNode): boolean {
  return node.kind === 'cluster' || (node.outputs !== undefined && node.outputs.length > 0);
}

/** The ids that a node gives as they are; all others have the path of their construct in them. */
function idsOf(node: DesignNode): readonly WholeId[] {
  const outputs = node.outputs ?? [];
  return [
    ...outputs.flatMap((output, index): WholeId[] => {
      const [id] = outputIdsOf({ ...node, outputs: [output] });
      if (id === undefined) return [];
      const rename = (_design: Design, free: string): Fix => ({
        label: `Name it ${free}`,
        command: { type: 'outputs', id: node.id, outputs: outputs.map((it, at) => (at === index ? { ...it, name: free } : it)) },
      });
      return [{ section: 'Outputs', id, path: ['outputs', index, 'name'], what: `Output of ${node.name}:`, rename }];
    }),
    ...(node.kind === 'cluster' && node.props.withoutVpc && node.props.source !== 'existing'
      ? [
          {
            section: 'Resources' as const,
            id: node.name,
            path: [],
            what: 'Cluster',
            rename: (design: Design, free: string): Fix => {
              const name = freeName(design, node.kind, node.parent, free);
              return { label: `Rename to ${name}`, command: { type: 'rename', id: node.id, name } };
            },
          },
        ]
      : []),
  ];
}

function freeLetters(letters: string, taken: (letters: string) => boolean): string {
  let number = 2;
  while (taken(`${letters}${number}`)) number += 1;
  return `${letters}${number}`;
}

function withOutputs(first: string, second: string): Design {
  const design = fargateExample();
  const lb = design.nodes['lb'];
  const outputs = [
    { attribute: 'loadBalancerDnsName', name: first },
    { attribute: 'loadBalancerArn', name: second },
  ];
  return lb ? { ...design, nodes: { ...design.nodes, lb: { ...lb, outputs } } } : design;
}
