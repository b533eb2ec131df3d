import type { KindDefinition } from '../definition';
import { planListener } from './plan';

/** A port on which a load balancer takes requests. */
export const listener: KindDefinition<'listener'> = {
  kind: 'listener',
  label: 'Listener',
  description: 'A port of a load balancer, and where its requests go.',
  area: 'traffic',
  group: 'Traffic',
  defaultName: 'Listener',
  defaults: { port: 80 },
  construct: () => 'aws_elasticloadbalancingv2.ApplicationListener',
  resource: () => 'aws_elasticloadbalancingv2.CfnListener',
  facts: ({ props }) => {
    const https = props.protocol === 'HTTPS' || (props.protocol === undefined && props.port === 443);
    return `${https ? 'HTTPS' : 'HTTP'} ${props.port ?? (https ? 443 : 80)}${props.defaultAction?.type === 'redirect' ? ' · redirects' : ''}`;
  },
  plan: planListener,
};
