import { options, type Field } from '../field';
import { subnetFields } from '../subnets';
import type { DesignNode } from '../union';
import { connectFields } from './connect/fields';
import { existingOnly, newOnly, sourceField } from '../source-fields';
import { deploymentFields, failureFields, placementFields } from './deployment/fields';
import { serviceLaunchType } from './launch-type';
import { scalingFields } from './scaling/fields';
import { strategyFields } from './strategy-fields';

type ServiceField = Field<DesignNode<'service'>>;

const docs = (property: string): ServiceField['docs'] => ({ fqn: 'aws_ecs.FargateServiceProps', property });
const ec2Docs = (property: string): ServiceField['docs'] => ({ fqn: 'aws_ecs.Ec2ServiceProps', property });
const fargateOnly: ServiceField['notApplicable'] = (node, graph) =>
  serviceLaunchType(node, graph) === 'FARGATE' ? undefined : 'Only for services on Fargate.';
const instancesOnly: ServiceField['notApplicable'] = (node, graph) =>
  ['EC2', 'EXTERNAL'].includes(serviceLaunchType(node, graph)) ? undefined : 'Only for services on EC2 or External instances.';
const inVpc: ServiceField['notApplicable'] = (node, graph) =>
  serviceLaunchType(node, graph) === 'EXTERNAL' ? 'External instances are in no VPC, and no load balancer reaches them.' : undefined;
const replicaOnly: ServiceField['notApplicable'] = (node) => (node.props.daemon ? 'A daemon runs one task on each instance.' : undefined);

const serviceSection: readonly ServiceField[] = [
  // Nearly every service is made here: the choice is there when it is asked for.
  { ...sourceField('Service', 'Service'), essential: false },
  {
    path: ['serviceArn'],
    label: 'Service ARN',
    section: 'Service',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'arn:aws:ecs:REGION:ACCOUNT:service/CLUSTER/NAME',
    docs: { fqn: 'aws_ecs.FargateServiceAttributes', property: 'serviceArn' },
    help: 'Or its name, for a service on a cluster of the design.',
    notApplicable: existingOnly('service'),
  },
  {
    path: ['launchType'],
    label: 'Runs on',
    section: 'Service',
    control: options(['FARGATE', 'Fargate'], ['EC2', 'EC2 instances'], ['EXTERNAL', 'External instances (ECS Anywhere)']),
    essential: true,
    placeholder: 'as its task definition says',
    help: 'Managed instances are chosen by a capacity provider, not here.',
  },
  {
    path: ['desiredCount'],
    label: 'Tasks',
    section: 'Service',
    control: { type: 'number', min: 0, max: 5000 },
    essential: true,
    placeholder: '1',
    docs: docs('desiredCount'),
    notApplicable: replicaOnly,
  },
  {
    path: ['daemon'],
    label: 'One task on each instance',
    section: 'Service',
    control: { type: 'toggle', absent: false },
    docs: ec2Docs('daemon'),
    notApplicable: instancesOnly,
  },
];

const networkSection: readonly ServiceField[] = [
  {
    path: ['assignPublicIp'],
    label: 'Public IP address',
    section: 'Network',
    control: { type: 'toggle', absent: false },
    essential: true,
    docs: docs('assignPublicIp'),
    notApplicable: fargateOnly,
  },
  ...subnetFields<DesignNode<'service'>>({ section: 'Network', placeholder: 'private, with a way out', docs: docs('vpcSubnets'), notApplicable: inVpc }),
];

const percentFields: readonly ServiceField[] = [
  {
    path: ['minHealthyPercent'],
    label: 'Healthy tasks, at least',
    section: 'Deployment',
    control: { type: 'number', unit: '%', min: 0, max: 200 },
    essential: true,
    placeholder: '50',
    docs: docs('minHealthyPercent'),
  },
  {
    path: ['maxHealthyPercent'],
    label: 'Running tasks, at most',
    section: 'Deployment',
    control: { type: 'number', unit: '%', min: 0, max: 400 },
    essential: true,
    placeholder: '200',
    docs: docs('maxHealthyPercent'),
  },
  {
    path: ['healthCheckGracePeriodSeconds'],
    label: 'Grace period',
    section: 'Deployment',
    control: { type: 'number', unit: 's', min: 0 },
    placeholder: '60 with a load balancer',
    docs: docs('healthCheckGracePeriod'),
    notApplicable: inVpc,
  },
];

const revisionFields: readonly ServiceField[] = [
  {
    path: ['taskDefinitionRevision'],
    label: 'Revision of the task definition',
    section: 'Deployment',
    control: { type: 'text', mono: true },
    placeholder: 'the one that the stack makes',
    docs: docs('taskDefinitionRevision'),
    help: 'A number, or latest: then the service also takes revisions that others register.',
  },
];

const placementSection: readonly ServiceField[] = [
  {
    path: ['availabilityZoneRebalancing'],
    label: 'When Availability Zones are uneven',
    section: 'Placement',
    control: options(['ENABLED', 'move tasks between them'], ['DISABLED', 'leave tasks where they are']),
    placeholder: 'leave tasks where they are',
    docs: docs('availabilityZoneRebalancing'),
    notApplicable: (node, graph) => inVpc(node, graph) ?? replicaOnly(node, graph),
  },
  ...placementFields,
  {
    path: ['platformVersion'],
    label: 'Platform version',
    section: 'Placement',
    control: options(
      ['LATEST', 'latest'],
      ['VERSION1_4', '1.4.0'],
      ['VERSION1_3', '1.3.0'],
      ['VERSION1_2', '1.2.0'],
      ['VERSION1_1', '1.1.0'],
      ['VERSION1_0', '1.0.0'],
    ),
    placeholder: 'latest',
    docs: docs('platformVersion'),
    notApplicable: fargateOnly,
  },
];

const lastSections: readonly ServiceField[] = [
  { path: ['enableExecuteCommand'], label: 'ECS Exec', section: 'Access', control: { type: 'toggle', absent: false }, docs: docs('enableExecuteCommand') },
  {
    path: ['propagateTags'],
    label: 'Tasks get the tags of',
    section: 'Tags',
    control: options(['SERVICE', 'the service'], ['TASK_DEFINITION', 'the task definition'], ['NONE', 'nothing']),
    placeholder: 'nothing',
    docs: docs('propagateTags'),
  },
  {
    path: ['enableEcsManagedTags'],
    label: 'ECS managed tags',
    section: 'Tags',
    control: { type: 'toggle', absent: false },
    docs: docs('enableECSManagedTags'),
  },
  {
    path: ['serviceName'],
    label: 'Service name',
    section: 'Naming',
    control: { type: 'text' },
    placeholder: 'made by CloudFormation',
    docs: docs('serviceName'),
  },
];

/** What counts for a service that is there already. */
const OF_EXISTING: ReadonlySet<unknown> = new Set(['source', 'serviceArn', 'serviceName', 'launchType']);

/** How a service is edited: what runs, where, how it is found and how many run; then how it is deployed, and the rest. */
export const serviceFields: readonly ServiceField[] = [
  ...serviceSection,
  ...strategyFields,
  ...scalingFields,
  ...networkSection,
  ...connectFields,
  ...deploymentFields,
  ...percentFields,
  ...failureFields,
  ...revisionFields,
  ...placementSection,
  ...lastSections,
].map((field) =>
  OF_EXISTING.has(field.path[0]) ? field : { ...field, notApplicable: (node, graph) => newOnly('service')(node) ?? field.notApplicable?.(node, graph) },
);
