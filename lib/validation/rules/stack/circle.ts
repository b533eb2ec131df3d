import type { SingleCommand } from '@/lib/commands/command';
import { apply } from '@/lib/commands/apply';
import { regroup } from '@/lib/commands/regroup';
import type { Design } from '@/lib/document/design';
import { connectionOf } from '@/lib/kinds/connections';
import { ancestorsOf, nodeOfKind } from '@/lib/kinds/graph';
import { OWN_STACK, stackIdOf, type StackLink } from '@/lib/kinds/stack/links';
import { stackOrder } from '@/lib/kinds/stack/order';
import type { DesignNode } from '@/lib/kinds/union';
import { freePlace, MEASURES, shapeOf, sizeOf } from '@/lib/layout/geometry';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { freeId } from '../../support/fixes';
import { stackText } from '../../support/stacks';
import { stacksExample } from '../../stack-example';

/** Stacks are deployed one after another: no two need each other. */
export const circle = defineRule({
  id: 'stack/circle',
  severity: 'error',
  title: 'Stacks do not need one another',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/resources.html#resource-stack',
  related: ['cfn-lint E3004'],
  on: 'design',
  check: (design) => {
    const said = new Set<string>();
    return stackOrder(design).circles.flatMap(({ link, against }) => {
      if (said.has(link.edge)) return [];
      said.add(link.edge);
      return [
        {
          path: [],
          elementId: link.edge,
          link,
          text: edgeText(design, link),
          from: stackText(design, link.from),
          to: stackText(design, link.to),
          against: [...new Set(against.map((it) => edgeText(design, it)))].join(', and '),
        },
      ];
    });
  },
  message: ({ text, from, to, against }) =>
    `${text}: so ${from} needs ${to}, which needs ${from} itself (${against}). Stacks are deployed one after another; move one of these into the other's stack.`,
  fixes: ({ link }, _subject, design) => movesFor(design, link),
  examples: () => ({
    ok: [stacksExample()],
    bad: [
      // The role of a task in the network's stack, which may run tasks of the service's.
      stacksExample({
        nodes: { starter: { kind: 'role', name: 'Starter', parent: 'network', props: { assumedBy: 'ecs-tasks.amazonaws.com' } } },
        edges: { 'may-run': { kind: 'may-run', from: 'starter', to: 'task', props: {} } },
      }),
    ],
  }),
});

function edgeText(design: Design, { edge: id }: StackLink): string {
  const edge = design.edges[id];
  const [from, to] = [design.nodes[edge?.from ?? ''], design.nodes[edge?.to ?? '']];
  if (!edge || !from || !to) return id;
  const secret = to.kind === 'secret' && design.nodes[from.id]?.kind !== undefined && edge.kind !== 'encrypted-with' && hasKey(design, to.id);
  return `${from.name} ${connectionOf(edge, from, to)?.verb ?? 'is connected to'} ${to.name}${secret ? ', whose key names its readers' : ''}`;
}

function hasKey(design: Design, secret: string): boolean {
  return Object.values(design.edges).some((edge) => edge.kind === 'encrypted-with' && edge.from === secret);
}

/** The moves of one end into the stack of the other one that settle it. */
function movesFor(design: Design, { edge: id }: StackLink): readonly Fix[] {
  const edge = design.edges[id];
  const [from, to] = [rootOf(design, edge?.from), rootOf(design, edge?.to)];
  if (!from || !to) return [];
  const before = stackOrder(design).circles.length;
  return [[to, stackIdOf(design, from.id)] as const, [from, stackIdOf(design, to.id)] as const].flatMap(([node, stack]) => {
    const command = moveInto(design, node, stack);
    const moved = apply(design, { type: 'batch', commands: command });
    if (!moved.ok || stackOrder(moved.value.design).circles.length >= before) return [];
    return [{ label: `Move ${node.name} into ${stackText(design, stack)}`, command: { type: 'batch', commands: command } }];
  });
}

/** What is moved with an end: the task definition of a container, the load balancer of a listener. */
function rootOf(design: Design, id: string | undefined): DesignNode | undefined {
  const node = id === undefined ? undefined : design.nodes[id];
  if (!node) return undefined;
  const around = ancestorsOf(design, node.id).filter(
    ({ kind }) => kind === 'task-definition' || kind === 'load-balancer' || kind === 'file-system' || kind === 'cluster',
  );
  return node.kind === 'service' || node.kind === 'scheduled-task' ? node : (around.at(0) ?? node);
}

function moveInto(design: Design, node: DesignNode, stack: string): SingleCommand[] {
  const target = nodeOfKind(design, stack, 'stack')?.id;
  const places =
    shapeOf(design, node) === 'row'
      ? {}
      : { [node.id]: freePlace(design, target, sizeOf(design, node), { x: MEASURES.padding, y: target === undefined ? 0 : MEASURES.title + 8 }) };
  return [...regroup(design, [node.id], stack === OWN_STACK ? undefined : stack, places, () => freeId(design, `${node.id}-placed-in`)).commands];
}
