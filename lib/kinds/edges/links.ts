import { call } from '@/lib/plan/build';
import { nodeOfKind } from '../graph';
import { doing, Incomplete } from '../plan-context';
import { networkModeOf } from '../task-definition/network-mode';
import type { EdgeDefinition } from './definition';

/** `container.addLink(other, alias)`. */
export const links: EdgeDefinition<'links'> = {
  kind: 'links',
  label: 'Link',
  fields: [
    {
      path: ['alias'],
      label: 'Name in this container',
      section: 'Link',
      control: { type: 'text', mono: true },
      essential: true,
      placeholder: "the other container's name",
    },
  ],
  facts: ({ props }) => props.alias ?? 'link',
  plan: (edge, context) => {
    const task = nodeOfKind(context.graph, context.graph.nodes[edge.from]?.parent, 'task-definition');
    const from = context.construct(edge.from);
    if (task && networkModeOf(task.props) !== 'BRIDGE') throw new Incomplete([], 'Links need network mode bridge.');
    return [doing(edge.id, call(from, 'addLink', context.construct(edge.to), edge.props.alias || undefined))];
  },
};
