import type { Design } from '@/lib/document/design';
import { nodesById } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';

const KINDS: readonly string[] = ['cluster', 'service', 'task-definition'];

/** Where parts of a design have tags, those that cost and are looked for have some. */
export const untagged = defineRule({
  id: 'design/untagged',
  severity: 'hint',
  title: 'Where parts of a design have tags, its clusters, services and task definitions have some',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-13',
  related: ['Security Hub ECS.13', 'Security Hub ECS.14', 'Security Hub ECS.15'],
  on: 'design',
  check: (design) => {
    const nodes = nodesById(design);
    const tagged = nodes.find((node) => some(node.tags) || (node.kind === 'stack' && some(node.props.tags)));
    if (!tagged || some(design.settings.tags)) return [];
    return nodes
      .filter((node) => KINDS.includes(node.kind) && !('source' in node.props && node.props.source === 'existing'))
      .filter((node) => !some(node.tags) && !some(groupOf(design, node, 'stack')?.props.tags))
      .map((node) => ({ path: ['tags'], elementId: node.id, name: node.name, tagged: tagged.name }));
  },
  message: ({ name, tagged }) =>
    `${name} has no tags by which it can be found and its costs told apart, while ${tagged} has some; tag it too, or the whole stack.`,
  examples: () => ({
    ok: [fargateExample(), withTags(['cluster', 'service', 'task']), everywhere(withTags(['lb']))],
    bad: [withTags(['lb']), withTags(['service'])],
  }),
});

function some(tags: Readonly<Record<string, string>> | undefined): boolean {
  return Object.keys(tags ?? {}).length > 0;
}

function withTags(ids: readonly string[]): Design {
  const design = fargateExample();
  const nodes = Object.entries(design.nodes).map(([id, node]) => [id, ids.includes(id) ? { ...node, tags: { Application: 'shop' } } : node] as const);
  return { ...design, nodes: Object.fromEntries(nodes) };
}

function everywhere(design: Design): Design {
  return { ...design, settings: { ...design.settings, tags: { Application: 'shop' } } };
}
