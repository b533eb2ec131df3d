import { call } from '@/lib/plan/build';
import { property } from '@/lib/plan/build';
import { doing } from '../plan-context';
import type { EdgeDefinition } from './definition';

/** `fileSystem.connections.allowDefaultPortFrom(service)`: a security group rule for NFS. */
export const reaches: EdgeDefinition<'reaches'> = {
  kind: 'reaches',
  label: 'Network access',
  fields: [],
  facts: () => 'NFS',
  plan: (edge, context) => [doing(edge.id, call(property(context.construct(edge.to), 'connections'), 'allowDefaultPortFrom', context.construct(edge.from)))],
};
