import { TRAFFIC_ARNS } from '@/lib/kinds/listener/arn';
import { balancerType } from '@/lib/kinds/load-balancer/type';
import { KINDS } from '@/lib/kinds/registry';
import { nodesOfKind } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { existingExample } from '../../traffic-example';

/** What is there already is known by an ARN of the right form. */
export const trafficReference = defineRule({
  id: 'traffic/reference',
  severity: 'error',
  title: 'An existing load balancer, listener, target group or certificate is known by its ARN',
  source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html',
  on: 'design',
  check: (design) => {
    const balancers = nodesOfKind(design, 'load-balancer').filter((node) => balancerType(node) !== 'classic');
    const found = [
      ...balancers.map((node) => ({ node, kind: 'load-balancer' as const, key: 'loadBalancerArn', value: node.props.loadBalancerArn })),
      ...nodesOfKind(design, 'listener').map((node) => ({ node, kind: 'listener' as const, key: 'listenerArn', value: node.props.listenerArn })),
      ...nodesOfKind(design, 'target-group').map((node) => ({ node, kind: 'target-group' as const, key: 'targetGroupArn', value: node.props.targetGroupArn })),
      ...nodesOfKind(design, 'certificate').map((node) => ({ node, kind: 'certificate' as const, key: 'certificateArn', value: node.props.certificateArn })),
    ].filter(({ node }) => node.props.source === 'existing');
    return found.flatMap(({ node, kind, key, value }) =>
      value && TRAFFIC_ARNS[kind].pattern.test(value)
        ? []
        : [{ path: [key], elementId: node.id, name: node.name, label: KINDS[kind].label, form: TRAFFIC_ARNS[kind].form, value }],
    );
  },
  message: ({ label, name, value, form }) =>
    value
      ? `"${value}" is not the ARN of a ${label.toLowerCase()}: ${name} needs ${form}.`
      : `${label} ${name} is there already, but nothing says which one it is; give its ARN, ${form}.`,
  examples: () => ({
    ok: [existingExample()],
    bad: [
      existingExample({ nodes: { listener: { props: { listenerArn: undefined } } } }),
      existingExample({ nodes: { lb: { props: { loadBalancerArn: 'web' } } } }),
      fargateExample({ nodes: { cert: { kind: 'certificate', name: 'Certificate', props: { source: 'existing' } } } }),
    ],
  }),
});
