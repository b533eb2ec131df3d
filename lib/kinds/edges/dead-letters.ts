import { call, instance } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { encryptionKeyIdOf } from '../encryption';
import { edgesTo, nodeOfKind } from '../graph';
import { doing, type PlanContext } from '../plan-context';
import type { DesignEdge } from '../union';
import type { EdgeDefinition } from './definition';

/** What could not be delivered goes to a queue: the plan of where it comes from speaks of it, and this one of the queue's key. */
export const deadLetters: EdgeDefinition<'dead-letters'> = {
  kind: 'dead-letters',
  label: 'Dead letters',
  fields: [
    {
      path: ['maxReceiveCount'],
      label: 'Tries before that',
      section: 'Dead letters',
      control: { type: 'number', min: 1, max: 1000 },
      essential: true,
      docs: { fqn: 'aws_sqs.DeadLetterQueue', property: 'maxReceiveCount' },
      notApplicable: (edge, graph) => (graph.nodes[edge.from]?.kind === 'queue' ? undefined : 'Events are tried as often as the scheduled task says.'),
    },
  ],
  facts: ({ from, props }, graph) => (graph.nodes[from]?.kind === 'queue' ? `after ${props.maxReceiveCount ?? '?'} tries` : ''),
  plan: allowEventBridge,
};

/**
 * Lets EventBridge use a new key of the queue, once for all scheduled tasks, which the CDK does not do by itself: it would lose
 * what it could not deliver. An existing key says so already.
 *
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html#compatibility-with-aws-services
 */
function allowEventBridge(edge: DesignEdge<'dead-letters'>, context: PlanContext): Statement[] {
  const { graph } = context;
  const key = nodeOfKind(graph, encryptionKeyIdOf(edge.to, graph), 'kms-key');
  const queue = nodeOfKind(graph, edge.to, 'queue');
  const first = edgesTo(graph, edge.to, 'dead-letters').find(({ from }) => nodeOfKind(graph, from, 'scheduled-task') !== undefined && context.isPlanned(from));
  if (!key || key.props.source === 'existing' || queue?.props.source === 'existing' || first?.id !== edge.id) return [];
  const eventBridge = instance('aws_iam.ServicePrincipal', 'events.amazonaws.com');
  return [doing(edge.id, call(context.construct(key.id), 'grant', eventBridge, 'kms:Decrypt', 'kms:GenerateDataKey*'))];
}
