import { options, type Field } from '../field';
import { isHttp, namespaceOfName } from '../namespace/of';
import { existingOnly, newOnly, sourceField } from '../source-fields';
import type { DesignNode } from '../union';

type NameField = Field<DesignNode<'cloud-map-service'>>;

const isNew = newOnly('Cloud Map service');
const isExisting = existingOnly('Cloud Map service');
const docs = (property: string): NameField['docs'] => ({ fqn: 'aws_servicediscovery.DnsServiceProps', property });
const healthDocs = (property: string): NameField['docs'] => ({ fqn: 'aws_servicediscovery.HealthCheckConfig', property });
const byDns: NameField['notApplicable'] = (node, graph) =>
  isHttp(namespaceOfName(graph, node)) || node.props.discoveryType === 'API' ? 'The name is found by the API alone; DNS knows nothing of it.' : undefined;

/** How a Cloud Map service node is edited. */
export const cloudMapServiceFields: readonly NameField[] = [
  sourceField('Cloud Map service', 'General'),
  {
    path: ['serviceName'],
    label: 'Name in the namespace',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'made by CloudFormation',
    docs: docs('name'),
  },
  {
    path: ['serviceId'],
    label: 'Service id',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'srv-…',
    notApplicable: isExisting,
  },
  {
    path: ['serviceArn'],
    label: 'Service ARN',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'arn:aws:servicediscovery:…',
    notApplicable: isExisting,
  },
  { path: ['description'], label: 'Description', section: 'General', control: { type: 'text' }, docs: docs('description'), notApplicable: isNew },
  {
    path: ['dnsRecordType'],
    label: 'DNS answers with',
    section: 'DNS',
    control: options(
      ['A', 'IPv4 addresses (A)'],
      ['AAAA', 'IPv6 addresses (AAAA)'],
      ['A_AAAA', 'addresses of both (A, AAAA)'],
      ['SRV', 'names and ports (SRV)'],
    ),
    essential: true,
    placeholder: 'IPv4 addresses (A)',
    docs: docs('dnsRecordType'),
    notApplicable: (node, graph) => (node.props.source === 'existing' ? undefined : byDns(node, graph)),
  },
  {
    path: ['routingPolicy'],
    label: 'Of several tasks, DNS answers with',
    section: 'DNS',
    control: options(['MULTIVALUE', 'up to eight of them'], ['WEIGHTED', 'one of them']),
    essential: true,
    docs: docs('routingPolicy'),
    notApplicable: isExisting,
  },
  {
    path: ['dnsTtlSeconds'],
    label: 'Answers may be kept for',
    section: 'DNS',
    control: { type: 'number', unit: 's', min: 0 },
    placeholder: '60',
    docs: docs('dnsTtl'),
    notApplicable: (node, graph) => isNew(node) ?? byDns(node, graph),
  },
  {
    path: ['discoveryType'],
    label: 'Found by',
    section: 'DNS',
    control: options(['DNS_AND_API', 'DNS and the API'], ['API', 'the API alone']),
    placeholder: 'as the namespace allows',
    docs: docs('discoveryType'),
  },
  {
    path: ['failureThreshold'],
    label: 'Half minutes until a task is unhealthy',
    section: 'Health',
    control: { type: 'number', min: 1, max: 10 },
    docs: { fqn: 'aws_servicediscovery.HealthCheckCustomConfig', property: 'failureThreshold' },
    help: 'ECS tells Cloud Map how healthy its tasks are. Cloud Map takes any number here as 1.',
    notApplicable: isNew,
  },
  {
    path: ['healthCheck', 'type'],
    label: 'Route 53 checks by',
    section: 'Health',
    control: options(['HTTP', 'HTTP'], ['HTTPS', 'HTTPS'], ['TCP', 'TCP']),
    placeholder: 'nothing',
    docs: healthDocs('type'),
    notApplicable: isNew,
  },
  {
    path: ['healthCheck', 'resourcePath'],
    label: 'Path that it checks',
    section: 'Health',
    control: { type: 'text', mono: true },
    placeholder: '/',
    docs: healthDocs('resourcePath'),
    notApplicable: isNew,
  },
  {
    path: ['healthCheck', 'failureThreshold'],
    label: 'Health changes after',
    section: 'Health',
    control: { type: 'number', unit: 'checks', min: 1, max: 10 },
    placeholder: '1',
    docs: healthDocs('failureThreshold'),
    notApplicable: isNew,
  },
];
