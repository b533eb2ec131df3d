import { call } from '@/lib/plan/build';
import { doing } from '../plan-context';
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
  plan: (edge, context) => [doing(edge.id, call(context.construct(edge.from), 'addLink', context.construct(edge.to), edge.props.alias))],
};
