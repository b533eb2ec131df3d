import type { EdgeDefinition } from './definition';

/** A listener presents a certificate: the listener's own plan speaks of it. */
export const presents: EdgeDefinition<'presents'> = {
  kind: 'presents',
  label: 'Certificate',
  fields: [
    {
      path: ['default'],
      label: 'Default certificate',
      section: 'Certificate',
      control: { type: 'toggle', absent: false },
      essential: true,
      help: 'For clients that do not say which host they want. Without one the first certificate is it.',
    },
  ],
  facts: ({ props }) => (props.default ? 'default' : ''),
  plan: () => [],
};
