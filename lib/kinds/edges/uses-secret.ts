import type { EdgeDefinition } from './definition';
import { planAccess } from './grants';

/** What a container uses a secret or parameter for. All but the task role's access is in the container's own plan. */
export const usesSecret: EdgeDefinition<'uses-secret'> = {
  kind: 'uses-secret',
  label: 'Secret',
  fields: [],
  facts: ({ props }) => [...(props.variables ?? []), ...(props.logOptions ?? [])].map((it) => it.name ?? 'name missing').join(', '),
  plan: (edge, context) => planAccess(edge, edge.props.access, context),
};
