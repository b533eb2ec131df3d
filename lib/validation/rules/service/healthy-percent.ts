import { isEcsController, shiftsTraffic } from '@/lib/kinds/service/deployment/strategy';
import { isExistingService } from '@/lib/kinds/service/existing';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import type { Props } from '@/lib/kinds/union';
import { ec2Example, fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { setFix } from '../../support/fixes';

interface HealthyMatch extends Match {
  readonly name: string;
  readonly external: boolean;
  /** The tasks that run at the most, as far as that is said, and how many of them a deployment may leave. */
  readonly tasks: number;
  readonly left: number;
  /** A new task may run before an old one stops. */
  readonly more: boolean;
}

/** How many tasks a rolling deployment leaves running is somebody's choice, where the CDK's own default takes some away. */
export const healthyPercent = defineRule({
  id: 'service/healthy-percent',
  severity: 'warning',
  title: 'How many tasks stay while a deployment replaces them is said',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html',
  related: ['CDK: @aws-cdk/aws-ecs:minHealthyPercent', 'CDK: @aws-cdk/aws-ecs:minHealthyPercentExternal'],
  on: 'service',
  check: (service, design): HealthyMatch[] => {
    const { name, props } = service;
    if (props.minHealthyPercent !== undefined || isExistingService(service)) return [];
    // Only rolling deployments of ECS replace tasks one by one, and a daemon can only stop a task before it starts the next.
    if (!isEcsController(props) || shiftsTraffic(service, design) || props.daemon) return [];
    const external = serviceLaunchType(service, design) === 'EXTERNAL';
    const tasks = mostTasks(props);
    const left = external ? 0 : Math.ceil(tasks / 2);
    const more = startsBeside(tasks, props.maxHealthyPercent ?? (external ? 100 : 200));
    return left < tasks ? [{ path: ['minHealthyPercent'], name, external, tasks, left, more }] : [];
  },
  message: ({ name, external, tasks, left, more }) => {
    const all = tasks === 1 ? 'its one task' : `its ${tasks} tasks`;
    const stays = left === 0 ? `stop ${all} before a new one runs` : `leave ${left} of ${all} running`;
    return `Nothing says how many tasks of service ${name} stay while a deployment replaces them. ${external ? 'On External instances' : 'In the CDK'} the default is ${external ? 0 : 50} %: a deployment may ${stays}.${more ? ' At least 100 % starts new tasks before it stops old ones.' : ''}`;
  },
  fixes: ({ path, external, tasks, more }, { id, props }): Fix[] => {
    const most = props.maxHealthyPercent ?? (external ? 100 : 200);
    return [
      // With no more than the wanted tasks, none can be started before one is stopped.
      ...(more ? [setFix('At least 100 %', id, path, 100)] : []),
      ...(most > 50 && Math.ceil(tasks / 2) < tasks ? [setFix('At least 50 %', id, path, 50)] : []),
    ];
  },
  examples: () => ({
    ok: [
      fargateExample(),
      fargateExample({ nodes: { service: { props: { minHealthyPercent: 50 } } } }),
      // Half of one task is that task.
      ec2Example({ nodes: { service: { props: { minHealthyPercent: undefined, desiredCount: 1 } } } }),
    ],
    bad: [
      fargateExample({ nodes: { service: { props: { minHealthyPercent: undefined } } } }),
      ec2Example({ nodes: { service: { props: { minHealthyPercent: undefined, desiredCount: 3 } } } }),
    ],
  }),
});

/** True when so many percent of some tasks are more than all of them. */
function startsBeside(tasks: number, most: number): boolean {
  return Math.floor((tasks * most) / 100) > tasks;
}

function mostTasks({ desiredCount, scaling }: Props<'service'>): number {
  return Math.max(desiredCount ?? 1, scaling?.maxCapacity ?? 1);
}
