import type { Field } from '../field';
import { SUBNET_TYPES } from '../subnets';
import type { DesignNode } from '../union';

const docs = (property: string) => ({ fqn: 'aws_elasticloadbalancingv2.ApplicationLoadBalancerProps', property });

/** How a load balancer is edited. */
export const loadBalancerFields: readonly Field<DesignNode<'load-balancer'>>[] = [
  {
    path: ['internetFacing'],
    label: 'Reachable from the internet',
    section: 'Load balancer',
    control: { type: 'toggle', absent: false },
    essential: true,
    docs: docs('internetFacing'),
  },
  {
    path: ['idleTimeoutSeconds'],
    label: 'Idle timeout',
    section: 'Connections',
    control: { type: 'number', unit: 's', min: 1, max: 4000 },
    placeholder: '60',
    docs: docs('idleTimeout'),
  },
  { path: ['http2Enabled'], label: 'HTTP/2', section: 'Connections', control: { type: 'toggle', absent: true }, docs: docs('http2Enabled') },
  {
    path: ['dropInvalidHeaderFields'],
    label: 'Drop invalid headers',
    section: 'Security',
    control: { type: 'toggle', absent: false },
    docs: docs('dropInvalidHeaderFields'),
  },
  {
    path: ['deletionProtection'],
    label: 'Deletion protection',
    section: 'Security',
    control: { type: 'toggle', absent: false },
    docs: docs('deletionProtection'),
  },
  {
    path: ['subnetType'],
    label: 'Subnets',
    section: 'Network',
    control: SUBNET_TYPES,
    placeholder: 'public when reachable from the internet',
    docs: docs('vpcSubnets'),
  },
  {
    path: ['loadBalancerName'],
    label: 'Load balancer name',
    section: 'Naming',
    control: { type: 'text' },
    placeholder: 'made by CloudFormation',
    docs: docs('loadBalancerName'),
  },
];
