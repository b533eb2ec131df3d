import { cannot, found, type Table } from './rows';

const BY_ECS = cannot('ECS registers its tasks itself; designs register nothing else in Cloud Map');
const NAME_NAMESPACE = found('connect/name-fits');

/** Every refusal of `aws-cdk-lib/aws-servicediscovery`. */
export const SERVICE_DISCOVERY_TABLE: Table = {
  'alias-target-instance': { '*': BY_ECS },
  'cname-instance': { '*': BY_ECS },
  'ip-instance': { '*': BY_ECS },
  'non-ip-instance': { '*': BY_ECS },
  'private-dns-namespace': { SpecifiedPrivateNamespaces: found('connect/namespace-vpc') },
  service: {
    HttpNamespaceCannotUseDnsAndApi: NAME_NAMESPACE,
    HttpNamespaceCannotSpecifyRoutingPolicyOrDnsRecord: NAME_NAMESPACE,
    CannotSpecifyBothHealthCheckConfigs: NAME_NAMESPACE,
    CannotSpecifyHealthCheckForPrivateDns: NAME_NAMESPACE,
    CannotUseCnameWithMultivalue: cannot('the records of a design are A, AAAA or SRV'),
    CannotRegisterLoadBalancerWithMultivalue: BY_ECS,
    CannotSpecifyResourcePathWithTcp: NAME_NAMESPACE,
    LoadBalancerRequiresAOrAaaaRecords: BY_ECS,
  },
};

const POINT_BY_ID = cannot('an existing access point is known by its id, in its file system');
const ALL_ZONES = cannot('a file system of a design is in all zones of its subnets');

/** Every refusal of `aws-cdk-lib/aws-efs`. */
export const EFS_TABLE: Table = {
  'access-point': {
    LengthClienttokenRangeCharacters: cannot('an access point of a design has no token'),
    OneAccessPointIdAccess: POINT_BY_ID,
    'OneAccessPointIdAccess-2': POINT_BY_ID,
    AccessPointProvideResourceName: POINT_BY_ID,
    FileSystemAvailableAccessPoint: POINT_BY_ID,
    FilesystemInstanceShouldImplement: cannot('file systems are those of the CDK itself'),
  },
  'efs-file-system': {
    PerformanceModeSupportedOneZone: ALL_ZONES,
    PropertyProvisionedThroughputPerSecond: found('resource/throughput'),
    ThroughputModeSupportedFileSystems: found('resource/throughput'),
    CannotConfigureReplicationConfigurationReplication: cannot('a file system of a design has no replica'),
    OneZoneEnabledVpcSubnets: ALL_ZONES,
    'OneZoneEnabledVpcSubnets-2': ALL_ZONES,
    Vpcsubnets: ALL_ZONES,
    OneFileSystemIdFile: cannot('an existing file system is known by its id'),
    InvalidFileSystemArn: cannot('an existing file system is known by its id'),
    FilesystemInstanceShouldImplement: cannot('file systems are those of the CDK itself'),
  },
};
