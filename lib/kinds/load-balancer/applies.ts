import type { Props } from '../union';
import type { BalancerType } from './type';

type Key = keyof Props<'load-balancer'>;

/** Properties that only some types of load balancers have. */
const OF_TYPES: Partial<Record<Key, readonly BalancerType[]>> = {
  loadBalancerName: ['application', 'network'],
  ipAddressType: ['application', 'network'],
  denyAllIgwTraffic: ['application', 'network'],
  deletionProtection: ['application', 'network'],
  minimumCapacityUnit: ['application', 'network'],
  crossZoneEnabled: ['network', 'classic'],
  securityGroupId: ['application', 'network'],
  securityGroupAllowsAllOutbound: ['application'],
  idleTimeoutSeconds: ['application'],
  clientKeepAliveSeconds: ['application'],
  http2Enabled: ['application'],
  dropInvalidHeaderFields: ['application'],
  desyncMitigationMode: ['application'],
  preserveHostHeader: ['application'],
  preserveXffClientPort: ['application'],
  xffHeaderProcessingMode: ['application'],
  tlsVersionAndCipherHeaders: ['application'],
  wafFailOpen: ['application'],
  clientRoutingPolicy: ['network'],
  disableSecurityGroups: ['network'],
  enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: ['network'],
  enablePrefixForIpv6SourceNat: ['network'],
  zonalShift: ['network'],
  healthCheck: ['classic'],
};

/** What counts only for a load balancer that is there already, and what counts for both. */
const OF_EXISTING: ReadonlySet<Key> = new Set<Key>(['loadBalancerArn', 'securityGroupId', 'securityGroupAllowsAllOutbound']);
const OF_BOTH: ReadonlySet<Key> = new Set<Key>(['type', 'source']);

/** Why a property says nothing for a load balancer of this type and source, in words; nothing when it counts. */
export function whyNotOfBalancer(key: Key, props: Props<'load-balancer'>): string | undefined {
  const type = props.type ?? 'application';
  const types = OF_TYPES[key];
  if (types && !types.includes(type)) return `Only for ${types.join(' and ')} load balancers.`;
  if (OF_BOTH.has(key)) return undefined;
  if (props.source === 'existing') return OF_EXISTING.has(key) ? undefined : 'An existing load balancer keeps what it has.';
  return OF_EXISTING.has(key) ? 'Only for an existing load balancer.' : undefined;
}
