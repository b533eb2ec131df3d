import { containersOf } from '@/lib/kinds/graph';
import { ec2Example, sidecar } from '../../example';
import { defineRule } from '../../rule';

/** A task definition has at most ten containers. */
export const containerCount = defineRule({
  id: 'task/container-count',
  severity: 'error',
  title: 'A task definition holds at most 10 containers',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html',
  on: 'task-definition',
  check: ({ id, name }, design) => {
    const count = containersOf(design, id).length;
    return count > 10 ? [{ path: [], name, count }] : [];
  },
  message: ({ name, count }) => `Task definition ${name} has ${count} containers; ECS takes at most 10. Move some into another task definition.`,
  examples: () => ({ ok: [ec2Example({ nodes: sidecars(9) })], bad: [ec2Example({ nodes: sidecars(10) })] }),
});

function sidecars(count: number): Record<string, ReturnType<typeof sidecar>> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`side${index}`, sidecar({}, `side${index}`)]));
}
