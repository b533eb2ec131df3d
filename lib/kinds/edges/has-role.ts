import { options } from '../field';
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
      notApplicable: ({ from }, graph) => (usesOf(graph.nodes[from]?.kind).length > 0 ? undefined : 'It has only one role.'),
    },
  ],
  facts: ({ props, from }, graph) => {
    const kind = graph.nodes[from]?.kind;
    if (kind === 'service') return props.use === undefined ? 'use missing' : SERVICE_USE_TEXT[props.use];
    if (usesOf(kind).length === 0) return '';
    return props.use === 'BOTH' ? 'task, execution' : (props.use ?? 'TASK').toLowerCase();
  },
  plan: () => [],
};

/** The uses of a role that what has it knows; none where there is only one. */
function usesOf(kind: string | undefined): readonly string[] {
  if (kind === 'service') return SERVICE_ROLE_USES;
  if (kind === 'managed-instances-capacity-provider') return ['INFRASTRUCTURE', 'INSTANCE'];
  return kind === 'task-definition' ? ['TASK', 'EXECUTION', 'BOTH'] : [];
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
