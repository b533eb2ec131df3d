import type { AnyRule } from '../rule';
import { connectAccessLog } from './connect/access-log';
import { callByTask, callKnown, callLeadsSomewhere, callListens, callNamespace, callPort } from './connect/calls';
import {
  cloudMap,
  cloudMapNameFormat,
  cloudMapNumbers,
  cloudMapRegisters,
  cloudMapServiceFits,
  cloudMapServiceNamespace,
  cloudMapServiceNumbers,
  cloudMapServiceReference,
  cloudMapServiceUnused,
  cloudMapTasks,
} from './connect/cloud-map';
import { connectLog, connectNoPart } from './connect/log';
import { connectLogCircle } from './connect/log-circle';
import { connectNamespace } from './connect/namespace';
import {
  namespaceAwaited,
  namespaceDefault,
  namespaceLeftover,
  namespaceName,
  namespaceReference,
  namespaceUnused,
  namespaceVpc,
  oneNamespace,
} from './connect/namespaces';
import { connectNameFormat, connectOfferedTwice, connectSameAlias, connectSameDiscoveryName } from './connect/names';
import { connectNumbers } from './connect/numbers';
import { connectExternalCluster, connectPlace } from './connect/place';
import { connectPortName } from './connect/port-name';
import { connectProxyRoom } from './connect/proxy-room';
import { connectIdleTimeout, connectRequestTimeout } from './connect/timeouts';
import { connectCertificateAuthority, connectTlsNetwork, connectTlsRole } from './connect/tls';

/** Rules about Cloud Map, Service Connect and who calls whom. */
export const CONNECT_RULES: readonly AnyRule[] = [
  connectNamespace,
  connectPlace,
  connectProxyRoom,
  connectExternalCluster,
  connectPortName,
  connectNumbers,
  connectOfferedTwice,
  connectSameDiscoveryName,
  connectSameAlias,
  connectNameFormat,
  connectRequestTimeout,
  connectIdleTimeout,
  connectCertificateAuthority,
  connectTlsNetwork,
  connectTlsRole,
  connectLog,
  connectLogCircle,
  connectAccessLog,
  connectNoPart,
  namespaceName,
  namespaceReference,
  namespaceLeftover,
  namespaceVpc,
  namespaceDefault,
  namespaceAwaited,
  namespaceUnused,
  oneNamespace,
  cloudMap,
  cloudMapNameFormat,
  cloudMapNumbers,
  cloudMapTasks,
  cloudMapRegisters,
  cloudMapServiceNamespace,
  cloudMapServiceFits,
  cloudMapServiceReference,
  cloudMapServiceNumbers,
  cloudMapServiceUnused,
  callLeadsSomewhere,
  callPort,
  callListens,
  callNamespace,
  callByTask,
  callKnown,
];
