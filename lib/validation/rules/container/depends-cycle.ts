import { type Design } from '@/lib/document/design';
import { containersOf, edgesFrom } from '@/lib/kinds/graph';
import { type DesignEdge } from '@/lib/kinds/union';
import { ec2Example, sidecar } from '../../example';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';
import { named } from '../../support/text';

/**
 * Containers do not wait for each other in a circle: by a dependency, a link, or the volumes of another one. Two that
 * only link to each other are a circle, too: the agent starts what is linked to first.
 *
 * @see https://github.com/aws/amazon-ecs-agent/blob/master/agent/engine/dependencygraph/graph.go
 */
export const dependsCycle = defineRule({
  id: 'container/depends-cycle',
  severity: 'error',
  title: 'Containers cannot wait for each other',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html',
  on: 'task-definition',
  check: (task, design) => {
    const cycle = cycleOf(
      design,
      containersOf(design, task.id).map((it) => it.id),
    );
    const first = cycle[0];
    return first === undefined
      ? []
      : [{ path: [], elementId: first.from, task: task.name, cycle, names: cycle.map((edge) => design.nodes[edge.from]?.name ?? edge.from) }];
  },
  message: ({ task, names }) =>
    `Containers ${named(names)} of task definition ${task} wait for each other, so none of them ever starts; remove one of the dependencies, links or lines to volumes.`,
  fixes: ({ cycle }, _task, design) =>
    cycle.slice(0, 3).map((edge) => removeFix(`Let ${design.nodes[edge.from]?.name} ${WITHOUT[edge.kind]} ${design.nodes[edge.to]?.name}`, edge.id)),
  examples: () => ({
    ok: [ec2Example({ nodes: { side: sidecar({}) }, edges: { one: waits('app', 'side') } })],
    bad: [
      ec2Example({ nodes: { side: sidecar({}) }, edges: { one: waits('app', 'side'), two: waits('side', 'app') } }),
      ec2Example({ nodes: { side: sidecar({}) }, edges: { one: waits('app', 'side'), two: { kind: 'links', from: 'side', to: 'app' } } }),
      ec2Example({
        nodes: { side: sidecar({}) },
        edges: { one: { kind: 'volumes-from', from: 'app', to: 'side' }, two: { kind: 'volumes-from', from: 'side', to: 'app' } },
      }),
    ],
  }),
});

type WaitingEdge = DesignEdge<'depends-on'> | DesignEdge<'links'> | DesignEdge<'volumes-from'>;

const WAITS = ['depends-on', 'links', 'volumes-from'] as const;
const WITHOUT: Record<WaitingEdge['kind'], string> = { 'depends-on': 'start without', links: 'have no link to', 'volumes-from': 'do without the volumes of' };

/** The edges of one circle, in order; none when there is no circle. */
function cycleOf(design: Design, ids: readonly string[]): WaitingEdge[] {
  const done = new Set<string>();
  const visit = (id: string, trail: readonly WaitingEdge[]): WaitingEdge[] => {
    const start = trail.findIndex((edge) => edge.from === id);
    if (start >= 0) return trail.slice(start);
    if (done.has(id)) return [];
    for (const edge of WAITS.flatMap((kind): readonly WaitingEdge[] => edgesFrom(design, id, kind))) {
      const found = visit(edge.to, [...trail, edge]);
      if (found.length > 0) return found;
    }
    done.add(id);
    return [];
  };
  for (const id of ids) {
    const found = visit(id, []);
    if (found.length > 0) return found;
  }
  return [];
}

function waits(from: string, to: string) {
  return { kind: 'depends-on', from, to, props: { condition: 'START' } } as const;
}
