import { cannot, found, type Table } from './rows';

const NO_DEFAULT_PORT = cannot('connections of a design name their ports');
const NO_LOOKUP = cannot('a design looks nothing up in an account');
const NO_ADDRESS_MANAGER = cannot('a VPC of a design has its address range written out, no address manager gives it one');
const OWN_TEMPLATE = cannot('a launch template of a design is made with a security group and a role');
const NO_KEY_MADE = cannot('an SSH key pair of a design is there already, known by its name');
const NO_AMAZON_LINUX = cannot('images of Amazon Linux are those of ECS');
const NO_MAP = cannot('the stacks of a design name no region, so the template holds the ids for all');
const RANGE = found('network/cidr', 'network/subnet-groups');
const PEER = found('network/peer');
const BY_ID = cannot('an existing VPC is described by its zones and the ids of its subnets alone');
const NO_VPN = cannot('a VPC of a design has no VPN gateway');
const NO_REGIONAL_NAT = cannot('NAT gateways of a design are in subnets');
const NO_VOLUMES = cannot('volumes of a design are those of tasks and instances');
const NO_SUCH = (what: string) => ({ '*': cannot(`a design has no ${what}`) });

/** Every refusal of `aws-cdk-lib/aws-ec2`. */
export const EC2_TABLE: Table = {
  'bastion-host': NO_SUCH('bastion hosts'),
  'cfn-init': NO_SUCH('CloudFormation Init'),
  'cfn-init-elements': NO_SUCH('CloudFormation Init'),
  'cidr-splits': { CidrSpaceInsufficientSize: NO_ADDRESS_MANAGER },
  'client-vpn-authorization-rule': NO_SUCH('VPN for clients'),
  'client-vpn-endpoint': NO_SUCH('VPN for clients'),
  'client-vpn-route': NO_SUCH('VPN for clients'),
  connections: {
    CannotCallAllowDefaultPort: NO_DEFAULT_PORT,
    'CannotCallAllowDefaultPort-2': NO_DEFAULT_PORT,
    'CannotCallAllowDefaultPort-3': NO_DEFAULT_PORT,
    'CannotCallAllowDefaultPort-4': NO_DEFAULT_PORT,
    'CannotCallAllowDefaultPort-5': NO_DEFAULT_PORT,
  },
  instance: NO_SUCH('single instances, only groups of them'),
  'instance-types': {
    MalformedInstanceTypeIdentifier: found('capacity/instance-type', 'capacity/mixture'),
    'MalformedInstanceTypeIdentifier-2': cannot('nothing of a plan compares types of instances'),
  },
  'ip-addresses': {
    CidrSubnetsCaseDefaultcidrmask: NO_ADDRESS_MANAGER,
    ShouldNotShouldHappened: NO_ADDRESS_MANAGER,
    CannotSplitRange: NO_ADDRESS_MANAGER,
    MustBeCidrPropertyConcrete: cannot('the address range of a VPC is text of the design'),
  },
  'key-pair': { CannotSpecifyTypeKeysImported: NO_KEY_MADE, ParameterPrivateKeyMaterialCreated: NO_KEY_MADE },
  'launch-template': {
    LaunchTemplateLaunchTemplateAttributes: cannot('a design has no launch template that is there already'),
    SetLaunchTemplateIdLaunch: cannot('a design has no launch template that is there already'),
    InvalidSpotBlockDuration: cannot('a launch template of a design says nothing of Spot instances; a mixture does'),
    HttpTokensRequired: cannot('a launch template of a design wants tokens of the metadata service or says nothing of them'),
    InvalidHttpPutResponseHopLimit: cannot('a design does not say how far the answers of the metadata service travel'),
    CannotProvideInstanceProfileRole: cannot('a launch template of a design is given a role and no profile'),
    CannotSpecifyKeyNameKey: cannot('the older keyName is never written'),
    IncompatibleKeyPairType: cannot('of an SSH key pair that is there already the CDK knows no type, and takes it for every system'),
    VersionDescriptionLessEqualCharacters: cannot('a launch template of a design has no description'),
    LaunchTemplateAddedSecurityGroup: OWN_TEMPLATE,
    LaunchTemplateConnectableSecurityGroup: OWN_TEMPLATE,
    LaunchTemplateGrantableRoleProvided: OWN_TEMPLATE,
  },
  'machine-image/machine-image': {
    StorageParameterDoesExist: NO_AMAZON_LINUX,
    VirtualizationParameterDoesExist: NO_AMAZON_LINUX,
    'StorageParameterDoesExist-2': NO_AMAZON_LINUX,
    'VirtualizationParameterDoesExist-2': NO_AMAZON_LINUX,
    UnableToUnableFindMap: NO_MAP,
    'UnableToUnableFindMap-2': NO_MAP,
    ResponseLookupInvalid: NO_LOOKUP,
  },
  nat: { '*': cannot('NAT gateways of a design are as many as it says, with addresses that the CDK gives them, and nothing more is said of them') },
  'network-util': {
    InvalidIpAddress: RANGE,
    InvalidIpAddressFormat: RANGE,
    SubnetCountExceedsRemainingSpace: RANGE,
    InvalidCidrRange: RANGE,
  },
  peer: {
    InvalidPv: PEER,
    CidrMaskMissingIpv4: PEER,
    'InvalidPv-2': PEER,
    CidrMaskMissingIpv6: PEER,
    InvalidSecurityGroup: PEER,
    InvalidSecurityGroupOwner: cannot('a security group of another account is named without its owner'),
  },
  'placement-group': NO_SUCH('placement groups'),
  'prefix-list': NO_SUCH('prefix lists of its own, only ids of those that are there'),
  'private/conversions': { '*': cannot('networks and subnets are those of the CDK itself') },
  'private/ebs-util': {
    RequiresThroughputRequiresVolumetype: found('capacity/disks'),
    MustBeThroughputInteger: found('capacity/disks'),
    MustBeThroughputBetween2000: found('capacity/disks'),
    ThroughputMiBpsIopsRatio: found('capacity/disks'),
    VolumeInitializationRateOutOfRange: cannot('disks of instances say nothing of how fast a snapshot is copied'),
    IopsPropertyRequiredVolumeType: found('capacity/disks'),
  },
  'security-group': {
    ArgumentsLookUpSecurityGroup: NO_LOOKUP,
    CannotAddTrafficEgressRule: cannot('rules outwards lead to other security groups, never to everybody'),
  },
  subnet: { '*': cannot('subnets are filtered by the filters of the CDK itself') },
  'user-data': { '*': cannot('commands at start are added to those of the machine image, line by line') },
  util: {
    MustBeNumberMultipleAvailability: found('network/existing-vpc'),
    MustBeNumberEqualAmount: BY_ID,
    'MustBeNumberEqualAmount-2': BY_ID,
    EntryEveryCorrespondingSubnet: BY_ID,
  },
  volume: {
    VolumeIndexMustBeNonNegative: found('capacity/disks'),
    VolumeIdPatternMismatch: NO_VOLUMES,
    SizeOrSnapshotRequired: NO_VOLUMES,
    SnapshotIdPatternMismatch: NO_VOLUMES,
    EncryptedRequiredWithKey: NO_VOLUMES,
    IopsRequiredForProvisionedVolumes: NO_VOLUMES,
    IopsOnlyForSpecificVolumeTypes: NO_VOLUMES,
    IopsOutOfRange: NO_VOLUMES,
    IopsToSizeRatioExceeded: NO_VOLUMES,
    ThroughputToIopsRatioExceeded: NO_VOLUMES,
    MultiAttachOnlyForProvisionedIops: NO_VOLUMES,
    VolumeSizeOutOfRange: NO_VOLUMES,
    ThroughputRequiresGp3: NO_VOLUMES,
    ThroughputOutOfRange: NO_VOLUMES,
    VolumeInitializationRateRequiresSnapshot: NO_VOLUMES,
    VolumeInitializationRateOutOfRange: NO_VOLUMES,
  },
  vpc: {
    GatewayAlreadyEnabled: NO_VPN,
    ThereSubnetGroupsName: found('network/subnet-choice'),
    ThereSubnetGroups: found('network/subnets-of-type', 'traffic/balancer-settings', 'resource/file-system-place', 'operation/scheduled-subnets'),
    PleaseOnlySubnetgroupnameSubnetname: cannot('the older subnetName is never written'),
    OnlySuppliedSubnetSelection: found('network/subnet-choice'),
    Arguments: NO_LOOKUP,
    Hostnames: found('network/dns'),
    VpcSupportsAvailabilityZonesMax: cannot('a new VPC of a design says how many zones, not which'),
    MustBeCidrPropertyConcrete: cannot('the address range of a VPC is text of the design'),
    SupplyOneIpAddressesCidr: cannot('the older cidr is never written'),
    RequiresIpv6Enabled: cannot('IPv6 addresses of a design are those that Amazon gives'),
    GivenAvailabilityZones: cannot('a new VPC of a design says how many zones, not which'),
    NatGatewaysTokenWithRegionalNatGateway: NO_REGIONAL_NAT,
    NatGatewaysBelowOneWithRegionalNatGateway: NO_REGIONAL_NAT,
    EnableGatewaySubnets: NO_VPN,
    VpnGatewayNoMatchingSubnets: NO_VPN,
    CannotSpecifyVpnConnectionsVpn: NO_VPN,
    NatGatewayPlacement: cannot('NAT gateways of a design are in the public subnets'),
    IncompleteSubnetAllocationResponseArray: cannot('subnets of a design get their ranges from the CDK itself'),
    PvBlockAssociatedFound: cannot('IPv6 addresses of a design are those that Amazon gives'),
    PvIpAddressesFound: cannot('IPv6 addresses of a design are those that Amazon gives'),
    MapPublicIpNotAllowed: cannot('subnets of a design do not say whether instances get public addresses'),
    'RequiresIpv6Enabled-2': cannot('subnets of a design do not say whether instances get IPv6 addresses'),
    UnrecognizedSubnetType: cannot('a type of subnets is one of a list'),
    CannotSpecifyDestinationCidrBlock: cannot('a design adds no routes to subnets'),
    CannotPerformOperationVpcCidr: found('network/vpc-range'),
    'CannotPerformOperationVpcCidr-2': NO_LOOKUP,
    CannotReferenceSubnetSAvailability: cannot('where subnets are named by their ids, nothing asks for their zones'),
    CannotReferenceImportedSubnets: cannot('nothing of a plan asks for the address range of a subnet'),
    WantGatewaysNatgateways0: cannot('subnets of a design are public, private with a way out, or isolated; the older private type is not among them'),
    ConfigureSubnetsSubnetConfigurationConfigu: found('network/nat-needs-public'),
  },
  'vpc-endpoint': NO_SUCH('VPC endpoints'),
  'vpc-endpoint-service': NO_SUCH('VPC endpoints'),
  'vpc-flow-logs': NO_SUCH('flow logs'),
  vpn: NO_SUCH('VPN'),
};
