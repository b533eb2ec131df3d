import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { crowdsOf, crowdText, freePortFixes, roomierFixes } from '../../support/host-ports';
import { counted, named } from '../../support/text';
import { anotherService } from './examples';

/** There can be an instance for each task that needs one of its own. */
export const enoughInstances = defineRule({
  id: 'capacity/enough-instances',
  severity: 'error',
  title: 'There are instances enough for tasks that take the same host port',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html',
  related: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html'],
  on: 'service',
  check: (service, design) => {
    const crowded = crowdsOf(service, design).find((it) =>
      service.props.daemon
        ? // Of two daemons the later one says it.
          it.daemons.some((other) => other.name < service.name || (other.name === service.name && other.id < service.id))
        : it.tasks > it.instances && it.services.at(-1) === service,
    );
    return crowded ? [{ path: [], name: service.name, crowd: crowded, daemon: service.props.daemon === true }] : [];
  },
  message: ({ name, crowd, daemon }) => {
    const { port, services, daemons, tasks, groups, instances } = crowd;
    const where = `${groups.length === 1 ? 'capacity' : 'capacities'} ${named(groups.map((it) => it.name))}`;
    if (daemon || (daemons.length > 0 && instances === 0))
      return `Tasks of service ${name} and of ${named(daemons.map((it) => it.name))}, which runs on each instance, take port ${port?.key} of their instances (${where}), and only one of them can have it; choose another port for one of them.`;
    const all =
      services.length > 1
        ? `Services ${named(services.map((it) => it.name))} want ${counted(tasks, 'task')} together`
        : `Service ${name} wants ${counted(tasks, 'task')}`;
    return `${all}, each of which ${crowdText(crowd)}, and there ${instances === 1 ? 'is' : 'are'} at most ${counted(instances, 'instance')} (${where}). Not all tasks can be placed; allow more instances, or run fewer tasks${port ? ', or take other ports' : ''}.`;
  },
  fixes: ({ crowd }, _service, design) => [...roomierFixes(crowd, crowd.tasks), ...freePortFixes(crowd.port, design)],
  examples: () => ({
    ok: [
      ec2Example({ nodes: { app: { props: { portMappings: [{ containerPort: 80, hostPort: 8080 }] } }, service: { props: { desiredCount: 3 } } } }),
      ec2Example({ nodes: { app: { props: { portMappings: [{ containerPort: 80 }] } }, service: { props: { desiredCount: 9 } } } }),
      anotherService({ hostPort: 8081 }),
      anotherService({
        hostPort: 8080,
        desiredCount: undefined,
        daemon: true,
        minHealthyPercent: 0,
        placementConstraints: [{ type: 'MEMBER_OF', expression: 'attribute:ecs.instance-type =~ g5.*' }],
      }),
    ],
    bad: [
      ec2Example({ nodes: { app: { props: { portMappings: [{ containerPort: 80, hostPort: 8080 }] } }, service: { props: { desiredCount: 5 } } } }),
      ec2Example({
        nodes: {
          task: { props: { networkMode: 'HOST' } },
          app: { props: { portMappings: [{ containerPort: 8080 }] } },
          service: { props: { desiredCount: 5 } },
        },
      }),
      ec2Example({ nodes: { service: { props: { desiredCount: 5, placementConstraints: [{ type: 'DISTINCT_INSTANCES' }] } } } }),
      anotherService({ hostPort: 8080, desiredCount: 3 }),
      anotherService({ hostPort: 8080, desiredCount: undefined, daemon: true, minHealthyPercent: 0 }),
    ],
  }),
});
