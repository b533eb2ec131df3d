import type { EdgeDefinition } from './definition';
import { planAccess } from './grants';

/** What a container uses a bucket for. All but the task role's access is in the container's own plan. */
export const usesBucket: EdgeDefinition<'uses-bucket'> = {
  kind: 'uses-bucket',
  label: 'Bucket',
  fields: [],
  facts: ({ props }) => (props.environmentFiles ?? []).map((it) => it.key ?? 'file missing').join(', '),
  plan: (edge, context) => planAccess(edge, edge.props.access, context),
};
