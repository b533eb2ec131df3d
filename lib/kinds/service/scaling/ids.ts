import type { Graph } from '../../graph';
import type { DesignEdge } from '../../union';
import type { ScalingPolicy } from './schema';

const TYPE_IDS = {
  CPU: 'CpuScaling',
  MEMORY: 'MemoryScaling',
  REQUESTS: 'RequestScaling',
  METRIC: 'MetricScaling',
  STEPS: 'StepScaling',
  SCHEDULE: 'ScheduledScaling',
} as const;

/** The construct ids of a service's policies: their names, else their types, numbered as needed. */
export function policyIds(policies: readonly ScalingPolicy[]): readonly string[] {
  const taken = new Set(policies.flatMap(({ name }) => name ?? []));
  return policies.map(({ name, type }) => {
    if (name) return name;
    const stem = type ? TYPE_IDS[type] : 'Scaling';
    let id: string = stem;
    for (let number = 2; taken.has(id); number += 1) id = `${stem}${number}`;
    taken.add(id);
    return id;
  });
}

/** The construct ids of the two policies that a queue makes. */
export function queuePolicyIds(edge: DesignEdge<'scales-on'>, graph: Graph): { readonly waiting: string; readonly done: string } {
  const queue = graph.nodes[edge.to]?.name ?? '';
  return { waiting: edge.props.name ?? `${queue}Waiting`, done: `${queue}Done` };
}
