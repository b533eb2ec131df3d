import type { KindDefinition } from '../definition';
import { existing } from '../existing';
import { namespaceOfName } from '../namespace/of';
import { planCloudMapService } from './plan';

/** A name of a Cloud Map namespace, with the tasks that are behind it. */
export const cloudMapService: KindDefinition<'cloud-map-service'> = {
  kind: 'cloud-map-service',
  label: 'Cloud Map service',
  description: 'A name of a Cloud Map namespace, with the tasks that are behind it.',
  area: 'traffic',
  group: 'Traffic',
  defaultName: 'CloudMapService',
  defaults: {},
  construct: () => 'aws_servicediscovery.Service',
  resource: ({ props }) => (props.source === 'existing' ? undefined : 'aws_servicediscovery.CfnService'),
  facts: (node, graph) => {
    const { props } = node;
    const namespace = namespaceOfName(graph, node);
    const name = props.serviceName && namespace?.props.namespaceName ? `${props.serviceName}.${namespace.props.namespaceName}` : props.serviceName;
    return [
      existing(props, name) ?? name ?? 'name made by CloudFormation',
      ...(props.dnsRecordType ? [props.dnsRecordType.replace('_', ', ')] : []),
      ...(namespace ? [] : ['no namespace']),
    ].join(' · ');
  },
  plan: planCloudMapService,
};
