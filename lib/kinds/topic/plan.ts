import { construct, member, property, staticCall, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { subscriptionIdOf } from '../derived-ids';
import { encryptionKeyOf } from '../encryption';
import { doing, Incomplete, making, required, type PlanContext } from '../plan-context';
import { between, nameOf, reference } from '../references';
import type { DesignNode } from '../union';

const SNS = 'aws_sns';

/** An `sns.Topic`, or an existing one by its ARN, with those who get its messages. */
export function planTopic(node: DesignNode<'topic'>, context: PlanContext): readonly Statement[] {
  const topic = planOne(node, context);
  return [topic, ...(topic.variable ? subscriptions(node, { kind: 'ref', variable: topic.variable.id }) : [])];
}

function planOne(node: DesignNode<'topic'>, context: PlanContext): Statement {
  const { props } = node;
  const masterKey = encryptionKeyOf(node.id, context);
  if (props.source === 'existing') {
    const topicArn = reference(props.topicArn, 'topicArn', 'The ARN of the existing topic');
    return making(
      node,
      masterKey
        ? staticCall(`${SNS}.Topic`, 'fromTopicAttributes', THIS, node.name, { topicArn, keyArn: property(masterKey, 'keyArn') })
        : staticCall(`${SNS}.Topic`, 'fromTopicArn', THIS, node.name, topicArn),
    );
  }
  for (const key of ['contentBasedDeduplication', 'fifoThroughputScope', 'messageRetentionDays'] as const)
    if (props[key] && !props.fifo) throw new Incomplete([key], 'Only a FIFO topic knows this.');
  if (props.displayName !== undefined && props.displayName.length > 100)
    throw new Incomplete(['displayName'], `The display name has ${props.displayName.length} characters; at most 100 are allowed.`);
  return making(
    node,
    construct(`${SNS}.Topic`, node.name, {
      topicName: nameOf('topic', props.topicName, 'topicName'),
      displayName: props.displayName,
      fifo: props.fifo,
      contentBasedDeduplication: props.contentBasedDeduplication,
      fifoThroughputScope: props.fifoThroughputScope && member(`${SNS}.FifoThroughputScope`, props.fifoThroughputScope),
      messageRetentionPeriodInDays: retentionDays(props.messageRetentionDays),
      masterKey,
      enforceSSL: props.enforceSsl,
      signatureVersion: props.signatureVersion,
      tracingConfig: props.tracing && member(`${SNS}.TracingConfig`, props.tracing),
    }),
  );
}

function retentionDays(days: number | undefined): number | undefined {
  if (days !== undefined && !Number.isInteger(days)) throw new Incomplete(['messageRetentionDays'], `Messages are kept for whole days, not ${days}.`);
  return between(days, 1, 365, 'messageRetentionDays', 'The retention of messages');
}

function subscriptions(node: DesignNode<'topic'>, topic: Parameters<typeof property>[0]): Statement[] {
  return (node.props.subscriptions ?? []).map(({ protocol, endpoint }, index) =>
    doing(
      node.id,
      construct(`${SNS}.Subscription`, subscriptionIdOf(node.name, index), {
        topic,
        protocol: member(`${SNS}.SubscriptionProtocol`, required(protocol, ['subscriptions', index, 'protocol'], 'How the subscriber is reached')),
        endpoint: required(endpoint, ['subscriptions', index, 'endpoint'], 'Where the subscriber is reached'),
      }),
    ),
  );
}
