import type { Props } from '../union';
import type { TargetGroupType } from './type';

type Key = keyof Props<'target-group'>;

/** Properties that only target groups of one type have. */
const OF_TYPE: Partial<Record<Key, TargetGroupType>> = {
  protocolVersion: 'application',
  healthyGrpcCodes: 'application',
  slowStartSeconds: 'application',
  stickinessSeconds: 'application',
  stickinessCookieName: 'application',
  loadBalancingAlgorithmType: 'application',
  enableAnomalyMitigation: 'application',
  connectionTermination: 'network',
  preserveClientIp: 'network',
  proxyProtocolV2: 'network',
};

const OF_EXISTING: ReadonlySet<string> = new Set<Key>(['targetGroupArn', 'loadBalancerArn']);
const OF_BOTH: ReadonlySet<string> = new Set<Key>(['source', 'type']);

/** Why a property says nothing for a target group of this type, in words; nothing when it counts. */
export function whyNotOfGroupType(key: string, type: TargetGroupType): string | undefined {
  const only = Object.hasOwn(OF_TYPE, key) ? OF_TYPE[key as Key] : undefined;
  return only === undefined || only === type ? undefined : `Only for target groups of ${only} load balancers.`;
}

/** Why a property says nothing for a target group of this type and source, in words; nothing when it counts. */
export function whyNotOfGroup(key: Key, props: Props<'target-group'>, type: TargetGroupType): string | undefined {
  if (OF_BOTH.has(key)) return undefined;
  if (props.source === 'existing') return OF_EXISTING.has(key) ? undefined : 'An existing target group keeps what it has.';
  return OF_EXISTING.has(key) ? 'Only for an existing target group.' : whyNotOfGroupType(key, type);
}

/** Why a health check asks for no path or status code, in words: connections are checked by TCP unless something else is said. */
export function whyNoPath(key: string, type: TargetGroupType, props: Pick<Props<'target-group'>, 'healthCheckProtocol'>): string | undefined {
  if (type !== 'network' || (key !== 'healthCheckPath' && key !== 'healthyHttpCodes')) return undefined;
  return props.healthCheckProtocol === undefined || props.healthCheckProtocol === 'TCP' ? 'A health check by TCP asks for no path.' : undefined;
}
