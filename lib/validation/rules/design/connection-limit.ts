import { CONNECTIONS } from '@/lib/kinds/connections';
import type { Design } from '@/lib/document/design';
import { compareText, edgesFrom } from '@/lib/kinds/graph';
import type { DesignEdge, Kind } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';
import { named } from '../../support/text';

/** Nothing is connected to more than it can be: a service runs one task definition. Two people who connect it at the same time can bring this about. */
export const connectionLimit = defineRule({
  id: 'design/connection-limit',
  severity: 'error',
  title: 'Nothing is connected to more than it can be',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html',
  on: 'design',
  check: (design) =>
    severalAlike(design).flatMap(({ id, kind, to }) => {
      const node = design.nodes[id];
      const { max = Infinity, verb = '' } = CONNECTIONS.find((it) => it.kind === kind && it.from === node?.kind && it.to === to) ?? {};
      const edges = edgesFrom(design, id, kind).filter((edge) => design.nodes[edge.to]?.kind === to);
      if (!node || edges.length <= max) return [];
      const ends = edges.map((edge) => ({ edge: edge.id, name: design.nodes[edge.to]?.name ?? '' }));
      return [{ path: [], elementId: id, name: node.name, verb, ends, max }];
    }),
  message: ({ name, verb, ends, max }) =>
    `${name} ${verb} ${named(ends.map((end) => end.name))}, but ${max === 1 ? 'only one is' : `at most ${max} are`} possible; remove what is too much.`,
  fixes: ({ ends, max }) => (max === 1 ? ends.map((kept) => removeFix(`Keep ${kept.name}`, ...ends.filter((end) => end !== kept).map((end) => end.edge))) : []),
  examples: () => ({
    ok: [fargateExample()],
    bad: [
      fargateExample({
        nodes: {
          other: { kind: 'task-definition', name: 'OtherTask', props: { launchType: 'FARGATE', cpu: 512, memoryMiB: 1024 } },
          second: {
            kind: 'container',
            name: 'web',
            parent: 'other',
            props: {
              image: 'public.ecr.aws/nginx/nginx:1.27',
              portMappings: [{ containerPort: 8080 }],
              user: '1000',
              readonlyRootFilesystem: true,
              logging: { driver: 'awslogs', streamPrefix: 'web', retentionDays: 30 },
            },
          },
        },
        edges: { also: { kind: 'runs', from: 'service', to: 'other' } },
      }),
    ],
  }),
});

/** The nodes from which several edges of one kind lead to nodes of one kind. */
function severalAlike({ nodes, edges }: Design): readonly { readonly id: string; readonly kind: DesignEdge['kind']; readonly to: Kind }[] {
  const leaving = new Map<string, number>();
  for (const { from } of Object.values(edges)) leaving.set(from, (leaving.get(from) ?? 0) + 1);
  const once = new Set<string>();
  const several = new Map<string, { readonly id: string; readonly kind: DesignEdge['kind']; readonly to: Kind }>();
  for (const { from, to: end, kind } of Object.values(edges)) {
    const to = (leaving.get(from) ?? 0) > 1 ? nodes[end]?.kind : undefined;
    if (to === undefined) continue;
    const key = JSON.stringify([from, kind, to]);
    if (once.has(key)) several.set(key, { id: from, kind, to });
    once.add(key);
  }
  return [...several].sort(([a], [b]) => compareText(a, b)).map(([, it]) => it);
}
