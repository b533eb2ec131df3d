import { cronProblem } from '@/lib/aws/cron';
import type { Path } from '@/lib/util/problem';
import { containersOf, taskDefinitionOf, type Graph } from '../graph';
import { groupOf } from '../groups';
import { isRate } from '../service/scaling/schedule';
import { capacitiesOf, PLACE_TEXT, placeText } from '../task-definition/launch-types';
import type { DesignNode } from '../union';
import { readEventPattern } from './event-pattern';
import { choosesOtherSubnets, clusterHasNoVpc, hasPublicIp, hasTaskInterface, scheduledLaunchType } from './launch';

type ScheduledTask = DesignNode<'scheduled-task'>;

/** What keeps a scheduled task from being made: where in its props, and after its name. */
export interface TriggerProblem {
  readonly path: Path;
  readonly says: string;
}

/** What is wrong with when tasks are started. */
export function triggerProblems({ props }: ScheduledTask): TriggerProblem[] {
  const { schedule, eventPattern, eventBusName } = props;
  if (!schedule && !eventPattern)
    return [
      { path: ['schedule'], says: 'says neither when its tasks are started nor on which events; give a schedule such as rate(1 hour), or an event pattern' },
    ];
  const found = schedule ? scheduleProblem(schedule) : undefined;
  const pattern = eventPattern ? readEventPattern(eventPattern) : undefined;
  return [
    ...(found === undefined ? [] : [{ path: ['schedule'], says: found }]),
    ...(pattern && 'problem' in pattern ? [{ path: ['eventPattern'], says: `has an event pattern that ${pattern.problem}` }] : []),
    ...(schedule && eventBusName ? [{ path: ['eventBusName'], says: 'has a schedule, which only the default event bus keeps; take the event bus away' }] : []),
  ];
}

/** What is wrong with a schedule of EventBridge, after the name of what has it. @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html */
export function scheduleProblem(text: string): string | undefined {
  const [, form, inside = ''] = /^(cron|rate)\((.*)\)$/.exec(text) ?? [];
  if (form === 'rate') return isRate(inside) ? undefined : `is to be started at "${text}", which is no rate: write rate(1 hour) or rate(5 minutes)`;
  if (form !== 'cron') return `is to be started at "${text}", which is no schedule: write rate(1 hour) or cron(0 3 * * ? *)`;
  const problem = cronProblem(inside);
  return problem === undefined ? undefined : `is to be started at "${text}", which ${problem}`;
}

/** What the CDK refuses of where and how the tasks run. */
export function taskProblems(node: ScheduledTask, graph: Graph): TriggerProblem[] {
  const { props } = node;
  const task = taskDefinitionOf(graph, node.id);
  const cluster = groupOf(graph, node, 'cluster');
  const on = scheduledLaunchType(node, graph);
  const publicly = hasPublicIp(node);
  return [
    ...(task && !capacitiesOf(task.props).includes(on)
      ? [
          {
            path: props.launchType ? ['launchType'] : [],
            says: `starts its tasks on ${PLACE_TEXT[on]}${props.launchType ? '' : ', which is the default'}, but their definition ${task.name} is for ${placeText(task.props)}`,
          },
        ]
      : []),
    ...(cluster && hasTaskInterface(node, graph) && clusterHasNoVpc(cluster, graph)
      ? [{ path: [], says: `starts tasks with network interfaces of their own, but its cluster ${cluster.name} is in no VPC` }]
      : []),
    ...(props.assignPublicIp && (props.subnetType !== 'PUBLIC' || choosesOtherSubnets(node))
      ? [{ path: ['assignPublicIp'], says: 'gives its tasks public IP addresses, which takes the public subnets: choose them by their type' }]
      : []),
    ...(publicly && on !== 'FARGATE'
      ? [
          {
            path: [props.assignPublicIp ? 'assignPublicIp' : 'subnetType'],
            says: 'would give tasks on EC2 instances public IP addresses, which only tasks on Fargate get',
          },
        ]
      : []),
    ...storageProblem(node),
    ...(props.maxEventAgeSeconds !== undefined &&
    (props.maxEventAgeSeconds < 60 || props.maxEventAgeSeconds > 86_400 || !Number.isInteger(props.maxEventAgeSeconds))
      ? [{ path: ['maxEventAgeSeconds'], says: `tries events for ${props.maxEventAgeSeconds} seconds; choose a whole number from 60 to 86400` }]
      : []),
    ...overrideProblems(node, graph),
  ];
}

function storageProblem({ props }: ScheduledTask): TriggerProblem[] {
  const size = props.ephemeralStorageGiB;
  return size === undefined || (size >= 20 && size <= 200 && Number.isInteger(size))
    ? []
    : [{ path: ['ephemeralStorageGiB'], says: `gives its tasks ${size} GiB of storage; choose a whole number from 20 to 200` }];
}

function overrideProblems(node: ScheduledTask, graph: Graph): TriggerProblem[] {
  const task = taskDefinitionOf(graph, node.id);
  const names = task ? containersOf(graph, task.id).map(({ name }) => name) : [];
  return (node.props.containerOverrides ?? []).flatMap(({ containerName }, index, all): TriggerProblem[] => {
    const path = ['containerOverrides', index, 'containerName'];
    if (!containerName) return [{ path, says: 'changes a container without naming it' }];
    if (task && !names.includes(containerName))
      return [{ path, says: `changes the container ${containerName}, which ${task.name} does not have; it has ${names.join(', ') || 'none'}` }];
    return all.findIndex((other) => other.containerName === containerName) < index
      ? [{ path, says: `changes the container ${containerName} twice; say it all at once` }]
      : [];
  });
}
