import type { Graph } from '@/lib/kinds/graph';
import { isEcsController, shiftsTraffic } from '@/lib/kinds/service/deployment/strategy';
import type { DesignNode } from '@/lib/kinds/union';
import { ec2Example } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { tasksOf } from '../../support/demand';
import { setFix } from '../../support/fixes';
import { crowdsOf, crowdText, freePortFixes, roomierFixes } from '../../support/host-ports';
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
    const { shifts, more } = newBesideOld(service, design);
    const crowd = crowdsOf(service, design).find((it) => it.tasks <= it.instances && it.tasks + more > it.instances);
    return crowd ? [{ path: ['minHealthyPercent'], name: service.name, crowd, tasks: tasksOf(service), more, shifts }] : [];
  },
  message: ({ name, crowd, tasks, more, shifts }) => {
    const first = shifts
      ? `starts ${more === 1 ? 'a new task' : `${more} new tasks`} before it stops an old one`
      : tasks === 1
        ? 'may not stop its one task before a new one runs'
        : `may stop none of its ${tasks} tasks before a new one runs`;
    const where = `(${named(crowd.groups.map((it) => it.name))})`;
    const taken =
      crowd.instances === 1
        ? `the one instance that there can be ${where} is taken`
        : `${crowd.tasks} of the ${crowd.instances} instances that there can be ${where} ${crowd.tasks === 1 ? 'is' : 'are'} taken`;
    return `A deployment of service ${name} ${first}. Each ${crowdText(crowd)}, and ${taken}: a new task would wait for an instance that never comes. Allow ${crowd.tasks + more} instances${shifts ? '' : ', or let deployments stop a task first'}.`;
  },
  fixes: ({ crowd, tasks, more, shifts }, { id }, design): Fix[] => {
    const least = Math.floor(((tasks - 1) * 100) / tasks);
    return [
      ...roomierFixes(crowd, crowd.tasks + more),
      ...(shifts ? [] : [setFix(`At least ${least} % healthy`, id, ['minHealthyPercent'], least)]),
      ...freePortFixes(crowd.port, design),
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

/** How many new tasks of a service run before it may stop an old one, none where it may; and whether these are all of them, whatever it says of healthy tasks. */
function newBesideOld(service: DesignNode<'service'>, design: Graph): { readonly shifts: boolean; readonly more: number } {
  const { props } = service;
  const tasks = tasksOf(service);
  if (props.deploymentController === 'EXTERNAL') return { shifts: false, more: 0 };
  if (!isEcsController(props) || shiftsTraffic(service, design)) return { shifts: true, more: tasks };
  return { shifts: false, more: Math.ceil((tasks * (props.minHealthyPercent ?? DEFAULT_MIN)) / 100) >= tasks ? 1 : 0 };
}
