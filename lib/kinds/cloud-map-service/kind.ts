import type { KindDefinition } from '../definition';

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
  resource: () => 'aws_servicediscovery.CfnService',
  facts: () => '',
  plan: () => [],
};
