import { call, property } from '@/lib/plan/build';
import { doing } from '../plan-context';
import { ruleSide } from '../security-group/rule-side';
import type { EdgeDefinition } from './definition';

/** `fileSystem.connections.allowDefaultPortFrom(service)`: a security group rule for NFS, made in the later stack of the two. */
export const reaches: EdgeDefinition<'reaches'> = {
  kind: 'reaches',
  label: 'Network access',
  stack: 'later',
  fields: [],
  facts: () => 'NFS',
  plan: (edge, context) => {
    const [service, fileSystem] = [context.construct(edge.from), context.construct(edge.to)];
    return [
      doing(
        edge.id,
        ruleSide(edge.from, edge.to, context) === 'to'
          ? call(property(fileSystem, 'connections'), 'allowDefaultPortFrom', service)
          : call(property(service, 'connections'), 'allowToDefaultPort', fileSystem),
      ),
    ];
  },
};
