import { options } from '../field';
import { nodeOfKind } from '../graph';
import { SERVICE_ROLE_USES } from '../service/role-uses';
import type { EdgeDefinition } from './definition';

/** A role of a task definition, a service, capacity or a volume: their own plans speak of it. */
export const hasRole: EdgeDefinition<'has-role'> = {
  kind: 'has-role',
  label: 'Role',
  fields: [
    {
      path: ['use'],
      label: 'Used as',
      section: 'Role',
      control: options(
        ['TASK', 'Task role: what the containers may do'],
        ['EXECUTION', 'Execution role: what ECS may do to start them'],
        ['BOTH', 'Both'],
        ['HOOKS', 'To call the hooks of deployments'],
        ['LOAD_BALANCERS', 'To move requests between target groups'],
        ['SERVICE_CONNECT_TLS', 'To get certificates for Service Connect'],
        ['INFRASTRUCTURE', 'What ECS may do to start managed instances'],
        ['INSTANCE', 'What managed instances may do'],
      ),
      essential: true,
      placeholder: 'Task role',
      offers: ({ from }, graph) => usesOf(graph.nodes[from]?.kind),
    },
  ],
  facts: ({ props, from }, graph) =>
    nodeOfKind(graph, from, 'service')
      ? props.use === undefined
        ? 'use missing'
        : SERVICE_USE_TEXT[props.use]
      : props.use === 'BOTH'
        ? 'task, execution'
        : (props.use ?? 'TASK').toLowerCase(),
  plan: () => [],
};

/** The uses of a role that what has it knows. */
function usesOf(kind: string | undefined): readonly string[] {
  if (kind === 'service') return SERVICE_ROLE_USES;
  return kind === 'managed-instances-capacity-provider' ? ['INFRASTRUCTURE', 'INSTANCE'] : ['TASK', 'EXECUTION', 'BOTH'];
}

const SERVICE_USE_TEXT = {
  TASK: 'without use',
  EXECUTION: 'without use',
  BOTH: 'without use',
  HOOKS: 'hooks',
  LOAD_BALANCERS: 'target groups',
  SERVICE_CONNECT_TLS: 'certificates',
  INFRASTRUCTURE: 'without use',
  INSTANCE: 'without use',
} as const;
