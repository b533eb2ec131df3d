import { LOG_RETENTION } from '@/lib/aws/log-retention';
import { call, listOf, mapOf, member, seconds, staticCall } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { doing, Incomplete, making, required, type PlanContext } from '../plan-context';
import type { DesignEdge, DesignNode, Props } from '../union';

/** `taskDefinition.addContainer(name, options)`. */
export function planContainer(node: DesignNode<'container'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  const task = context.construct(required(node.parent, [], 'The task definition around the container'));
  return [
    making(
      node,
      call(task, 'addContainer', node.name, {
        image: staticCall('aws_ecs.ContainerImage', 'fromRegistry', required(props.image, ['image'], 'The image')),
        essential: props.essential,
        memoryLimitMiB: props.memoryLimitMiB,
        memoryReservationMiB: props.memoryReservationMiB,
        cpu: props.cpu,
        portMappings: listOf(props.portMappings?.map(portMapping)),
        environment: mapOf(props.environment),
        entryPoint: listOf(props.entryPoint),
        command: listOf(props.command),
        workingDirectory: props.workingDirectory,
        user: props.user,
        readonlyRootFilesystem: props.readonlyRootFilesystem,
        privileged: props.privileged,
        startTimeout: seconds(props.startTimeoutSeconds),
        stopTimeout: seconds(props.stopTimeoutSeconds),
        healthCheck: healthCheck(props.healthCheck),
        logging: logging(props.logging),
      }),
      false,
    ),
  ];
}

/** `container.addContainerDependencies({ container, condition })`. */
export function planDependsOn(edge: DesignEdge<'depends-on'>, context: PlanContext): readonly Statement[] {
  const condition = edge.props.condition;
  return [
    doing(
      edge.id,
      call(context.construct(edge.from), 'addContainerDependencies', {
        container: context.construct(edge.to),
        condition: condition === undefined ? undefined : member('aws_ecs.ContainerDependencyCondition', condition),
      }),
    ),
  ];
}

function portMapping(mapping: NonNullable<Props<'container'>['portMappings']>[number], index: number) {
  return {
    name: mapping.name,
    containerPort: required(mapping.containerPort, ['portMappings', index, 'containerPort'], 'The container port'),
    hostPort: mapping.hostPort,
    protocol: mapping.protocol === undefined ? undefined : member('aws_ecs.Protocol', mapping.protocol.toUpperCase()),
    appProtocol: mapping.appProtocol === undefined ? undefined : member('aws_ecs.AppProtocol', mapping.appProtocol),
  };
}

function healthCheck(check: Props<'container'>['healthCheck']) {
  if (!check) return undefined;
  return {
    command: required(check.command?.length ? check.command : undefined, ['healthCheck', 'command'], 'The command of the health check'),
    interval: seconds(check.intervalSeconds),
    timeout: seconds(check.timeoutSeconds),
    retries: check.retries,
    startPeriod: seconds(check.startPeriodSeconds),
  };
}

function logging(log: Props<'container'>['logging']): Expr | undefined {
  if (!log) return undefined;
  return staticCall('aws_ecs.LogDrivers', 'awsLogs', {
    streamPrefix: required(log.streamPrefix, ['logging', 'streamPrefix'], 'The stream prefix of the log'),
    logRetention: log.retentionDays === undefined ? undefined : member('aws_logs.RetentionDays', retention(log.retentionDays)),
    mode: log.mode === undefined ? undefined : member('aws_ecs.AwsLogDriverMode', log.mode),
    maxBufferSize: log.maxBufferSizeMiB === undefined ? undefined : staticCall('Size', 'mebibytes', log.maxBufferSizeMiB),
    datetimeFormat: log.datetimeFormat,
    multilinePattern: log.multilinePattern,
  });
}

function retention(days: number): string {
  const found = LOG_RETENTION.find((period) => period.days === days);
  if (!found)
    throw new Incomplete(
      ['logging', 'retentionDays'],
      `Logs cannot be kept for ${days} days; CloudWatch Logs offers ${LOG_RETENTION.map((it) => it.days).join(', ')}.`,
    );
  return found.member;
}
