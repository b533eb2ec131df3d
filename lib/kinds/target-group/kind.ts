import type { KindDefinition } from '../definition';

/** Where a listener sends requests, with its health check. */
export const targetGroup: KindDefinition<'target-group'> = {
  kind: 'target-group',
  label: 'Target group',
  description: 'Where a listener sends requests, with its health check.',
  area: 'traffic',
  group: 'Traffic',
  defaultName: 'TargetGroup',
  defaults: {},
  construct: () => 'aws_elasticloadbalancingv2.ApplicationTargetGroup',
  resource: () => 'aws_elasticloadbalancingv2.CfnTargetGroup',
  facts: () => '',
  plan: () => [],
};
