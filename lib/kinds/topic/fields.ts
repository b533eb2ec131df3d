import { options, type Field } from '../field';
import { existingOnly, newOnly, sourceField } from '../source-fields';
import type { DesignNode } from '../union';

type TopicField = Field<DesignNode<'topic'>>;

const isNew = newOnly('topic');
const fifoOnly: TopicField['notApplicable'] = (node) => isNew(node) ?? (node.props.fifo ? undefined : 'Only for FIFO topics.');
const docs = (property: string): TopicField['docs'] => ({ fqn: 'aws_sns.TopicProps', property });

/** How an SNS topic is edited. */
export const topicFields: readonly TopicField[] = [
  sourceField('Topic', 'General'),
  {
    path: ['topicName'],
    label: 'Topic name',
    section: 'General',
    control: { type: 'text', mono: true },
    placeholder: 'generated',
    docs: docs('topicName'),
    notApplicable: isNew,
  },
  {
    path: ['topicArn'],
    label: 'Topic ARN',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'arn:aws:sns:…',
    docs: { fqn: 'aws_sns.TopicAttributes', property: 'topicArn' },
    notApplicable: existingOnly('topic'),
  },
  {
    path: ['displayName'],
    label: 'Shown as',
    section: 'General',
    control: { type: 'text' },
    placeholder: 'its name',
    docs: docs('displayName'),
    notApplicable: isNew,
  },
  {
    path: ['subscriptions'],
    label: 'Subscribers',
    section: 'Subscribers',
    control: {
      type: 'rows',
      item: 'subscriber',
      columns: [
        {
          key: 'protocol',
          label: 'By',
          control: {
            type: 'select',
            options: [
              { value: 'EMAIL', label: 'e-mail' },
              { value: 'EMAIL_JSON', label: 'e-mail, as JSON' },
              { value: 'HTTPS', label: 'HTTPS' },
              { value: 'HTTP', label: 'HTTP' },
              { value: 'SMS', label: 'SMS' },
            ],
          },
        },
        { key: 'endpoint', label: 'At', control: { type: 'text', mono: true }, placeholder: 'team@example.com' },
      ],
    },
    essential: true,
    docs: { fqn: 'aws_sns.SubscriptionProps', property: 'endpoint' },
    help: 'Everybody who is subscribed by e-mail is asked to agree first.',
  },
  {
    path: ['fifo'],
    label: 'In order, and once (FIFO)',
    section: 'Order',
    control: { type: 'toggle', absent: false },
    docs: docs('fifo'),
    notApplicable: isNew,
  },
  {
    path: ['contentBasedDeduplication'],
    label: 'Same text is the same message',
    section: 'Order',
    control: { type: 'toggle', absent: false },
    docs: docs('contentBasedDeduplication'),
    notApplicable: fifoOnly,
  },
  {
    path: ['fifoThroughputScope'],
    label: 'A message is once in',
    section: 'Order',
    control: options(['TOPIC', 'the topic'], ['MESSAGE_GROUP', 'its group']),
    placeholder: 'the topic',
    docs: docs('fifoThroughputScope'),
    notApplicable: fifoOnly,
  },
  {
    path: ['messageRetentionDays'],
    label: 'Archived for',
    section: 'Order',
    control: { type: 'number', unit: 'days', min: 1, max: 365 },
    placeholder: 'not archived',
    docs: docs('messageRetentionPeriodInDays'),
    notApplicable: fifoOnly,
  },
  {
    path: ['enforceSsl'],
    label: 'Refuse requests without TLS',
    section: 'Security',
    control: { type: 'toggle', absent: false },
    essential: true,
    docs: docs('enforceSSL'),
    notApplicable: isNew,
  },
  {
    path: ['signatureVersion'],
    label: 'Signed with',
    section: 'Security',
    control: options(['1', 'SHA1'], ['2', 'SHA256']),
    placeholder: 'SHA1',
    docs: docs('signatureVersion'),
    notApplicable: isNew,
  },
  {
    path: ['tracing'],
    label: 'X-Ray',
    section: 'Tracing',
    control: options(['PASS_THROUGH', 'passes on what it gets'], ['ACTIVE', 'traces its messages']),
    placeholder: 'passes on what it gets',
    docs: docs('tracingConfig'),
    notApplicable: isNew,
  },
];
