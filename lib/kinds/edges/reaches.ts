import { call, property } from '@/lib/plan/build';
import { nodeOfKind } from '../graph';
import { doing } from '../plan-context';
import { callersOf } from './calls';
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
    const fileSystem = context.construct(edge.to);
    // Of tasks that are known by their instances the rule is made on their own side, as for calls.
    const side = ruleSide(edge.from, edge.to, context, nodeOfKind(context.graph, edge.from, 'scheduled-task') ? 'from' : 'to');
    return callersOf(edge, context).map((caller) =>
      doing(
        edge.id,
        side === 'to'
          ? call(property(fileSystem, 'connections'), 'allowDefaultPortFrom', caller)
          : call(property(caller, 'connections'), 'allowToDefaultPort', fileSystem),
      ),
    );
  },
};
