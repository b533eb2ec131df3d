import type { BalancerType } from '../load-balancer/type';
import type { Props } from '../union';

type Key = keyof Props<'listener'>;

/** Properties that only listeners of some types of load balancers have. */
const OF_TYPES: Partial<Record<Key, readonly BalancerType[]>> = {
  securityGroupId: ['application'],
  sslPolicy: ['application', 'network'],
  mutualAuthentication: ['application'],
  defaultAction: ['application'],
  alpnPolicy: ['network'],
  tcpIdleTimeoutSeconds: ['network'],
  forwardStickinessSeconds: ['application', 'network'],
  instancePort: ['classic'],
  instanceProtocol: ['classic'],
  policyNames: ['classic'],
};

/** What an existing listener says, and what counts for both. */
const OF_EXISTING: ReadonlySet<Key> = new Set<Key>(['listenerArn', 'securityGroupId']);
const OF_BOTH: ReadonlySet<Key> = new Set<Key>(['source', 'port']);

/** Why a property says nothing for a listener of this source on this type of load balancer, in words; nothing when it counts. */
export function whyNotOfListener(key: Key, props: Props<'listener'>, type: BalancerType): string | undefined {
  const types = OF_TYPES[key];
  if (types && !types.includes(type)) return `Only for listeners of ${types.join(' and ')} load balancers.`;
  if (OF_BOTH.has(key)) return undefined;
  if (props.source === 'existing') return OF_EXISTING.has(key) ? undefined : 'An existing listener keeps what it has.';
  return OF_EXISTING.has(key) ? 'Only for an existing listener.' : undefined;
}

/** What listeners of each type of load balancer can speak; the first is usual. */
export const LISTENER_PROTOCOLS: Record<BalancerType, readonly NonNullable<Props<'listener'>['protocol']>[]> = {
  application: ['HTTP', 'HTTPS'],
  network: ['TCP', 'TLS', 'UDP', 'TCP_UDP'],
  classic: ['HTTP', 'HTTPS', 'TCP', 'SSL'],
};
