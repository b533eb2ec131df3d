import { isProvider } from '@/lib/kinds/capacity/ids';
import { ec2Example } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { firstInstances, isScaled, tasksOf } from '../../support/demand';
import { clearFix, setFix, togetherFix } from '../../support/fixes';
import { onlyGroupsOf } from '../../support/room';
import { counted, named } from '../../support/text';
import { providerExample } from './examples';

/** Somebody starts the instances that tasks wait for. */
export const noneStart = defineRule({
  id: 'capacity/none-start',
  severity: 'error',
  title: 'Instances are started for the tasks of a service',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html',
  on: 'service',
  check: (service, design) => {
    const tasks = service.props.daemon ? 0 : tasksOf(service);
    const groups = tasks === 0 ? undefined : onlyGroupsOf(service, design);
    return groups?.every((it) => !isScaled(it) && firstInstances(it) === 0) ? [{ path: [], name: service.name, tasks, groups }] : [];
  },
  message: ({ name, tasks, groups }) =>
    `Service ${name} wants ${counted(tasks, 'task')}, and ${groups.length === 1 ? 'capacity' : 'capacities'} ${named(groups.map((it) => it.name))} ${groups.length === 1 ? 'begins' : 'begin'} without an instance and nothing starts one: the tasks wait, and the deployment fails. Begin with some${groups.some(isProvider) ? ', or let ECS set the number' : ', or make it a capacity provider, whose number ECS sets'}.`,
  fixes: ({ groups: [group, ...others] }): Fix[] =>
    !group || others.length > 0
      ? []
      : [
          togetherFix(
            'Begin with one instance',
            setFix('', group.id, [group.props.desiredCapacity === 0 ? 'desiredCapacity' : 'minCapacity'], 1),
            ...(group.props.maxCapacity === 0 ? [setFix('', group.id, ['maxCapacity'], 1)] : []),
          ),
          ...(isProvider(group) ? [clearFix('Let ECS set the number', group.id, ['enableManagedScaling'])] : []),
        ],
  examples: () => ({
    ok: [
      ec2Example({ nodes: { capacity: { props: { minCapacity: 0, desiredCapacity: 1 } } } }),
      providerExample({ nodes: { capacity: { props: { minCapacity: 0 } } } }),
    ],
    bad: [
      ec2Example({ nodes: { capacity: { props: { minCapacity: 0 } } } }),
      providerExample({ nodes: { capacity: { props: { minCapacity: 0, enableManagedScaling: false, enableManagedTerminationProtection: false } } } }),
    ],
  }),
});
