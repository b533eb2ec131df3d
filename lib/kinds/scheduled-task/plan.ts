import { call, construct, instance, json, listOf, mapOf, member, ref, seconds, staticCall, structOrNothing, THIS, type Input } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { eventBusIdOf } from '../derived-ids';
import { edgesFrom, nodeOfKind } from '../graph';
import { groupOf } from '../groups';
import { doing, Incomplete, making, required, type PlanContext } from '../plan-context';
import { subnetsOf } from '../subnets';
import type { DesignNode, Props } from '../union';
import { readEventPattern } from './event-pattern';
import { hasTaskInterface } from './launch';
import { taskProblems, triggerProblems } from './problems';

type ScheduledTask = DesignNode<'scheduled-task'>;

/** `new events.Rule(…)` and `rule.addTarget(new targets.EcsTask(…))`. */
export function planScheduledTask(node: ScheduledTask, context: PlanContext): readonly Statement[] {
  const { props } = node;
  const cluster = required(groupOf(context.graph, node, 'cluster')?.id, [], 'The cluster around the scheduled task');
  const task = required(edgesFrom(context.graph, node.id, 'runs')[0]?.to, [], 'The task definition that it runs');
  const [problem] = [...triggerProblems(node), ...taskProblems(node, context.graph)];
  if (problem) throw new Incomplete(problem.path, `The scheduled task ${problem.says}.`);
  return [
    making(
      node,
      construct('aws_events.Rule', node.name, {
        ruleName: props.ruleName,
        description: props.description,
        enabled: props.enabled,
        schedule: props.schedule ? staticCall('aws_events.Schedule', 'expression', props.schedule) : undefined,
        eventPattern: eventPattern(props),
        eventBus: props.eventBusName ? staticCall('aws_events.EventBus', 'fromEventBusName', THIS, eventBusIdOf(node.name), props.eventBusName) : undefined,
      }),
    ),
    doing(
      node.id,
      call(
        ref(node.id),
        'addTarget',
        instance('aws_events_targets.EcsTask', { cluster: context.construct(cluster), taskDefinition: context.construct(task), ...target(node, context) }),
      ),
    ),
  ];
}

function target(node: ScheduledTask, context: PlanContext): Record<string, Input> {
  const { props } = node;
  const { graph } = context;
  const inVpc = hasTaskInterface(node, graph);
  const construct = (id: string | undefined) => (id === undefined ? undefined : context.construct(id));
  const groups = inVpc ? edgesFrom(graph, node.id, 'member').map((edge) => context.construct(edge.to)) : [];
  return {
    taskCount: props.taskCount,
    launchType: props.launchType && member('aws_ecs.LaunchType', props.launchType),
    platformVersion: props.platformVersion && member('aws_ecs.FargatePlatformVersion', props.platformVersion),
    subnetSelection: subnetsOf(node),
    securityGroups: listOf(groups),
    assignPublicIp: props.assignPublicIp,
    containerOverrides: listOf((props.containerOverrides ?? []).map(override)),
    cpu: props.cpu === undefined ? undefined : String(props.cpu),
    memory: props.memoryMiB === undefined ? undefined : String(props.memoryMiB),
    ephemeralStorage: props.ephemeralStorageGiB === undefined ? undefined : { sizeInGiB: props.ephemeralStorageGiB },
    enableExecuteCommand: props.enableExecuteCommand,
    propagateTags: props.propagateTags && member('aws_ecs.PropagatedTagSource', props.propagateTags),
    tags: pairs(props.tags, 'key'),
    role: construct(nodeOfKind(graph, edgesFrom(graph, node.id, 'has-role')[0]?.to, 'role')?.id),
    deadLetterQueue: construct(edgesFrom(graph, node.id, 'dead-letters')[0]?.to),
    retryAttempts: props.retryAttempts,
    maxEventAge: seconds(props.maxEventAgeSeconds),
  };
}

function override({
  containerName,
  command,
  environment,
  cpu,
  memoryLimitMiB,
  memoryReservationMiB,
}: NonNullable<Props<'scheduled-task'>['containerOverrides']>[number]): Input {
  return {
    containerName,
    command: listOf(command),
    environment: pairs(environment, 'name'),
    cpu,
    memoryLimit: memoryLimitMiB,
    memoryReservation: memoryReservationMiB,
  };
}

function pairs(record: Readonly<Record<string, string>> | undefined, key: 'key' | 'name'): Input {
  return listOf(Object.entries(record ?? {}).map(([name, value]) => ({ [key]: name, value })));
}

function eventPattern({ eventPattern: text }: Props<'scheduled-task'>): Input {
  const read = text ? readEventPattern(text) : undefined;
  if (!read || !('pattern' in read)) return undefined;
  const { parts, detail } = read.pattern;
  return structOrNothing({ ...parts, detail: mapOf(detail && Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, json(value)]))) });
}
