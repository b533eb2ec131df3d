import type { AnyRule } from '../rule';
import { architecture } from './capacity/architecture';
import { instanceType } from './capacity/instance-type';
import { noWayOut as capacityNoWayOut } from './capacity/no-way-out';
import { publicIp as capacityPublicIp } from './capacity/public-ip';
import { size as capacitySize } from './capacity/size';
import { sizeOrder } from './capacity/size-order';
import { spotPrice } from './capacity/spot-price';
import { insights } from './cluster/insights';
import { name as clusterName } from './cluster/name';
import { connectionLimit } from './design/connection-limit';
import { descriptionLength } from './design/description-length';
import { idLetters } from './design/id-letters';
import { nameDefault } from './design/name-default';
import { placeholder } from './design/placeholder';
import { nameReserved } from './design/name-reserved';
import { nameStart } from './design/name-start';
import { nameUnique } from './design/name-unique';
import { outputs } from './design/outputs';
import { parameterSecret } from './design/parameter-secret';
import { parameterUnused } from './design/parameter-unused';
import { parameters } from './design/parameters';
import { tags } from './design/tags';
import { cidr } from './network/cidr';
import { dns } from './network/dns';
import { dnsOff } from './network/dns-off';
import { existingVpc } from './network/existing-vpc';
import { natNeedsPublic } from './network/nat-needs-public';
import { openToWorld } from './network/open-to-world';
import { otherVpc } from './network/other-vpc';
import { peer } from './network/peer';
import { portRange } from './network/port-range';
import { subnetGroups } from './network/subnet-groups';
import { subnetsOfType } from './network/subnets-of-type';
import { vpcRange } from './network/vpc-range';
import { zones } from './network/zones';
import { capacity } from './service/capacity';
import { circuitBreaker } from './service/circuit-breaker';
import { closedOutbound as serviceClosedOutbound } from './service/closed-outbound';
import { daemon } from './service/daemon';
import { daemonFargate } from './service/daemon-fargate';
import { deploymentPercent } from './service/deployment-percent';
import { desiredCount } from './service/desired-count';
import { execReadOnly } from './service/exec-read-only';
import { gracePeriod } from './service/grace-period';
import { groupElsewhere } from './service/group-elsewhere';
import { healthyPercent } from './service/healthy-percent';
import { launchType } from './service/launch-type';
import { networkOfInstances } from './service/network-of-instances';
import { noWayOut as serviceNoWayOut } from './service/no-way-out';
import { noWayOutOnInstances } from './service/no-way-out-on-instances';
import { platformFeatures } from './service/platform-features';
import { platformVersion } from './service/platform-version';
import { publicIp as servicePublicIp } from './service/public-ip';
import { revision } from './service/revision';
import { singleTask } from './service/single-task';
import { zoneRebalancing } from './service/zone-rebalancing';
import { targetGroups } from './service/target-groups';
import { taskDefinitionMissing } from './service/task-definition-missing';
import { balancerOutside } from './traffic/balancer-outside';
import { balancerSettings } from './traffic/balancer-settings';
import { certificate } from './traffic/certificate';
import { certificateArn } from './traffic/certificate-arn';
import { conditionPriority } from './traffic/condition-priority';
import { defaultAction } from './traffic/default-action';
import { differentNetworks } from './traffic/different-networks';
import { healthCheck } from './traffic/health-check';
import { httpOnly } from './traffic/http-only';
import { listenerPort } from './traffic/listener-port';
import { noDefault } from './traffic/no-default';
import { noListener } from './traffic/no-listener';
import { pathStart } from './traffic/path-start';
import { ruleValues } from './traffic/rule-values';
import { samePort } from './traffic/same-port';
import { samePriority } from './traffic/same-priority';
import { targetContainer } from './traffic/target-container';
import { targetProtocol } from './traffic/target-protocol';
import { twoDefaults } from './traffic/two-defaults';
import { twoZones } from './traffic/two-zones';

/** Rules about the design as a whole, networks, clusters, capacity, services and traffic. */
export const PLATFORM_RULES: readonly AnyRule[] = [
  connectionLimit,
  descriptionLength,
  idLetters,
  nameDefault,
  placeholder,
  nameReserved,
  nameStart,
  nameUnique,
  outputs,
  parameters,
  parameterUnused,
  parameterSecret,
  tags,
  cidr,
  dns,
  dnsOff,
  existingVpc,
  natNeedsPublic,
  openToWorld,
  otherVpc,
  peer,
  vpcRange,
  portRange,
  subnetGroups,
  subnetsOfType,
  zones,
  insights,
  clusterName,
  architecture,
  instanceType,
  capacityNoWayOut,
  capacityPublicIp,
  capacitySize,
  sizeOrder,
  spotPrice,
  capacity,
  circuitBreaker,
  serviceClosedOutbound,
  daemon,
  daemonFargate,
  deploymentPercent,
  healthyPercent,
  desiredCount,
  execReadOnly,
  gracePeriod,
  groupElsewhere,
  launchType,
  networkOfInstances,
  serviceNoWayOut,
  noWayOutOnInstances,
  platformFeatures,
  platformVersion,
  servicePublicIp,
  revision,
  singleTask,
  zoneRebalancing,
  targetGroups,
  taskDefinitionMissing,
  balancerOutside,
  balancerSettings,
  certificate,
  certificateArn,
  conditionPriority,
  defaultAction,
  differentNetworks,
  healthCheck,
  httpOnly,
  listenerPort,
  noDefault,
  noListener,
  pathStart,
  ruleValues,
  samePort,
  samePriority,
  targetContainer,
  targetProtocol,
  twoDefaults,
  twoZones,
];
