import { edgesFrom, nodeOfKind } from '@/lib/kinds/graph';
import { SERVICE_ROLE_USES } from '@/lib/kinds/service/role-uses';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { removeFix, setFix } from '../../support/fixes';
import { hooked } from './example';

const WORDS = { HOOKS: 'to call hooks', LOAD_BALANCERS: 'to move requests', SERVICE_CONNECT_TLS: 'to get certificates' } as const;

/** A role of a service is for something that ECS does for it, and only one is for each. */
export const roleUse = defineRule({
  id: 'deployment/role-use',
  severity: 'error',
  title: 'A role of a service is for hooks, target groups or certificates',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AmazonECSInfrastructureRolePolicyForLoadBalancers.html',
  on: 'edge:has-role',
  check: ({ id, from, to, props: { use } }, design) => {
    const service = nodeOfKind(design, from, 'service');
    if (!service) return [];
    const known = SERVICE_ROLE_USES.find((it) => it === use);
    const role = design.nodes[to]?.name ?? to;
    if (known === undefined) return [{ path: ['use'], name: service.name, role, twice: false }];
    const first = edgesFrom(design, from, 'has-role').find((edge) => edge.props.use === known);
    return first && first.id !== id ? [{ path: ['use'], name: service.name, role, twice: true }] : [];
  },
  message: ({ name, role, twice }) =>
    twice
      ? `Service ${name} has another role for what ${role} is for; only one of them counts.`
      : `Nothing says what ECS does for service ${name} with role ${role}: calls hooks, moves requests between target groups, or gets certificates.`,
  fixes: ({ twice }, { id }): Fix[] => [
    ...(twice ? [] : SERVICE_ROLE_USES.map((use) => setFix(`Use it ${WORDS[use]}`, id, ['use'], use))),
    removeFix('Take the line away', id),
  ],
  examples: () => ({ ok: [withRole('HOOKS')], bad: [withRole(undefined), withRole('TASK')] }),
});

function withRole(use: string | undefined) {
  return hooked({ lifecycleStages: ['PRE_SCALE_UP'] }, undefined, {
    nodes: {
      hook: { kind: 'lambda-function', name: 'Hook', props: { functionArn: 'arn:aws:lambda:eu-west-1:111122223333:function:check' } },
      role: {
        kind: 'role',
        name: 'HookRole',
        props: {
          assumedBy: 'ecs.amazonaws.com',
          statements: [{ effect: 'ALLOW', actions: ['lambda:InvokeFunction'], resources: ['arn:aws:lambda:eu-west-1:111122223333:function:check'] }],
        },
      },
    },
    edges: { has: { kind: 'has-role', from: 'service', to: 'role', props: { use } } },
  });
}
