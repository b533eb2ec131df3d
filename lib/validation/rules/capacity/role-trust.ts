import { nodeOfKind } from '@/lib/kinds/graph';
import { roleUse } from '@/lib/kinds/managed-instances-capacity-provider/roles';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { managedExample, providerExample } from './examples';

const EC2 = 'ec2.amazonaws.com';
const ECS = 'ecs.amazonaws.com';

/** Instances, and ECS where it starts them, may take their roles. */
export const capacityRoleTrust = defineRule({
  id: 'capacity/role-trust',
  severity: 'error',
  title: 'Roles of instances are for ec2.amazonaws.com, infrastructure roles for ecs.amazonaws.com',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/infrastructure_IAM_role.html',
  on: 'edge:has-role',
  check: (edge, design) => {
    const role = nodeOfKind(design, edge.to, 'role');
    const owner = design.nodes[edge.from];
    if (!role || role.props.source === 'existing' || !owner) return [];
    const wanted =
      owner.kind === 'capacity' ? EC2 : owner.kind === 'managed-instances-capacity-provider' ? (roleUse(edge, role) === 'instance' ? EC2 : ECS) : undefined;
    const given = role.props.assumedBy ?? 'ecs-tasks.amazonaws.com';
    return wanted === undefined || given === wanted ? [] : [{ path: ['assumedBy'], elementId: role.id, name: role.name, owner: owner.name, given, wanted }];
  },
  message: ({ name, owner, given, wanted }) => `Role ${name} is for ${given}, and ${owner} needs it to be for ${wanted}.`,
  fixes: ({ elementId, path, wanted }) => [setFix(`Make it for ${wanted}`, elementId, path, wanted)],
  examples: () => ({
    ok: [
      providerExample({
        nodes: { role: { kind: 'role', name: 'Role', props: { assumedBy: EC2 } } },
        edges: { has: { kind: 'has-role', from: 'capacity', to: 'role' } },
      }),
      managedExample({
        nodes: { role: { kind: 'role', name: 'Role', props: { assumedBy: ECS } } },
        edges: { has: { kind: 'has-role', from: 'managed', to: 'role' } },
      }),
    ],
    bad: [
      providerExample({ nodes: { role: { kind: 'role', name: 'Role', props: {} } }, edges: { has: { kind: 'has-role', from: 'capacity', to: 'role' } } }),
      managedExample({
        nodes: { role: { kind: 'role', name: 'Role', props: { assumedBy: ECS } } },
        edges: { has: { kind: 'has-role', from: 'managed', to: 'role', props: { use: 'INSTANCE' } } },
      }),
    ],
  }),
});
