import { listOf } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { nodeOfKind, type Graph } from '../graph';
import { Incomplete, type PlanContext } from '../plan-context';
import { applicable } from '../task-definition/applies';
import type { DesignNode } from '../union';

/** The names of the inference accelerators of the task around a container. */
export function acceleratorsAround({ parent }: DesignNode<'container'>, graph: Graph): string[] {
  const task = nodeOfKind(graph, parent, 'task-definition');
  return (task && applicable(task.props).inferenceAccelerators)?.flatMap((it) => it.deviceName ?? []) ?? [];
}

/** The `inferenceAcceleratorResources` of a container. @throws Incomplete for a device that the task does not have: the CDK would refuse the whole stack */
export function planAccelerators(node: DesignNode<'container'>, { graph }: PlanContext): Expr | undefined {
  const names = acceleratorsAround(node, graph);
  return listOf(
    node.props.inferenceAcceleratorResources?.map((name, index) => {
      if (!names.includes(name)) throw new Incomplete(['inferenceAcceleratorResources', index], `The task has no inference accelerator ${name}.`);
      return name;
    }),
  );
}
