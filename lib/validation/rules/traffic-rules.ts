import type { AnyRule } from '../rule';
import { apartName } from './traffic/apart-name';
import { certificateProof, certificateRequest } from './traffic/certificate-request';
import { classicAlone } from './traffic/classic-alone';
import { classicTarget } from './traffic/classic-target';
import { dynamicPort } from './traffic/dynamic-port';
import { groupAlone } from './traffic/group-alone';
import { groupType } from './traffic/group-type';
import { trafficLeftover } from './traffic/leftover';
import { listenerElsewhere } from './traffic/listener-elsewhere';
import { listenerProtocol } from './traffic/listener-protocol';
import { listenerTls } from './traffic/listener-tls';
import { networkClosed } from './traffic/network-closed';
import { trafficQuotas } from './traffic/quotas';
import { trafficReference } from './traffic/reference';
import { trafficReferenceType } from './traffic/reference-type';
import { targetType } from './traffic/target-type';
import { trafficUnused } from './traffic/unused';
import { weights } from './traffic/weights';

/** Rules about load balancers, listeners, target groups and certificates, beside those of the platform. */
export const TRAFFIC_RULES: readonly AnyRule[] = [
  apartName,
  certificateProof,
  certificateRequest,
  classicAlone,
  classicTarget,
  dynamicPort,
  groupAlone,
  groupType,
  trafficLeftover,
  listenerElsewhere,
  listenerProtocol,
  listenerTls,
  networkClosed,
  trafficQuotas,
  trafficReference,
  trafficReferenceType,
  targetType,
  trafficUnused,
  weights,
];
