import { construct, member, seconds, staticCall, structOrNothing, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { isHttp, namespaceOfName } from '../namespace/of';
import { Incomplete, making, required, type PlanContext } from '../plan-context';
import { cloudMapReference } from '../namespace/reference';
import { shortEnough } from '../references';
import type { DesignNode, Props } from '../union';

/** A `servicediscovery.Service` in its namespace, or an existing one by what is known of it. */
export function planCloudMapService(node: DesignNode<'cloud-map-service'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  const inside = namespaceOfName(context.graph, node);
  const namespace = context.construct(required(inside?.id, [], 'The namespace that the Cloud Map service is in'));
  const dnsRecordType = props.dnsRecordType === undefined ? undefined : member('aws_servicediscovery.DnsRecordType', props.dnsRecordType);
  const discoveryType = props.discoveryType === undefined ? undefined : member('aws_servicediscovery.DiscoveryType', props.discoveryType);
  if (props.source === 'existing')
    return [
      making(
        node,
        staticCall('aws_servicediscovery.Service', 'fromServiceAttributes', THIS, node.name, {
          namespace,
          serviceName: cloudMapReference(props.serviceName, 'serviceName', 'The name of the existing Cloud Map service'),
          serviceId: cloudMapReference(props.serviceId, 'serviceId', 'The id of the existing Cloud Map service'),
          serviceArn: cloudMapReference(props.serviceArn, 'serviceArn', 'The ARN of the existing Cloud Map service'),
          dnsRecordType: required(dnsRecordType, ['dnsRecordType'], 'The DNS record type of the existing Cloud Map service'),
          routingPolicy: required(
            props.routingPolicy && member('aws_servicediscovery.RoutingPolicy', props.routingPolicy),
            ['routingPolicy'],
            'The routing policy of the existing Cloud Map service',
          ),
          discoveryType,
        }),
      ),
    ];
  const refusal = refusalOf(props, inside);
  if (refusal) throw new Incomplete(refusal.path, refusal.message);
  return [
    making(
      node,
      construct('aws_servicediscovery.Service', node.name, {
        namespace,
        name: props.serviceName,
        description: shortEnough(props.description, 1024),
        dnsRecordType,
        dnsTtl: seconds(props.dnsTtlSeconds),
        discoveryType,
        customHealthCheck: props.failureThreshold === undefined ? undefined : { failureThreshold: props.failureThreshold },
        healthCheck:
          props.healthCheck &&
          structOrNothing({
            type: props.healthCheck.type === undefined ? undefined : member('aws_servicediscovery.HealthCheckType', props.healthCheck.type),
            resourcePath: props.healthCheck.resourcePath,
            failureThreshold: props.healthCheck.failureThreshold,
          }),
      }),
    ),
  ];
}

/** What the CDK refuses of a new Cloud Map service, and with it the whole stack. */
export interface CloudMapRefusal {
  readonly path: readonly string[];
  readonly message: string;
}

/** Why the CDK refuses a new Cloud Map service with these properties in this namespace; nothing when it does not. */
export function refusalOf(props: Props<'cloud-map-service'>, namespace: DesignNode<'namespace'> | undefined): CloudMapRefusal | undefined {
  const http = isHttp(namespace);
  const where = namespace ? `${namespace.name}, whose names are found by the API alone` : 'its namespace';
  if (http && props.discoveryType === 'DNS_AND_API') return { path: ['discoveryType'], message: `DNS knows no names of ${where}.` };
  if ((http || props.discoveryType === 'API') && props.dnsRecordType)
    return { path: ['dnsRecordType'], message: http ? `There are no DNS records in ${where}.` : 'A name that is found by the API alone has no DNS records.' };
  if (props.healthCheck && props.failureThreshold !== undefined)
    return { path: ['healthCheck'], message: 'Either ECS says how healthy tasks are, or Route 53 asks them; a name cannot have both.' };
  if (props.healthCheck && namespace && (namespace.props.type ?? 'DNS_PRIVATE') === 'DNS_PRIVATE')
    return { path: ['healthCheck'], message: 'Route 53 cannot ask tasks of a private namespace; it does so in public ones alone.' };
  if (props.healthCheck?.type === 'TCP' && props.healthCheck.resourcePath)
    return { path: ['healthCheck', 'resourcePath'], message: 'A TCP health check asks for no path.' };
  return undefined;
}
