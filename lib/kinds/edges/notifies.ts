import { call, instance } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { encryptionKeyIdOf } from '../encryption';
import { options, type Field } from '../field';
import { edgesTo, nodeOfKind } from '../graph';
import { doing, Incomplete, type PlanContext } from '../plan-context';
import type { DesignEdge } from '../union';
import type { EdgeDefinition } from './definition';

const METHODS = { onAlarm: 'addAlarmAction', onOk: 'addOkAction', onInsufficientData: 'addInsufficientDataAction' } as const;
const WORDS = { onAlarm: 'alarm', onOk: 'ok', onInsufficientData: 'no data' } as const;
const STATES = ['onAlarm', 'onOk', 'onInsufficientData'] as const;

const ofAlarm: Field<DesignEdge<'notifies'>>['notApplicable'] = ({ from }, graph) =>
  nodeOfKind(graph, from, 'alarm') ? undefined : 'Only alarms have states.';

/** An alarm tells a topic when it goes off, and of other states when that is said; capacity tells one of its instances. */
export const notifies: EdgeDefinition<'notifies'> = {
  kind: 'notifies',
  label: 'Notifies',
  fields: [
    { path: ['onAlarm'], label: 'When it goes off', section: 'States', control: { type: 'toggle', absent: true }, essential: true, notApplicable: ofAlarm },
    { path: ['onOk'], label: 'When all is well again', section: 'States', control: { type: 'toggle', absent: false }, essential: true, notApplicable: ofAlarm },
    {
      path: ['onInsufficientData'],
      label: 'When there is too little data',
      section: 'States',
      control: { type: 'toggle', absent: false },
      notApplicable: ofAlarm,
    },
    {
      path: ['events'],
      label: 'Tells of',
      section: 'Instances',
      control: options(['ALL', 'every start and end'], ['LAUNCH_EVENTS', 'starts'], ['TERMINATION_EVENTS', 'ends'], ['ERRORS', 'failures']),
      essential: true,
      placeholder: 'every start and end',
      docs: { fqn: 'aws_autoscaling.NotificationConfiguration', property: 'scalingEvents' },
      notApplicable: ({ from }, graph) => (nodeOfKind(graph, from, 'capacity') ? undefined : 'Only capacity has instances.'),
    },
  ],
  facts: (edge, graph) =>
    nodeOfKind(graph, edge.from, 'capacity')
      ? (edge.props.events ?? 'ALL').toLowerCase().replace('_', ' ')
      : statesOf(edge)
          .map((state) => WORDS[state])
          .join(', '),
  plan: (edge, context) => {
    const alarm = nodeOfKind(context.graph, edge.from, 'alarm');
    // What else tells topics speaks of it itself.
    if (!alarm) return [];
    if (alarm.props.source === 'existing') throw new Incomplete([], `Alarm ${alarm.name} is there already and keeps whom it tells.`);
    const action = instance('aws_cloudwatch_actions.SnsAction', context.construct(edge.to));
    return [...statesOf(edge).map((state) => doing(edge.id, call(context.construct(edge.from), METHODS[state], action))), ...allowCloudWatch(edge, context)];
  },
};

/** The states of its alarm that a topic is told of. */
export function statesOf({ props }: DesignEdge<'notifies'>): readonly (typeof STATES)[number][] {
  return STATES.filter((state) => props[state] ?? state === 'onAlarm');
}

/**
 * Lets CloudWatch use a new key of the topic, once for all alarms, which the CDK does not do by itself. An existing key says so already.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
 */
function allowCloudWatch(edge: DesignEdge<'notifies'>, context: PlanContext): Statement[] {
  const { graph } = context;
  const key = nodeOfKind(graph, encryptionKeyIdOf(edge.to, graph), 'kms-key');
  const topic = nodeOfKind(graph, edge.to, 'topic');
  const first = edgesTo(graph, edge.to, 'notifies').find(({ from }) => nodeOfKind(graph, from, 'alarm') !== undefined && context.isPlanned(from));
  if (!key || key.props.source === 'existing' || topic?.props.source === 'existing' || first?.id !== edge.id) return [];
  const cloudWatch = instance('aws_iam.ServicePrincipal', 'cloudwatch.amazonaws.com');
  return [doing(edge.id, call(context.construct(key.id), 'grant', cloudWatch, 'kms:Decrypt', 'kms:GenerateDataKey*'))];
}
