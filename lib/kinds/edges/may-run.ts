import { call } from '@/lib/plan/build';
import { doing } from '../plan-context';
import type { EdgeDefinition } from './definition';

/** `taskDefinition.grantRun(role)`. */
export const mayRun: EdgeDefinition<'may-run'> = {
  kind: 'may-run',
  label: 'Permission to run',
  fields: [],
  facts: () => '',
  plan: (edge, context) => [doing(edge.id, call(context.construct(edge.to), 'grantRun', context.construct(edge.from)))],
};
