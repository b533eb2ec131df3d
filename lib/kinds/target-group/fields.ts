import { options, type Field } from '../field';
import { sourceField } from '../source-fields';
import type { DesignNode } from '../union';
import { whyNoPath, whyNotOfGroup } from './applies';
import { GROUP_FIELDS } from './fields-of-group';
import { targetGroupType } from './type';

type GroupField = Field<DesignNode<'target-group'>>;
type Key = keyof DesignNode<'target-group'>['props'];

const base = (property: string): GroupField['docs'] => ({ fqn: 'aws_elasticloadbalancingv2.BaseTargetGroupProps', property });
const health = (property: string): GroupField['docs'] => ({ fqn: 'aws_elasticloadbalancingv2.TargetGroupHealth', property });
const FAILOVER = 'When few are healthy';

/** How a target group is edited. */
export const targetGroupFields: readonly GroupField[] = (
  [
    sourceField('Target group', 'General'),
    {
      path: ['targetGroupArn'],
      label: 'Target group ARN',
      section: 'General',
      control: { type: 'text', mono: true },
      essential: true,
      placeholder: 'arn:aws:elasticloadbalancing:…',
      docs: { fqn: 'aws_elasticloadbalancingv2.TargetGroupAttributes', property: 'targetGroupArn' },
    },
    {
      path: ['loadBalancerArn'],
      label: 'ARN of its load balancer',
      section: 'General',
      control: { type: 'text', mono: true },
      placeholder: 'arn:aws:elasticloadbalancing:…',
      docs: { fqn: 'aws_elasticloadbalancingv2.TargetGroupAttributes', property: 'loadBalancerArns' },
      help: 'Alarms on its metrics, and scaling on its requests, need it.',
    },
    {
      path: ['type'],
      label: 'For',
      section: 'General',
      control: options(['application', 'Application load balancers: requests'], ['network', 'Network load balancers: connections']),
      placeholder: 'as its protocol or load balancer tells',
    },
    {
      path: ['targetType'],
      label: 'Targets',
      section: 'General',
      control: options(['IP', 'Addresses of tasks: awsvpc'], ['INSTANCE', 'Ports of instances: bridge and host']),
      essential: true,
      placeholder: 'as the service needs',
      docs: base('targetType'),
    },
    ...GROUP_FIELDS.filter(({ section }) => section !== 'Naming'),
    {
      path: ['crossZoneEnabled'],
      label: 'Across zones',
      section: 'Target group',
      control: { type: 'toggle', absent: true },
      docs: base('crossZoneEnabled'),
    },
    {
      path: ['connectionTermination'],
      label: 'Cut connections of targets that leave',
      section: 'Target group',
      control: { type: 'toggle', absent: false },
      docs: { fqn: 'aws_elasticloadbalancingv2.NetworkTargetGroupProps', property: 'connectionTermination' },
    },
    {
      path: ['ipAddressType'],
      label: 'Addresses',
      section: 'Target group',
      control: options(['IPV4', 'IPv4'], ['IPV6', 'IPv6']),
      placeholder: 'IPv4',
      docs: base('ipAddressType'),
    },
    {
      path: ['targetGroupHealth', 'dnsMinimumHealthyTargetCount'],
      label: 'Leave DNS below so many targets',
      section: FAILOVER,
      control: { type: 'number', min: 0 },
      placeholder: '1',
      docs: health('dnsMinimumHealthyTargetCount'),
    },
    {
      path: ['targetGroupHealth', 'dnsMinimumHealthyTargetPercentage'],
      label: 'Leave DNS below such a share',
      section: FAILOVER,
      control: { type: 'number', unit: '%', min: 0, max: 100 },
      placeholder: '0',
      docs: health('dnsMinimumHealthyTargetPercentage'),
    },
    {
      path: ['targetGroupHealth', 'routingMinimumHealthyTargetCount'],
      label: 'Send to all below so many targets',
      section: FAILOVER,
      control: { type: 'number', min: 1 },
      placeholder: '1',
      docs: health('routingMinimumHealthyTargetCount'),
    },
    {
      path: ['targetGroupHealth', 'routingMinimumHealthyTargetPercentage'],
      label: 'Send to all below such a share',
      section: FAILOVER,
      control: { type: 'number', unit: '%', min: 1, max: 100 },
      docs: health('routingMinimumHealthyTargetPercentage'),
    },
    ...GROUP_FIELDS.filter(({ section }) => section === 'Naming'),
  ] satisfies readonly GroupField[]
).map((field: GroupField) => ({
  ...field,
  notApplicable: (node, graph) =>
    whyNotOfGroup(field.path[0] as Key, node.props, targetGroupType(node, graph)) ?? whyNoPath(String(field.path[0]), targetGroupType(node, graph), node.props),
}));
