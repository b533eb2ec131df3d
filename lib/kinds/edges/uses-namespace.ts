import { options, type Field } from '../field';
import { planDefaultNamespace } from '../namespace/plan';
import type { DesignEdge } from '../union';
import type { EdgeDefinition } from './definition';

type Edge = DesignEdge<'uses-namespace'>;

const from =
  (kind: 'cluster' | 'service', why: string): Field<Edge>['notApplicable'] =>
  (edge, graph) =>
    graph.nodes[edge.from]?.kind === kind ? undefined : why;

/** A cluster has a namespace as its default one, a service finds and is found in it, a Cloud Map service is a name in it. */
export const usesNamespace: EdgeDefinition<'uses-namespace'> = {
  kind: 'uses-namespace',
  label: 'Namespace',
  fields: [
    {
      path: ['useForServiceConnect'],
      label: 'Use it for Service Connect',
      section: 'Namespace',
      control: { type: 'toggle', absent: false },
      essential: true,
      docs: { fqn: 'aws_ecs.ExistingCloudMapNamespaceOptions', property: 'useForServiceConnect' },
      notApplicable: from('cluster', 'Only from a cluster.'),
    },
    {
      path: ['for'],
      label: 'Used for',
      section: 'Namespace',
      control: options(['SERVICE_CONNECT', 'Service Connect alone'], ['CLOUD_MAP', 'Cloud Map names alone']),
      essential: true,
      placeholder: 'Service Connect and Cloud Map names',
      notApplicable: from('service', 'Only from a service.'),
    },
  ],
  facts: ({ props }) => (props.useForServiceConnect || props.for === 'SERVICE_CONNECT' ? 'Service Connect' : props.for === 'CLOUD_MAP' ? 'Cloud Map' : ''),
  plan: planDefaultNamespace,
};
