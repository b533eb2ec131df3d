import { options, type Field } from '../field';
import { groupOf } from '../groups';
import { sourceField } from '../source-fields';
import type { DesignNode } from '../union';
import { execLogging, execTargets } from './exec';

type ClusterField = Field<DesignNode<'cluster'>>;
type Why = NonNullable<ClusterField['notApplicable']>;

const docs = (property: string): ClusterField['docs'] => ({ fqn: 'aws_ecs.ClusterProps', property });
const attributes = (property: string): ClusterField['docs'] => ({ fqn: 'aws_ecs.ClusterAttributes', property });
const exec = (property: string): ClusterField['docs'] => ({ fqn: 'aws_ecs.ExecuteCommandLogConfiguration', property });

const newOnly: Why = ({ props }) => (props.source === 'existing' ? 'An existing cluster keeps what it has.' : undefined);
const existingOnly: Why = ({ props }) => (props.source === 'existing' ? undefined : 'Only for an existing cluster.');
const inVpc: Why = (node, graph) => newOnly(node, graph) ?? (node.props.withoutVpc ? 'Only for a cluster in a VPC.' : undefined);
const existingInVpc: Why = (node, graph) =>
  existingOnly(node, graph) ?? (groupOf(graph, node, 'vpc') ? undefined : 'Only for an existing cluster whose VPC is known: put it into one.');
const withExec: Why = (node, graph) =>
  node.props.source === 'existing' ? existingInVpc(node, graph) : node.props.withoutVpc ? 'Only for a cluster in a VPC.' : undefined;
const toBucket: Why = (node, graph) =>
  withExec(node, graph) ??
  (execLogging(node, graph) === 'OVERRIDE' && execTargets(node.id, graph).bucket ? undefined : 'Only where ECS Exec logs to a bucket: draw a line to one.');
const toLogGroup: Why = (node, graph) =>
  withExec(node, graph) ??
  (execLogging(node, graph) === 'OVERRIDE' && execTargets(node.id, graph).logGroup
    ? undefined
    : 'Only where ECS Exec logs to a log group: draw a line to one.');

/** How a cluster is edited. */
export const clusterFields: readonly ClusterField[] = [
  sourceField('Cluster', 'Cluster'),
  {
    path: ['clusterArn'],
    label: 'Cluster ARN',
    section: 'Cluster',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'arn:aws:ecs:…',
    docs: attributes('clusterArn'),
    notApplicable: existingOnly,
  },
  {
    path: ['containerInsights'],
    label: 'Container Insights',
    section: 'Monitoring',
    control: options(['DISABLED', 'Disabled'], ['ENABLED', 'Enabled'], ['ENHANCED', 'Enhanced observability']),
    essential: true,
    placeholder: 'as the account has it',
    docs: docs('containerInsightsV2'),
    notApplicable: newOnly,
  },
  {
    path: ['enableFargateCapacityProviders'],
    label: 'Fargate capacity providers',
    section: 'Capacity',
    control: { type: 'toggle', absent: false },
    docs: docs('enableFargateCapacityProviders'),
    help: 'A cluster with a Fargate capacity node has them anyway.',
    notApplicable: inVpc,
  },
  {
    path: ['hasEc2Capacity'],
    label: 'Has EC2 instances',
    section: 'Capacity',
    control: { type: 'toggle', absent: true },
    docs: attributes('hasEc2Capacity'),
    notApplicable: existingInVpc,
  },
  {
    path: ['securityGroupIds'],
    label: 'Security groups of its instances',
    section: 'Network',
    control: { type: 'list', item: 'security group id' },
    placeholder: 'sg-…',
    docs: attributes('securityGroups'),
    notApplicable: existingInVpc,
  },
  {
    path: ['withoutVpc'],
    label: 'In no VPC',
    section: 'Network',
    control: { type: 'toggle', absent: false },
    help: 'Nothing but the cluster, for services on External instances: otherwise a cluster in no VPC makes one of its own.',
    notApplicable: (node, graph) => newOnly(node, graph) ?? (groupOf(graph, node, 'vpc') ? 'The cluster is in a VPC.' : undefined),
  },
  {
    path: ['executeCommand', 'logging'],
    label: 'Sessions are logged',
    section: 'ECS Exec',
    control: options(['DEFAULT', 'where the containers log'], ['OVERRIDE', 'to the connected log group and bucket'], ['NONE', 'nowhere']),
    placeholder: 'where the containers log',
    docs: { fqn: 'aws_ecs.ExecuteCommandConfiguration', property: 'logging' },
    help: 'Draw a line to a log group, a bucket or both to log sessions there.',
    notApplicable: withExec,
  },
  {
    path: ['executeCommand', 'cloudWatchEncryptionEnabled'],
    label: 'Log group is encrypted',
    section: 'ECS Exec',
    control: { type: 'toggle', absent: false },
    docs: exec('cloudWatchEncryptionEnabled'),
    notApplicable: toLogGroup,
  },
  {
    path: ['executeCommand', 's3EncryptionEnabled'],
    label: 'Bucket is encrypted',
    section: 'ECS Exec',
    control: { type: 'toggle', absent: false },
    docs: exec('s3EncryptionEnabled'),
    notApplicable: toBucket,
  },
  {
    path: ['executeCommand', 's3KeyPrefix'],
    label: 'Folder in the bucket',
    section: 'ECS Exec',
    control: { type: 'text', mono: true },
    docs: exec('s3KeyPrefix'),
    notApplicable: toBucket,
  },
  {
    path: ['settings'],
    label: 'Settings',
    section: 'Settings',
    control: {
      type: 'rows',
      item: 'setting',
      columns: [
        { key: 'name', label: 'Name', control: { type: 'text', mono: true }, placeholder: 'containerInsights' },
        { key: 'value', label: 'Value', control: { type: 'text', mono: true }, placeholder: 'enhanced' },
      ],
    },
    help: 'Settings of ECS by their own names. One that the cluster has already takes this value.',
    notApplicable: newOnly,
  },
  {
    path: ['clusterName'],
    label: 'Cluster name',
    section: 'Naming',
    control: { type: 'text' },
    placeholder: 'made by CloudFormation',
    docs: docs('clusterName'),
    notApplicable: ({ props }) => (props.source === 'existing' && props.clusterArn ? 'The ARN says the name.' : undefined),
  },
];
