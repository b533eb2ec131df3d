import { construct, member, property, seconds, staticCall, THIS, type Input } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { encryptionKeyOf } from '../encryption';
import { edgesFrom } from '../graph';
import { Incomplete, making, required, type PlanContext } from '../plan-context';
import { between, nameOf, reference } from '../references';
import type { DesignNode } from '../union';
import { isFifo, wantsFifo } from './fifo';

const SQS = 'aws_sqs';

/** An `sqs.Queue`, or an existing one by its ARN. */
export function planQueue(node: DesignNode<'queue'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  const encryptionMasterKey = encryptionKeyOf(node.id, context);
  if (props.source === 'existing') {
    const queueArn = reference(props.queueArn, 'queueArn', 'The ARN of the existing queue');
    return [
      making(
        node,
        encryptionMasterKey
          ? staticCall(`${SQS}.Queue`, 'fromQueueAttributes', THIS, node.name, { queueArn, keyArn: property(encryptionMasterKey, 'keyArn') })
          : staticCall(`${SQS}.Queue`, 'fromQueueArn', THIS, node.name, queueArn),
      ),
    ];
  }
  if (encryptionMasterKey && props.encryption !== undefined && props.encryption !== 'KMS')
    throw new Incomplete(['encryption'], 'A queue that is encrypted with a key of its own needs the encryption KMS.');
  return [
    making(
      node,
      construct(`${SQS}.Queue`, node.name, {
        queueName: nameOf('queue', fittingName(node), 'queueName'),
        ...fifoProps(node),
        visibilityTimeout: seconds(between(props.visibilityTimeoutSeconds, 0, 43_200, 'visibilityTimeoutSeconds', 'The visibility timeout')),
        retentionPeriod: seconds(between(props.retentionSeconds, 60, 1_209_600, 'retentionSeconds', 'The retention of messages')),
        deliveryDelay: seconds(between(props.deliveryDelaySeconds, 0, 900, 'deliveryDelaySeconds', 'The delay of messages')),
        receiveMessageWaitTime: seconds(between(props.receiveWaitSeconds, 0, 20, 'receiveWaitSeconds', 'The wait for messages')),
        maxMessageSizeBytes: between(props.maxMessageSizeBytes, 1024, 1_048_576, 'maxMessageSizeBytes', 'The largest message'),
        encryption: encryptionMasterKey ? member(`${SQS}.QueueEncryption`, 'KMS') : props.encryption && member(`${SQS}.QueueEncryption`, props.encryption),
        encryptionMasterKey,
        dataKeyReuse: seconds(between(props.dataKeyReuseSeconds, 60, 86_400, 'dataKeyReuseSeconds', 'The use of a data key')),
        enforceSSL: props.enforceSsl,
        redriveAllowPolicy: props.redriveAllow && { redrivePermission: member(`${SQS}.RedrivePermission`, props.redriveAllow) },
        deadLetterQueue: deadLetterQueue(node, context),
        removalPolicy: props.removalPolicy && member('RemovalPolicy', props.removalPolicy),
      }),
    ),
  ];
}

/** The CDK refuses a name that says otherwise than the rest whether the queue is FIFO. */
function fittingName({ props }: DesignNode<'queue'>): string | undefined {
  const { queueName } = props;
  if (queueName !== undefined && wantsFifo(props) !== undefined && wantsFifo(props) !== queueName.endsWith('.fifo'))
    throw new Incomplete(['queueName'], 'The name of a FIFO queue ends in .fifo, and that of no other queue does.');
  return queueName;
}

function fifoProps(node: DesignNode<'queue'>): Record<string, Input> {
  const { props } = node;
  for (const key of ['contentBasedDeduplication', 'deduplicationScope', 'fifoThroughputLimit'] as const)
    if (props[key] && !isFifo(node)) throw new Incomplete([key], 'Only a FIFO queue knows this.');
  return {
    fifo: props.fifo,
    contentBasedDeduplication: props.contentBasedDeduplication,
    deduplicationScope: props.deduplicationScope && member(`${SQS}.DeduplicationScope`, props.deduplicationScope),
    fifoThroughputLimit: props.fifoThroughputLimit && member(`${SQS}.FifoThroughputLimit`, props.fifoThroughputLimit),
  };
}

function deadLetterQueue(node: DesignNode<'queue'>, context: PlanContext): Input {
  const edge = edgesFrom(context.graph, node.id, 'dead-letters')[0];
  if (!edge) return undefined;
  const maxReceiveCount = required(edge.props.maxReceiveCount, ['maxReceiveCount'], 'How often a message is tried', edge.id);
  if (maxReceiveCount < 1) throw new Incomplete(['maxReceiveCount'], `A message is tried at least once; it is ${maxReceiveCount}.`, edge.id);
  return { queue: context.construct(edge.to), maxReceiveCount };
}
