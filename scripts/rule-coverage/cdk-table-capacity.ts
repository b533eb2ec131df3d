import { cannot, found, type Table } from './rows';

const NOT_SCALED = cannot('a group is scaled by its capacity provider; a design gives it no policies of its own');
const NO_INIT = cannot('instances of a design are told what to do by their commands at start, not by CloudFormation Init');
const OWN_TEMPLATE = cannot('a launch template of a design is made with everything that the CDK asks of it');
const BY_TEMPLATE = cannot('a mixture of instances says it in its launch template, and the group then says nothing of it');
const NO_REFRESH = cannot('a design does not refresh the instances of a group');
const DISKS = found('capacity/disks');
const SIZE_ORDER = found('capacity/size-order');
const SHARE = found('capacity/healthy-share', 'capacity/numbers');

/** Every refusal of `aws-cdk-lib/aws-autoscaling`. */
export const AUTO_SCALING_TABLE: Table = {
  'auto-scaling-group': {
    AttachAutoScalingGroupNon: NOT_SCALED,
    SpecifyExactlyOneTargetRequests: NOT_SCALED,
    TargetRequestsPerSecondCannot: NOT_SCALED,
    RequiresSettingInitoptionsRequires: NO_INIT,
    SettingMixedInstancesPolicySet: cannot('a group has a mixture of instances or says itself what they are'),
    RequiresSettingLaunchtemplateRequires: cannot('a launch template of a design is always part of a mixture of instances'),
    'RequiresSettingLaunchtemplateRequires-2': cannot('a launch template of a design is always part of a mixture of instances'),
    SettingMixedInstancesPolicyLaunch: found('capacity/image-missing'),
    IsRequiredSettingMachineimageRequired: found('capacity/image-missing'),
    IsRequiredSettingInstancetypeRequired: found('capacity/instance-type'),
    CannotSpecifyKeyNameKey: cannot('the older keyName is never written'),
    OnlyKeypairFeatureFlag: cannot('a plan is made with the flag that makes launch templates'),
    MinCapacity: SIZE_ORDER,
    'MinCapacity-2': SIZE_ORDER,
    DesiredCapacity: SIZE_ORDER,
    MaxInstanceLifetimeDaysInclusive: found('capacity/numbers'),
    CannotSetNotificationsTopicNotifications: cannot('the older notificationsTopic is never written'),
    TerminationPolicySpecifiedFirstTerminat: found('capacity/termination-function'),
    TerminationPolicyCustomLambdaFunction: found('capacity/termination-function'),
    SetAssociatePublicIpAddress: found('capacity/public-ip'),
    CannotAddSecurityGroupsAuto: OWN_TEMPLATE,
    ApplyingCloudFormationInitConfigure: NO_INIT,
    AutoScalingGroupConnectableCreated: OWN_TEMPLATE,
    ProvidedLaunchTemplateExposeUser: OWN_TEMPLATE,
    ProvidedLaunchTemplateExposeDefine: OWN_TEMPLATE,
    SettingMachineImageSetLaunch: BY_TEMPLATE,
    SettingInstanceTypeSetLaunch: BY_TEMPLATE,
    SettingRoleSetLaunchTemplate: BY_TEMPLATE,
    SettingUserDataSetLaunch: BY_TEMPLATE,
    SettingSecurityGroupSetLaunch: BY_TEMPLATE,
    SettingKeyNameSetLaunch: BY_TEMPLATE,
    SettingKeyPairSetLaunch: BY_TEMPLATE,
    SettingInstanceMonitoringSetLaunch: BY_TEMPLATE,
    SettingAssociatePublicIpAddress: BY_TEMPLATE,
    SettingSpotPriceSetLaunch: BY_TEMPLATE,
    SettingBlockDevicesSetLaunch: BY_TEMPLATE,
    RequireImdsv2ConflictsWithLaunchTemplate: BY_TEMPLATE,
    CannotSetSignalsUpdatePolicy: found('capacity/signals'),
    MigrateToLaunchTemplateRequiresRollingUpdate: cannot('a design does not migrate groups from launch configurations'),
    WeightInteger: found('capacity/numbers'),
    SpecifyInstanceRequirementsInstanceType: found('capacity/mixture'),
    'SpecifyInstanceRequirementsInstanceType-2': cannot('the instances of a mixture are named by their types, never by demands'),
    LaunchConfigLaunchTemplateMixed: cannot('a plan is made with the flag that makes launch templates'),
    'cannon-use-multiple-target-groups-if-scaleonrequestcount-is': NOT_SCALED,
    MinHealthyPercentageMaxHealthy: SHARE,
    'MinHealthyPercentageMaxHealthy-2': SHARE,
    MinHealthyPercentageClearPreviously: SHARE,
    MaxHealthyPercentageClearPreviously: SHARE,
    DifferenceMinHealthyPercentageMax: SHARE,
    CannotSpecifyHealthCheckHealth: cannot('the older healthCheck is never written'),
    MustBeLeastHealthCheck: cannot('health checks of other types are written only where there are some'),
    ExpectedPercentage: found('capacity/numbers'),
    InstanceRefreshMinHealthyPercentage: NO_REFRESH,
    InstanceRefreshMaxHealthyPercentage: NO_REFRESH,
    InstanceRefreshMaxRequiresMin: NO_REFRESH,
    InstanceRefreshHealthyPercentageDifference: NO_REFRESH,
    InstanceRefreshBakeTime: NO_REFRESH,
    InstanceRefreshCheckpointDelay: NO_REFRESH,
    InstanceRefreshCheckpointDelayRequiresPercentages: NO_REFRESH,
    InstanceRefreshCheckpointPercentagesRange: NO_REFRESH,
    InstanceRefreshCheckpointPercentagesUnique: NO_REFRESH,
    InstanceRefreshCheckpointPercentagesAscending: NO_REFRESH,
    InstanceRefreshAlarms: NO_REFRESH,
    ThroughputPropertyRequiresVolumeType: DISKS,
    ThroughputOutOfRange: DISKS,
    ThroughputMiBpsIopsRatio: DISKS,
    IopsPropertyRequiredVolumeType: DISKS,
  },
  'lifecycle-hook': { '*': cannot('the hooks of a design are those that the CDK makes to drain instances, with a target and a role') },
  schedule: { '*': NOT_SCALED },
  'scheduled-action': { '*': NOT_SCALED },
  'step-scaling-action': { '*': NOT_SCALED },
  'step-scaling-policy': { '*': NOT_SCALED },
  'target-tracking-scaling-policy': { '*': NOT_SCALED },
  volume: { VolumeIndexMustBeNonNegative: found('capacity/disks') },
  'warm-pool': { '*': cannot('a group of a design has no warm pool') },
};

const POLICY = found('operation/scaling-policy');
const STEPS = found('operation/scaling-policy', 'operation/queue-scaling');

/** Every refusal of `aws-cdk-lib/aws-applicationautoscaling`. */
export const APPLICATION_AUTO_SCALING_TABLE: Table = {
  'scalable-target': {
    CannotAccessScalableTargetRef: cannot('what is scaled is a service that the stack makes'),
    MaxCapacityCannotNegative: found('operation/scaling-limits'),
    MinCapacityCannotNegative: found('operation/scaling-limits'),
    MinCapacity: found('operation/scaling-limits'),
    SupplyLeastOneMinCapacity: POLICY,
  },
  schedule: { '*': POLICY },
  'step-scaling-action': { LeastOneLowerBoundUpper: STEPS },
  'step-scaling-policy': { '*': STEPS },
  'target-tracking-scaling-policy': {
    ExactlyOneCustomMetricPredefined: cannot('each way to hold a value names one metric'),
    DirectMetricsSupportedTargetTracking: cannot('metrics of a design are direct, without expressions'),
    CannotStatistic: POLICY,
  },
};

/** Every refusal of `aws-cdk-lib/aws-autoscaling-common`, which knows what steps of scaling are. */
export const SCALING_STEPS_TABLE: Table = { 'interval-utils': { '*': STEPS } };
