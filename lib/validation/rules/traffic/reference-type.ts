import { nodesOfKind, type Graph } from '@/lib/kinds/graph';
import { TRAFFIC_ARNS } from '@/lib/kinds/listener/arn';
import { balancerType, listenerType } from '@/lib/kinds/load-balancer/type';
import { KINDS } from '@/lib/kinds/registry';
import { targetGroupType } from '@/lib/kinds/target-group/type';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { existingExample, groupExample } from '../../traffic-example';

const ARN = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333';
const TYPES = { app: 'application', net: 'network' } as const;

/** What is there already is taken for what its ARN says that it is. */
export const trafficReferenceType = defineRule({
  id: 'traffic/reference-type',
  severity: 'error',
  title: 'Existing load balancers, and what belongs to them, are of the type that their ARNs say',
  source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html',
  on: 'design',
  check: (design) =>
    referencesOf(design).flatMap(({ node, key, arn, type }) => {
      const says = typeOfArn(arn);
      return says === undefined || says === type ? [] : [{ path: [key], elementId: node.id, node, key, arn, says, type }];
    }),
  message: ({ node, key, arn, says, type }) =>
    `${KINDS[node.kind].label} ${node.name} is ${node.kind === 'load-balancer' ? '' : 'of '}${article(type)} load balancer in the design, but ${arn ?? ''} is ${key === 'listenerArn' ? 'of ' : ''}${article(says)} load balancer; give the right ARN, or the right type.`,
  fixes: ({ node, says }) =>
    node.kind === 'listener' ? [] : [setFix(`It is ${node.kind === 'load-balancer' ? '' : 'of '}${article(says)} load balancer`, node.id, ['type'], says)],
  examples: () => ({
    ok: [existingExample(), existingNetworkGroup('network')],
    bad: [
      existingExample({ nodes: { lb: { props: { loadBalancerArn: `${ARN}:loadbalancer/net/web/0a1b2c3d4e5f6071` } } } }),
      existingExample({ nodes: { listener: { props: { listenerArn: `${ARN}:listener/net/web/0a1b2c3d4e5f6071/0a1b2c3d4e5f6072` } } } }),
      existingNetworkGroup('application'),
    ],
  }),
});

type Type = (typeof TYPES)[keyof typeof TYPES];

/** Every ARN of a load balancer, listener, or of the load balancer of a target group, with the type that it is taken for. */
function referencesOf(design: Graph) {
  const balancers = nodesOfKind(design, 'load-balancer').filter((node) => node.props.source === 'existing');
  const listeners = nodesOfKind(design, 'listener').filter((node) => node.props.source === 'existing');
  const groups = nodesOfKind(design, 'target-group').filter((node) => node.props.source === 'existing');
  return [
    ...balancers.map((node) => ({ node, key: 'loadBalancerArn', arn: node.props.loadBalancerArn, type: balancerType(node) })),
    ...listeners.map((node) => ({ node, key: 'listenerArn', arn: node.props.listenerArn, type: listenerType(node, design) })),
    ...groups.map((node) => ({ node, key: 'loadBalancerArn', arn: node.props.loadBalancerArn, type: targetGroupType(node, design) })),
  ].flatMap(({ type, ...reference }) => (type === 'classic' ? [] : [{ ...reference, type }]));
}

/** The type that a well-formed ARN names. */
function typeOfArn(arn: string | undefined): Type | undefined {
  if (arn === undefined || !(TRAFFIC_ARNS['load-balancer'].pattern.test(arn) || TRAFFIC_ARNS.listener.pattern.test(arn))) return undefined;
  return /:(?:loadbalancer|listener)\/app\//.test(arn) ? TYPES.app : TYPES.net;
}

function article(type: Type): string {
  return type === 'application' ? 'an application' : 'a network';
}

function existingNetworkGroup(type: Type) {
  const nothing = { targetType: undefined, protocol: undefined, healthCheckPath: undefined };
  const arns = { targetGroupArn: `${ARN}:targetgroup/web/0a1b2c3d4e5f6071`, loadBalancerArn: `${ARN}:loadbalancer/net/web/0a1b2c3d4e5f6071` };
  const group = { kind: 'target-group' as const, name: 'Elsewhere', props: { source: 'existing', type, ...arns } };
  return groupExample({ nodes: { elsewhere: { ...group, props: { ...nothing, ...group.props } } } });
}
