import type { DesignNode } from '@/lib/kinds/union';
import type { Graph } from '@/lib/kinds/graph';
import { isEcsController, shiftsTraffic } from '@/lib/kinds/service/deployment/strategy';
import { ec2Example } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { crowdsOf, crowdText, freePortFixes, moreInstancesFixes, tasksOf } from '../../support/host-ports';
import { named } from '../../support/text';

/** The CDK's own, which it writes into every template. */
const DEFAULT_MIN = 50;

/** A deployment finds an instance for its new tasks while the old ones keep theirs. */
export const roomToDeploy = defineRule({
  id: 'capacity/room-to-deploy',
  severity: 'warning',
  title: 'A deployment has instances for new tasks that take the host ports of old ones',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html',
  on: 'service',
  check: (service, design) => {
    if (service.props.daemon || tasksOf(service) === 0) return [];
    const more = newBesideOld(service, design);
    const crowd = crowdsOf(service, design).find((it) => it.tasks <= it.instances && it.tasks + more > it.instances);
    return crowd ? [{ path: ['minHealthyPercent'], name: service.name, crowd, tasks: tasksOf(service), more, shifts: more > 1 }] : [];
  },
  message: ({ name, crowd, tasks, more, shifts }) =>
    `A deployment of service ${name} ${shifts ? `starts ${more} new tasks before it stops an old one` : `may stop none of its ${tasks === 1 ? 'one task' : `${tasks} tasks`} before a new one runs`}, and each takes ${crowdText(crowd)}; ${crowd.tasks} of at most ${crowd.instances} instances (${named(crowd.groups.map((it) => it.name))}) are taken, so a new task waits for an instance that never comes. Allow ${crowd.tasks + more} instances${shifts ? '' : ', or let deployments stop a task first'}.`,
  fixes: ({ crowd, tasks, more, shifts }, { id }, design): Fix[] => {
    const least = Math.floor(((tasks - 1) * 100) / tasks);
    return [
      ...moreInstancesFixes(crowd, crowd.tasks + more),
      ...(shifts ? [] : [setFix(`At least ${least} % healthy`, id, ['minHealthyPercent'], least)]),
      ...freePortFixes(crowd, design),
    ];
  },
  examples: () => ({
    ok: [
      ec2Example({ nodes: { app: { props: { portMappings: [{ containerPort: 80, hostPort: 8080 }] } }, service: { props: { desiredCount: 3 } } } }),
      ec2Example({
        nodes: { app: { props: { portMappings: [{ containerPort: 80, hostPort: 8080 }] } }, service: { props: { desiredCount: 4, minHealthyPercent: 50 } } },
      }),
    ],
    bad: [
      ec2Example({ nodes: { app: { props: { portMappings: [{ containerPort: 80, hostPort: 8080 }] } }, service: { props: { desiredCount: 4 } } } }),
      ec2Example({
        nodes: {
          capacity: { props: { minCapacity: 1, maxCapacity: 1 } },
          task: { props: { networkMode: 'HOST' } },
          app: { props: { portMappings: [{ containerPort: 8080 }] } },
          service: { props: { desiredCount: 1, minHealthyPercent: undefined } },
        },
      }),
      ec2Example({ nodes: { service: { props: { desiredCount: 4, placementConstraints: [{ type: 'DISTINCT_INSTANCES' }] } } } }),
    ],
  }),
});

/** How many new tasks of a service run before it may stop an old one; none where it may. */
function newBesideOld(service: DesignNode<'service'>, design: Graph): number {
  const { props } = service;
  if (props.deploymentController === 'EXTERNAL') return 0;
  const tasks = tasksOf(service);
  if (!isEcsController(props) || shiftsTraffic(service, design)) return tasks;
  return Math.ceil((tasks * (props.minHealthyPercent ?? DEFAULT_MIN)) / 100) >= tasks ? 1 : 0;
}
