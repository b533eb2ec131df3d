import type { SingleCommand } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { METRICS, metricById, USUAL_METRIC, type MetricId } from '@/lib/kinds/alarm/metrics';
import { isWatchable, metricSourceOf } from '@/lib/kinds/alarm/watched';
import { defaultContainerOf, edgesFrom, isKind, taskDefinitionOf } from '@/lib/kinds/graph';
import { isExistingService } from '@/lib/kinds/service/existing';
import { edgeUnion, type DesignEdge, type DesignNode, type EdgeKind } from '@/lib/kinds/union';
import type { IdSource } from '@/lib/model/ids';
import { variableName } from './variable-name';

/** What a fresh line about alarms, queues and their dead letters says; nothing for lines about something else. */
export function operationProps(design: Design, from: DesignNode, to: DesignNode, kind: EdgeKind | undefined): DesignEdge['props'] | undefined {
  switch (kind) {
    case 'watches':
      return isWatchable(to) ? watchProps(USUAL_METRIC[metricSourceOf(to, design)]) : undefined;
    case 'scales-on':
      return { messagesPerTask: 100, scaleInWhenDone: true, periodSeconds: 60 };
    case 'dead-letters':
      return from.kind === 'queue' ? { maxReceiveCount: 5 } : {};
    default:
      return undefined;
  }
}

/** What else a fresh line sets up: the limits of scaling and the right to take messages, an alarm's threshold, how long dead letters are kept. */
export function operationCommands(design: Design, from: DesignNode, to: DesignNode, kind: EdgeKind, ids: IdSource): readonly SingleCommand[] {
  if (kind === 'watches' && isKind(from, 'alarm') && isWatchable(to)) return thresholdCommands(from, USUAL_METRIC[metricSourceOf(to, design)]);
  if (kind === 'scales-on' && isKind(from, 'service') && isKind(to, 'queue')) return scalingCommands(design, from, to, ids);
  if (kind === 'dead-letters' && isKind(to, 'queue')) return keepingCommands(to);
  if (kind === 'stops-on' && isKind(from, 'service') && isKind(to, 'alarm')) return stoppingCommands(design, from, to, ids);
  return [];
}

function watchProps(metric: MetricId): DesignEdge<'watches'>['props'] {
  const { statistic } = metricById(metric).usual;
  return { metric, ...(statistic === undefined ? {} : { statistic }) };
}

/** An alarm without a threshold gets the usual one of its metric. */
function thresholdCommands({ id, props }: DesignNode<'alarm'>, metric: MetricId): SingleCommand[] {
  if (props.source === 'existing' || props.threshold !== undefined) return [];
  const { threshold, comparison } = metricById(metric).usual;
  return [
    { type: 'set', id, path: ['threshold'], value: threshold },
    ...(comparison === undefined || props.comparison !== undefined ? [] : [{ type: 'set' as const, id, path: ['comparison'], value: comparison }]),
    ...(props.evaluationPeriods === undefined ? [{ type: 'set' as const, id, path: ['evaluationPeriods'], value: 3 }] : []),
  ];
}

/** A service that scales leaves its number of tasks to scaling, and its container takes the messages. */
function scalingCommands(design: Design, service: DesignNode<'service'>, queue: DesignNode<'queue'>, ids: IdSource): SingleCommand[] {
  const { id, props } = service;
  if (isExistingService(service)) return [];
  const task = taskDefinitionOf(design, id);
  const container = task && defaultContainerOf(design, task.id);
  const takes = [task, container].some((it) => it && edgesFrom(design, it.id, 'grants').some((edge) => edge.to === queue.id && edge.props.access !== 'WRITE'));
  const least = Math.max(1, props.desiredCount ?? 1);
  const grant =
    !container || takes
      ? undefined
      : edgeUnion.parse({
          id: ids(),
          kind: 'grants',
          from: container.id,
          to: queue.id,
          props: { access: 'READ', environment: [{ name: `${variableName(queue.name)}_URL` }] },
        });
  return [
    ...(props.scaling ? [] : [{ type: 'set' as const, id, path: ['scaling'], value: { minCapacity: least, maxCapacity: Math.max(10, least) } }]),
    ...(props.desiredCount === undefined ? [] : [{ type: 'set' as const, id, path: ['desiredCount'], value: null }]),
    ...(grant ? [{ type: 'add' as const, nodes: [], edges: [grant], layout: {} }] : []),
  ];
}

/** The age of a dead letter counts from when it was sent: it is kept as long as SQS keeps anything. */
function keepingCommands({ id, props }: DesignNode<'queue'>): SingleCommand[] {
  if (props.source === 'existing' || props.retentionSeconds !== undefined) return [];
  return [{ type: 'set', id, path: ['retentionSeconds'], value: 1_209_600 }];
}

/** An alarm that watches nothing yet watches the service whose deployments it stops; by a name of its own, so that neither needs the other first. */
function stoppingCommands(design: Design, service: DesignNode<'service'>, alarm: DesignNode<'alarm'>, ids: IdSource): SingleCommand[] {
  const { id, props } = alarm;
  if (props.source === 'existing' || props.namespace || props.metricName || edgesFrom(design, id, 'watches').length > 0) return [];
  const edge = edgeUnion.parse({ id: ids(), kind: 'watches', from: id, to: service.id, props: watchProps('CPU_UTILIZATION') });
  return [
    { type: 'add', nodes: [], edges: [edge], layout: {} },
    ...thresholdCommands(alarm, 'CPU_UTILIZATION'),
    ...(props.alarmName ? [] : [{ type: 'set' as const, id, path: ['alarmName'], value: alarm.name }]),
  ];
}

/** What a line to an alarm means, with what it sets up: for the canvas to show before the drop. */
export function operationMeans(design: Design, from: DesignNode, to: DesignNode, kind: EdgeKind): string | undefined {
  if (kind === 'watches' && isWatchable(to)) return `watch its ${METRICS[USUAL_METRIC[metricSourceOf(to, design)]].label.toLowerCase()}`;
  return kind === 'scales-on' ? `run as many tasks of ${from.name} as the messages of ${to.name} need` : undefined;
}
