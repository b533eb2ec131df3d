import { options, type Field } from '../field';
import { nodeOfKind } from '../graph';
import { existingOnly, newOnly, sourceField } from '../source-fields';
import type { DesignNode } from '../union';

type NamespaceField = Field<DesignNode<'namespace'>>;

const isNew = newOnly('namespace');
const isExisting = existingOnly('namespace');
const docs = (property: string): NamespaceField['docs'] => ({ fqn: 'aws_ecs.CloudMapNamespaceOptions', property });

/** How a Cloud Map namespace node is edited. */
export const namespaceFields: readonly NamespaceField[] = [
  sourceField('Namespace', 'General'),
  {
    path: ['namespaceName'],
    label: 'Names end with',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'shop.local',
    docs: docs('name'),
  },
  {
    path: ['type'],
    label: 'Names are found by',
    section: 'General',
    control: options(['DNS_PRIVATE', 'DNS in the VPC, and the API'], ['HTTP', 'the API alone'], ['DNS_PUBLIC', 'DNS everywhere, and the API']),
    essential: true,
    placeholder: 'DNS in the VPC, and the API',
    docs: docs('type'),
    help: 'Service Connect works with any of them; it needs no DNS.',
  },
  {
    path: ['namespaceId'],
    label: 'Namespace id',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'ns-…',
    notApplicable: isExisting,
  },
  {
    path: ['namespaceArn'],
    label: 'Namespace ARN',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'arn:aws:servicediscovery:…',
    notApplicable: isExisting,
  },
  {
    path: ['useForServiceConnect'],
    label: 'Use it for Service Connect',
    section: 'Cluster',
    control: { type: 'toggle', absent: false },
    essential: true,
    docs: docs('useForServiceConnect'),
    notApplicable: ({ parent }, graph) =>
      nodeOfKind(graph, parent, 'cluster') ? undefined : 'Only for a namespace in a cluster. Elsewhere the connection from the cluster says it.',
  },
  {
    path: ['description'],
    label: 'Description',
    section: 'General',
    control: { type: 'text' },
    docs: { fqn: 'aws_servicediscovery.BaseNamespaceProps', property: 'description' },
    notApplicable: (node, graph) =>
      isNew(node) ?? (nodeOfKind(graph, node.parent, 'cluster') ? 'The CDK gives the default namespace of a cluster no description.' : undefined),
  },
];
