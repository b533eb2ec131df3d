import type { AnyRule } from '../rule';
import { apartName } from './traffic/apart-name';
import { balancerClosed } from './traffic/balancer-closed';
import { balancerIpv6 } from './traffic/balancer-ipv6';
import { certificateProof, certificateRequest } from './traffic/certificate-request';
import { classicAlone } from './traffic/classic-alone';
import { classicTarget } from './traffic/classic-target';
import { dynamicPort } from './traffic/dynamic-port';
import { groupAlone } from './traffic/group-alone';
import { groupIpv6 } from './traffic/group-ipv6';
import { groupType } from './traffic/group-type';
import { trafficLeftover } from './traffic/leftover';
import { healthCheckPort } from './traffic/health-check-port';
import { listenerElsewhere } from './traffic/listener-elsewhere';
import { listenerProtocol } from './traffic/listener-protocol';
import { listenerTls } from './traffic/listener-tls';
import { networkClosed } from './traffic/network-closed';
import { networkProtocol } from './traffic/network-protocol';
import { protocolVersion } from './traffic/protocol-version';
import { publicInPrivate } from './traffic/public-in-private';
import { trafficQuotas } from './traffic/quotas';
import { redirectNowhere } from './traffic/redirect-nowhere';
import { trafficReference } from './traffic/reference';
import { trafficReferenceType } from './traffic/reference-type';
import { smallSubnets } from './traffic/small-subnets';
import { targetType } from './traffic/target-type';
import { trafficUnused } from './traffic/unused';
import { weights } from './traffic/weights';

/** Rules about load balancers, listeners, target groups and certificates, beside those of the platform. */
export const TRAFFIC_RULES: readonly AnyRule[] = [
  apartName,
  balancerClosed,
  balancerIpv6,
  certificateProof,
  certificateRequest,
  classicAlone,
  classicTarget,
  dynamicPort,
  groupAlone,
  groupIpv6,
  groupType,
  trafficLeftover,
  healthCheckPort,
  listenerElsewhere,
  listenerProtocol,
  listenerTls,
  networkClosed,
  networkProtocol,
  protocolVersion,
  publicInPrivate,
  trafficQuotas,
  redirectNowhere,
  trafficReference,
  trafficReferenceType,
  smallSubnets,
  targetType,
  trafficUnused,
  weights,
];
