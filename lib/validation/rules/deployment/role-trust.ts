import { nodeOfKind } from '@/lib/kinds/graph';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { fargateVolume } from '../volume/example';

const ECS = 'ecs.amazonaws.com';

/** ECS may take the roles with which it works for services. */
export const infrastructureRoleTrust = defineRule({
  id: 'deployment/role-trust',
  severity: 'error',
  title: 'Roles of services and of their volumes are for ecs.amazonaws.com',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/infrastructure_IAM_role.html',
  on: 'edge:has-role',
  check: ({ from, to }, design) => {
    const owner = nodeOfKind(design, from, 'service') ?? nodeOfKind(design, from, 'volume');
    const role = nodeOfKind(design, to, 'role');
    if (!owner || !role || role.props.source === 'existing' || role.props.assumedBy === ECS) return [];
    return [{ path: ['assumedBy'], elementId: role.id, name: role.name, assumedBy: role.props.assumedBy ?? 'ecs-tasks.amazonaws.com', owner: owner.name }];
  },
  message: ({ name, assumedBy, owner }) => `Role ${name} is for ${assumedBy}, so ECS may not take it for ${owner}; it must be for ${ECS}.`,
  fixes: ({ elementId, path }) => [setFix(`Make it for ${ECS}`, elementId, path, ECS)],
  examples: () => ({ ok: [withRole(ECS)], bad: [withRole('lambda.amazonaws.com'), withRole(undefined)] }),
});

function withRole(assumedBy: string | undefined) {
  return fargateVolume(
    { type: 'MANAGED_EBS', ebs: { sizeGiB: 20, volumeType: 'GP3', encrypted: true } },
    {
      nodes: {
        role: { kind: 'role', name: 'VolumeRole', props: { assumedBy, managedPolicies: ['service-role/AmazonECSInfrastructureRolePolicyForVolumes'] } },
      },
      edges: { has: { kind: 'has-role', from: 'data', to: 'role' } },
    },
  );
}
