import { edgesFrom } from '@/lib/kinds/graph';
import { callOf } from '@/lib/kinds/service/connect/call';
import { isExistingService } from '@/lib/kinds/service/existing';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { mayLetOut, securityGroupsOf } from '../../support/doors';
import { clearFix, togetherFix } from '../../support/fixes';
import { named } from '../../support/text';

const HTTPS = 443;

/** The security groups of tasks on Fargate let them fetch what they start from. */
export const closedOutbound = defineRule({
  id: 'service/closed-outbound',
  severity: 'error',
  title: 'The security groups of tasks let them connect to the registry of their images',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html',
  related: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html'],
  on: 'service',
  check: (service, design) => {
    if (isExistingService(service) || serviceLaunchType(service, design) !== 'FARGATE') return [];
    const groups = securityGroupsOf(service, design);
    if (groups.length === 0 || groups.some((it) => mayLetOut(it, HTTPS, design))) return [];
    const calls = edgesFrom(design, service.id, 'calls').some((edge) => {
      const { opens } = callOf(edge, design);
      return opens !== undefined && opens.first <= HTTPS && HTTPS <= opens.last;
    });
    return calls ? [] : [{ path: [], name: service.name, groups }];
  },
  message: ({ name, groups }) =>
    `Tasks of service ${name} are in ${groups.length === 1 ? 'security group' : 'security groups'} ${named(groups.map((it) => it.name))}, from which nothing may connect to port 443: they can pull no image, read no secret and write no log, so none starts. Let them connect out, or to a security group with what they need.`,
  fixes: ({ groups }) => [togetherFix('Let them connect out', ...groups.map((it) => clearFix('', it.id, ['allowAllOutbound'])))],
  examples: () => ({
    ok: [fargateExample(), grouped({}), grouped({ allowAllOutbound: false }, true)],
    bad: [grouped({ allowAllOutbound: false })],
  }),
});

/** The correct service in a security group, from which members of another one may be called at port 443, if so. */
function grouped(props: Readonly<Record<string, unknown>>, endpoints = false) {
  return fargateExample({
    nodes: {
      group: { kind: 'security-group', name: 'Tasks', parent: 'vpc', props: { description: 'Tasks', ...props } },
      ...(endpoints ? { endpoints: { kind: 'security-group', name: 'Endpoints', parent: 'vpc', props: { description: 'VPC endpoints' } } as const } : {}),
    },
    edges: {
      member: { kind: 'member', from: 'service', to: 'group' },
      ...(endpoints ? { admits: { kind: 'admits', from: 'group', to: 'endpoints', props: { fromPort: 443 } } as const } : {}),
    },
  });
}
