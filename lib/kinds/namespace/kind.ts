import type { KindDefinition } from '../definition';

/** A Cloud Map namespace: names by which services find one another. */
export const namespace: KindDefinition<'namespace'> = {
  kind: 'namespace',
  label: 'Namespace',
  description: 'A Cloud Map namespace: names by which services find one another.',
  area: 'traffic',
  group: 'Traffic',
  defaultName: 'Namespace',
  defaults: {},
  construct: () => 'aws_servicediscovery.PrivateDnsNamespace',
  resource: () => 'aws_servicediscovery.CfnPrivateDnsNamespace',
  facts: () => '',
  plan: () => [],
};
