import { call, construct, listOf, member, seconds, staticCall, structOrNothing, THIS, type Input } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { edgesFrom } from '../graph';
import { balancerOf, balancerType } from '../load-balancer/type';
import { doing, Incomplete, making, required, type PlanContext } from '../plan-context';
import type { DesignNode, Props } from '../union';
import { arnOf } from './arn';
import { trustStoreIdOf } from './derived';
import { forwardAction } from './forward';
import { hasCertificate } from './protocol';
import { defaultForwards } from './rules';

const ELB = 'aws_elasticloadbalancingv2';
type Listener = DesignNode<'listener'>;

/** `loadBalancer.addListener(name, options)`, a listener of its own where the load balancer is in another stack, or an existing one by its ARN. */
export function planListener(node: Listener, context: PlanContext): readonly Statement[] {
  const balancer = required(balancerOf(node, context.graph), [], 'The load balancer around the listener');
  const on = context.construct(balancer.id);
  if (node.props.source === 'existing') return planExisting(node, balancer, context);
  switch (balancerType(balancer)) {
    case 'application': {
      const props = applicationProps(node, context);
      return [...trustStore(node), making(node, placed(node, balancer, on, 'ApplicationListener', props), false)];
    }
    case 'network':
      return [making(node, placed(node, balancer, on, 'NetworkListener', networkProps(node, context)), false), ...opened(node, balancer, on)];
    case 'classic':
      if (node.parent !== balancer.id) throw new Incomplete([], 'A listener of a classic load balancer is a part of it; move it into the load balancer.');
      return [making(node, call(on, 'addListener', classicProps(node, context)), false)];
  }
}

/** A listener in its load balancer is added to it; one elsewhere is a construct of its own, which names the load balancer. */
function placed(node: Listener, balancer: DesignNode<'load-balancer'>, on: Expr, type: string, props: Readonly<Record<string, Input>>): Expr {
  if (node.parent === balancer.id) return call(on, 'addListener', node.name, props);
  return construct(`${ELB}.${type}`, node.name, { loadBalancer: on, ...props });
}

function planExisting(node: Listener, balancer: DesignNode<'load-balancer'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  if (balancer.props.source !== 'existing')
    throw new Incomplete(['source'], `A listener that is there already is not of ${balancer.name}, which the stack makes.`);
  const listenerArn = arnOf('listener', props.listenerArn, ['listenerArn'], 'The ARN of the existing listener');
  switch (balancerType(balancer)) {
    case 'application': {
      const group = edgesFrom(context.graph, balancer.id, 'member')[0];
      const id = props.securityGroupId || balancer.props.securityGroupId;
      return [
        making(
          node,
          staticCall(`${ELB}.ApplicationListener`, 'fromApplicationListenerAttributes', THIS, node.name, {
            listenerArn,
            securityGroup: group
              ? context.construct(group.to)
              : staticCall(
                  'aws_ec2.SecurityGroup',
                  'fromSecurityGroupId',
                  THIS,
                  `${node.name}SecurityGroup`,
                  required(id, ['securityGroupId'], 'The security group of the existing load balancer'),
                ),
            defaultPort: props.port,
          }),
          false,
        ),
      ];
    }
    case 'network':
      return [making(node, staticCall(`${ELB}.NetworkListener`, 'fromNetworkListenerArn', THIS, node.name, listenerArn), false)];
    case 'classic':
      throw new Incomplete(['source'], 'A classic load balancer is made with its listeners; none of them can be there already.');
  }
}

function applicationProps(node: Listener, context: PlanContext): Record<string, Input> {
  const { props } = node;
  if (props.protocol !== undefined && props.protocol !== 'HTTP' && props.protocol !== 'HTTPS')
    throw new Incomplete(['protocol'], `A listener of an application load balancer speaks HTTP or HTTPS, not ${props.protocol}.`);
  return {
    port: props.port,
    protocol: props.protocol === undefined ? undefined : member(`${ELB}.ApplicationProtocol`, props.protocol),
    certificates: listOf(certificates(node, context)),
    sslPolicy: props.sslPolicy === undefined ? undefined : member(`${ELB}.SslPolicy`, props.sslPolicy),
    mutualAuthentication: mutualAuthentication(node),
    open: props.open,
    ...(props.defaultAction ? { defaultAction: defaultAction(props.defaultAction) } : forwarded(node, 'application', context)),
  };
}

function networkProps(node: Listener, context: PlanContext): Record<string, Input> {
  const { props } = node;
  if (props.protocol === 'HTTP' || props.protocol === 'HTTPS' || props.protocol === 'SSL')
    throw new Incomplete(['protocol'], `A listener of a network load balancer speaks TCP, TLS or UDP, not ${props.protocol}.`);
  const protocol = props.protocol ?? (hasCertificate(node, context.graph) ? 'TLS' : 'TCP');
  if ((protocol === 'TLS') !== hasCertificate(node, context.graph))
    throw new Incomplete(
      ['certificateArns'],
      protocol === 'TLS' ? 'A listener for TLS needs a certificate.' : `A listener for ${protocol} has no certificate.`,
    );
  return {
    port: required(props.port, ['port'], 'The port of the listener'),
    protocol: props.protocol === undefined ? undefined : member(`${ELB}.Protocol`, props.protocol),
    certificates: listOf(certificates(node, context)),
    sslPolicy: props.sslPolicy === undefined ? undefined : member(`${ELB}.SslPolicy`, props.sslPolicy),
    alpnPolicy: props.alpnPolicy === undefined ? undefined : member(`${ELB}.AlpnPolicy`, props.alpnPolicy),
    tcpIdleTimeout: seconds(props.tcpIdleTimeoutSeconds),
    ...forwarded(node, 'network', context),
  };
}

function classicProps(node: Listener, context: PlanContext): Record<string, Input> {
  const { props } = node;
  const speaks = (protocol: string | undefined, key: string): Input => {
    if (protocol === undefined) return undefined;
    if (protocol !== 'HTTP' && protocol !== 'HTTPS' && protocol !== 'TCP' && protocol !== 'SSL')
      throw new Incomplete([key], `A classic load balancer speaks HTTP, HTTPS, TCP or SSL, not ${protocol}.`);
    return member('aws_elasticloadbalancing.LoadBalancingProtocol', protocol);
  };
  const port = required(props.port, ['port'], 'The port of the listener');
  if (props.protocol === undefined && port !== 80 && port !== 443)
    throw new Incomplete(['protocol'], `Port ${port} of a classic load balancer does not tell what it speaks; choose the protocol.`);
  const [certificate] = presented(node, context, (construct) => ({ kind: 'property', on: construct, name: 'certificateArn' }));
  return {
    externalPort: port,
    externalProtocol: speaks(props.protocol, 'protocol'),
    internalPort: props.instancePort,
    internalProtocol: speaks(props.instanceProtocol, 'instanceProtocol'),
    sslCertificateArn: certificate,
    policyNames: listOf(props.policyNames),
    // Anyone may connect unless somebody is named.
    allowConnectionsFrom: props.open === false ? { kind: 'list', items: [] } : undefined,
  };
}

/** Where requests go that no rule takes: one target group, or several by their weights. */
function forwarded(node: Listener, type: 'application' | 'network', context: PlanContext): Record<string, Input> {
  const edges = defaultForwards(node.id, context.graph);
  if (edges.length === 0) return {};
  const action = forwardAction(edges, node, type, context);
  return 'groups' in action ? { defaultTargetGroups: action.groups } : { defaultAction: action.action };
}

function certificates(node: Listener, context: PlanContext): readonly Input[] {
  return presented(node, context, (it) => staticCall(`${ELB}.ListenerCertificate`, 'fromCertificateManager', it)).map((it) =>
    typeof it === 'string' ? staticCall(`${ELB}.ListenerCertificate`, 'fromArn', it) : it,
  );
}

/** The default certificate first, then those that the listener names, then those that edges lead to. */
function presented(node: Listener, context: PlanContext, from: (construct: Expr) => Expr): readonly (string | Expr)[] {
  const edges = edgesFrom(context.graph, node.id, 'presents');
  const made = (first: boolean): Expr[] => edges.filter((edge) => (edge.props.default === true) === first).map((edge) => from(context.construct(edge.to)));
  return [...made(true), ...(node.props.certificateArns ?? []), ...made(false)];
}

function mutualAuthentication(node: Listener): Input {
  const given = node.props.mutualAuthentication;
  if (!given) return undefined;
  return structOrNothing({
    mutualAuthenticationMode: given.mode === undefined ? undefined : member(`${ELB}.MutualAuthenticationMode`, given.mode),
    trustStore: given.trustStoreArn === undefined ? undefined : { kind: 'ref', variable: trustStoreIdOf(node.id) },
    ignoreClientCertificateExpiry: given.ignoreClientCertificateExpiry,
    advertiseTrustStoreCaNames: given.advertiseTrustStoreCaNames,
  });
}

function trustStore(node: Listener): Statement[] {
  const arn = node.props.mutualAuthentication?.trustStoreArn;
  if (arn === undefined) return [];
  const given = arnOf('trust-store', arn, ['mutualAuthentication', 'trustStoreArn'], 'The ARN of the trust store');
  const name = `${node.name}TrustStore`;
  return [
    {
      element: node.id,
      variable: { id: trustStoreIdOf(node.id), hint: name },
      expr: staticCall(`${ELB}.TrustStore`, 'fromTrustStoreArn', THIS, name, given),
    },
  ];
}

/** A network load balancer lets nobody in unless it is told to. */
function opened(node: Listener, balancer: DesignNode<'load-balancer'>, on: Expr): Statement[] {
  const { open, port, protocol } = node.props;
  if (open !== true || balancer.props.disableSecurityGroups) return [];
  const connections: Expr = { kind: 'property', on, name: 'connections' };
  const ports = protocol === 'UDP' ? ['udp'] : protocol === 'TCP_UDP' ? ['tcp', 'udp'] : ['tcp'];
  return ports.map((method) =>
    doing(node.id, call(connections, 'allowFromAnyIpv4', staticCall('aws_ec2.Port', method, port ?? 0), `Allow from anyone on port ${port}`)),
  );
}

function defaultAction(action: NonNullable<Props<'listener'>['defaultAction']>): Expr {
  if (action.type === 'redirect')
    return staticCall(`${ELB}.ListenerAction`, 'redirect', {
      protocol: action.protocol,
      port: action.port === undefined ? undefined : String(action.port),
      host: action.host,
      path: action.path,
      query: action.query,
      permanent: action.permanent,
    });
  return staticCall(
    `${ELB}.ListenerAction`,
    'fixedResponse',
    required(action.statusCode, ['defaultAction', 'statusCode'], 'The status code of the fixed response'),
    structOrNothing({ contentType: action.contentType, messageBody: action.messageBody }),
  );
}
