import type { Design } from '@/lib/document/design';
import { edgeDefinitionOf } from '@/lib/kinds/edges/registry';
import { edgesOfKind, nodeOfKind, nodesOfKinds } from '@/lib/kinds/graph';
import { isShifted } from '@/lib/kinds/listener/alternate';
import { whyNotOfListener } from '@/lib/kinds/listener/applies';
import { CONDITION_KEYS } from '@/lib/kinds/listener/conditions';
import { listenerFields } from '@/lib/kinds/listener/fields';
import { whyNotOfBalancer } from '@/lib/kinds/load-balancer/applies';
import { loadBalancerFields } from '@/lib/kinds/load-balancer/fields';
import { listenerType } from '@/lib/kinds/load-balancer/type';
import { whyNotOfGroup, whyNotOfGroupType } from '@/lib/kinds/target-group/applies';
import { targetGroupFields } from '@/lib/kinds/target-group/fields';
import { targetGroupShape } from '@/lib/kinds/target-group/shape';
import { targetGroupType } from '@/lib/kinds/target-group/type';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';
import type { Path } from '@/lib/util/problem';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { labelOf } from '../../support/labels';
import { existingExample, groupExample, networkExample } from '../../traffic-example';

/** Nothing is said that has no effect. */
export const trafficLeftover = defineRule({
  id: 'traffic/leftover',
  severity: 'warning',
  title: 'Load balancers, listeners and target groups say nothing that has no effect',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/what-is-load-balancing.html',
  on: 'design',
  check: (design) =>
    [...nodesOfKinds(design, NODES), ...EDGES.flatMap((kind) => edgesOfKind(design, kind))].flatMap((element) =>
      withoutEffect(element, design).map(({ key, why }) => ({
        path: [key],
        elementId: element.id,
        name: 'name' in element ? element.name : 'the line',
        what: labelOf(fieldsOf(element), key),
        why,
      })),
    ),
  message: ({ name, what, why }) => `${what} of ${name} has no effect. ${why}`,
  fixes: ({ elementId, path }) => [clearFix('Take it away', elementId, path)],
  examples: () => ({
    ok: [fargateExample(), networkExample(), groupExample(), existingExample()],
    bad: [
      networkExample({ nodes: { lb: { props: { http2Enabled: true } } } }),
      existingExample({ nodes: { lb: { props: { internetFacing: true } } } }),
      fargateExample({ nodes: { listener: { props: { tcpIdleTimeoutSeconds: 60 } } } }),
      groupExample({ nodes: { group: { props: { proxyProtocolV2: true } } } }),
      networkExample({ edges: { target: { props: { pathPatterns: ['/'], priority: 1 } } } }),
      groupExample({ edges: { target: { props: { slowStartSeconds: 60 } } } }),
      networkExample({ edges: { target: { props: { protocol: 'HTTP' } } } }),
    ],
  }),
});

const NODES = ['load-balancer', 'listener', 'target-group'] as const;
const EDGES = ['target', 'forwards'] as const;

function fieldsOf(element: DesignNode | DesignEdge): readonly { readonly path: Path; readonly label: string }[] {
  switch (element.kind) {
    case 'load-balancer':
      return loadBalancerFields;
    case 'listener':
      return listenerFields;
    case 'target-group':
      return targetGroupFields;
    default:
      return 'from' in element ? edgeDefinitionOf(element).fields : [];
  }
}

type Key<T> = keyof T & string;
type Element = DesignNode<(typeof NODES)[number]> | DesignEdge<(typeof EDGES)[number]>;

/** What an element says that has no effect, and why. */
function withoutEffect(element: Element, design: Design): readonly { readonly key: string; readonly why: string }[] {
  const whyNot = judgeOf(element, design);
  const found: { key: string; why: string }[] = [];
  for (const key of Object.keys(element.props)) {
    const why = Reflect.get(element.props, key) === undefined ? undefined : whyNot(key);
    if (why !== undefined) found.push({ key, why });
  }
  return found;
}

/** Says of a property of an element why it has no effect; nothing when it has one. */
function judgeOf(element: Element, design: Design): (key: string) => string | undefined {
  switch (element.kind) {
    case 'load-balancer':
      return (key) => whyNotOfBalancer(key as Key<DesignNode<'load-balancer'>['props']>, element.props);
    case 'listener': {
      const type = listenerType(element, design);
      return (key) => whyNotOfListener(key as Key<DesignNode<'listener'>['props']>, element.props, type);
    }
    case 'target-group': {
      const type = targetGroupType(element, design);
      return (key) =>
        whyNotOfGroup(key as Key<DesignNode<'target-group'>['props']>, element.props, type) ??
        (key === 'protocol' && type === 'network' && isRequests(element.props.protocol)
          ? `A network load balancer passes on connections, whatever they carry: this target group is made for TCP, not ${element.props.protocol}.`
          : undefined);
    }
    case 'target':
      return ofTarget(element, design);
    case 'forwards': {
      const listener = nodeOfKind(design, element.from, 'listener');
      const network = listener && listenerType(listener, design) === 'network';
      return (key) => (network && RULE_KEYS.has(key) ? NO_RULES : undefined);
    }
  }
}

/** True for what only application load balancers send. */
function isRequests(protocol: string | undefined): boolean {
  return protocol === 'HTTP' || protocol === 'HTTPS';
}

const RULE_KEYS: ReadonlySet<string> = new Set([...CONDITION_KEYS, 'priority']);
const OF_GROUPS: ReadonlySet<string> = new Set(Object.keys(targetGroupShape));
const NO_RULES = 'A network load balancer knows no rules: it sends everything on.';

function ofTarget(edge: DesignEdge<'target'>, design: Design): (key: string) => string | undefined {
  const listener = nodeOfKind(design, edge.from, 'listener');
  if (!listener) {
    const why = nodeOfKind(design, edge.from, 'target-group') ? 'The target group or its rule says it.' : 'A classic load balancer has no target groups.';
    return (key) => (RULE_KEYS.has(key) || OF_GROUPS.has(key) || key === 'name' || key === 'through' || key === 'test' ? why : undefined);
  }
  const network = listenerType(listener, design) === 'network';
  return (key) => {
    if (network && RULE_KEYS.has(key)) return NO_RULES;
    if (key === 'open' && !network) return 'The CDK itself lets application load balancers in.';
    if (key === 'alternate') return 'Only a target group of its own can be the second one.';
    if (key === 'protocol' && network && isRequests(edge.props.protocol))
      return `A network load balancer passes on connections, whatever they carry: the target group is made for ${isShifted(edge, design) ? 'TCP' : `what listener ${listener.name} speaks`}, not for ${edge.props.protocol}.`;
    return OF_GROUPS.has(key) ? whyNotOfGroupType(key, network ? 'network' : 'application') : undefined;
  };
}
