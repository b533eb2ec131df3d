import type { KindDefinition } from '../definition';
import { existing } from '../existing';
import { planTargetGroup } from './plan';
import { targetGroupType } from './type';

/** Where a listener sends requests, with its health check. */
export const targetGroup: KindDefinition<'target-group'> = {
  kind: 'target-group',
  label: 'Target group',
  description: 'Where a listener sends requests, with its health check.',
  area: 'traffic',
  group: 'Traffic',
  defaultName: 'TargetGroup',
  defaults: { targetType: 'IP', healthCheckPath: '/' },
  construct: (node, graph) =>
    targetGroupType(node, graph) === 'network' ? 'aws_elasticloadbalancingv2.NetworkTargetGroup' : 'aws_elasticloadbalancingv2.ApplicationTargetGroup',
  resource: (node) => (node.props.source === 'existing' ? undefined : 'aws_elasticloadbalancingv2.CfnTargetGroup'),
  facts: (node, graph) => {
    const { props } = node;
    return (
      existing(props, props.targetGroupArn?.split('/').at(-2) ?? props.targetGroupArn) ??
      [
        targetGroupType(node, graph) === 'network' ? (props.protocol ?? 'TCP').replace('_', ' and ') : (props.protocol ?? 'HTTP'),
        props.targetType === 'INSTANCE' ? 'instances' : props.targetType === 'IP' ? 'ip' : undefined,
        props.healthCheckPath && `checks ${props.healthCheckPath}`,
      ]
        .filter(Boolean)
        .join(' · ')
    );
  },
  plan: planTargetGroup,
};
