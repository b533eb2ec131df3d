import type { DesignNode, Kind } from '@/lib/kinds/union';
import type { Design } from '@/lib/document/design';
import type { Path } from '@/lib/util/problem';
import type { CheckDiagnostic } from './protocol';

/** Where in a design something stands: the node or edge, and the field where that is certain. */
export interface Place {
  readonly elementId: string;
  /** Empty for the element as a whole. */
  readonly path: Path;
}

/**
 * The field of a design that a property of a resource was made from, given the element that made the resource. What is said
 * of one container of a task goes to the container's own node. Without certainty, the element as a whole.
 */
export function placeOf({ resourceType, propertyPath, container }: CheckDiagnostic, elementId: string, design: Design): Place {
  const node = design.nodes[elementId];
  if (!node || resourceType === undefined) return { elementId, path: [] };
  const [first, second, ...rest] = propertyPath;
  if (resourceType === 'AWS::ECS::TaskDefinition' && first === 'ContainerDefinitions' && typeof second === 'number' && container !== undefined) {
    const own = containersOf(node, design).filter((it) => it.name === container);
    return own.length === 1 && own[0] ? { elementId: own[0].id, path: found(CONTAINER, rest) } : { elementId, path: [] };
  }
  const table = FIELDS[resourceType];
  return { elementId, path: table?.kind === node.kind ? found(table.fields, propertyPath) : [] };
}

function containersOf(task: DesignNode, design: Design): DesignNode[] {
  return Object.values(design.nodes).filter((node) => node.kind === 'container' && node.parent === task.id);
}

/** The entry for the longest beginning of a path that the table has; what comes after it is not carried over. */
function found(fields: Fields, path: readonly (string | number)[]): Path {
  for (let length = path.length; length > 0; length -= 1) {
    const field = fields[path.slice(0, length).join('.')];
    if (field) return field.split('.');
  }
  return [];
}

/** Property path → field path, both with dots. */
type Fields = Readonly<Record<string, string>>;

/** Of one container definition. */
export const CONTAINER: Fields = {
  Image: 'image',
  Cpu: 'cpu',
  Memory: 'memoryLimitMiB',
  MemoryReservation: 'memoryReservationMiB',
  PortMappings: 'portMappings',
  Environment: 'environment',
  Essential: 'essential',
  EntryPoint: 'entryPoint',
  Command: 'command',
  WorkingDirectory: 'workingDirectory',
  User: 'user',
  ReadonlyRootFilesystem: 'readonlyRootFilesystem',
  Privileged: 'privileged',
  StartTimeout: 'startTimeoutSeconds',
  StopTimeout: 'stopTimeoutSeconds',
  'HealthCheck.Command': 'healthCheck.command',
  'HealthCheck.Interval': 'healthCheck.intervalSeconds',
  'HealthCheck.Timeout': 'healthCheck.timeoutSeconds',
  'HealthCheck.Retries': 'healthCheck.retries',
  'HealthCheck.StartPeriod': 'healthCheck.startPeriodSeconds',
  'LogConfiguration.LogDriver': 'logging.driver',
  Ulimits: 'ulimits',
  SystemControls: 'systemControls',
  DockerLabels: 'dockerLabels',
  DockerSecurityOptions: 'dockerSecurityOptions',
  Hostname: 'hostname',
  DnsServers: 'dnsServers',
  DnsSearchDomains: 'dnsSearchDomains',
  DisableNetworking: 'disableNetworking',
  VersionConsistency: 'versionConsistency',
};

/** Resource types whose properties come from one field of one kind of node each, whatever else the node says. */
export const FIELDS: Readonly<Record<string, { readonly kind: Kind; readonly fields: Fields }>> = {
  'AWS::ECS::Cluster': { kind: 'cluster', fields: { ClusterName: 'clusterName' } },
  'AWS::ECS::TaskDefinition': {
    kind: 'task-definition',
    fields: {
      Cpu: 'cpu',
      Memory: 'memoryMiB',
      Family: 'family',
      NetworkMode: 'networkMode',
      PidMode: 'pidMode',
      IpcMode: 'ipcMode',
      'EphemeralStorage.SizeInGiB': 'ephemeralStorageGiB',
      'RuntimePlatform.CpuArchitecture': 'cpuArchitecture',
      'RuntimePlatform.OperatingSystemFamily': 'operatingSystemFamily',
      EnableFaultInjection: 'enableFaultInjection',
      PlacementConstraints: 'placementConstraints',
      InferenceAccelerators: 'inferenceAccelerators',
    },
  },
  'AWS::ECS::Service': {
    kind: 'service',
    fields: {
      ServiceName: 'serviceName',
      DesiredCount: 'desiredCount',
      HealthCheckGracePeriodSeconds: 'healthCheckGracePeriodSeconds',
      'DeploymentConfiguration.MinimumHealthyPercent': 'minHealthyPercent',
      'DeploymentConfiguration.MaximumPercent': 'maxHealthyPercent',
      'DeploymentConfiguration.DeploymentCircuitBreaker': 'circuitBreaker',
      'NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp': 'assignPublicIp',
      AvailabilityZoneRebalancing: 'availabilityZoneRebalancing',
      EnableExecuteCommand: 'enableExecuteCommand',
      EnableECSManagedTags: 'enableEcsManagedTags',
      PropagateTags: 'propagateTags',
      PlatformVersion: 'platformVersion',
    },
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    kind: 'load-balancer',
    fields: {
      Name: 'loadBalancerName',
      Scheme: 'internetFacing',
      IpAddressType: 'ipAddressType',
      'MinimumLoadBalancerCapacity.CapacityUnits': 'minimumCapacityUnit',
    },
  },
  'AWS::ElasticLoadBalancingV2::Listener': {
    kind: 'listener',
    fields: { Port: 'port', Protocol: 'protocol', SslPolicy: 'sslPolicy', AlpnPolicy: 'alpnPolicy', Certificates: 'certificateArns' },
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    kind: 'target-group',
    fields: {
      Name: 'targetGroupName',
      Port: 'port',
      Protocol: 'protocol',
      ProtocolVersion: 'protocolVersion',
      TargetType: 'targetType',
      IpAddressType: 'ipAddressType',
      HealthCheckPath: 'healthCheckPath',
      HealthCheckPort: 'healthCheckPort',
      HealthCheckProtocol: 'healthCheckProtocol',
      HealthCheckIntervalSeconds: 'healthCheckIntervalSeconds',
      HealthCheckTimeoutSeconds: 'healthCheckTimeoutSeconds',
      HealthyThresholdCount: 'healthyThresholdCount',
      UnhealthyThresholdCount: 'unhealthyThresholdCount',
    },
  },
  'AWS::EC2::VPC': { kind: 'vpc', fields: { CidrBlock: 'cidr', EnableDnsHostnames: 'enableDnsHostnames', EnableDnsSupport: 'enableDnsSupport' } },
  'AWS::AutoScaling::AutoScalingGroup': {
    kind: 'capacity',
    fields: {
      AutoScalingGroupName: 'autoScalingGroupName',
      MinSize: 'minCapacity',
      MaxSize: 'maxCapacity',
      DesiredCapacity: 'desiredCapacity',
      Cooldown: 'cooldownSeconds',
      DefaultInstanceWarmup: 'defaultInstanceWarmupSeconds',
      TerminationPolicies: 'terminationPolicies',
    },
  },
  'AWS::EC2::LaunchTemplate': {
    kind: 'capacity',
    fields: {
      'LaunchTemplateData.InstanceType': 'instanceType',
      'LaunchTemplateData.UserData': 'userData',
      'LaunchTemplateData.KeyName': 'keyName',
      'LaunchTemplateData.BlockDeviceMappings': 'blockDevices',
    },
  },
  'AWS::Events::Rule': {
    kind: 'scheduled-task',
    fields: {
      Name: 'ruleName',
      Description: 'description',
      ScheduleExpression: 'schedule',
      EventPattern: 'eventPattern',
      'Targets.0.EcsParameters.PropagateTags': 'propagateTags',
      'Targets.0.EcsParameters.TaskCount': 'taskCount',
      'Targets.0.EcsParameters.PlatformVersion': 'platformVersion',
    },
  },
  'AWS::CloudWatch::Alarm': {
    kind: 'alarm',
    fields: {
      AlarmName: 'alarmName',
      AlarmDescription: 'description',
      Threshold: 'threshold',
      ComparisonOperator: 'comparison',
      EvaluationPeriods: 'evaluationPeriods',
      DatapointsToAlarm: 'datapointsToAlarm',
      TreatMissingData: 'treatMissingData',
    },
  },
  'AWS::SQS::Queue': {
    kind: 'queue',
    fields: {
      QueueName: 'queueName',
      VisibilityTimeout: 'visibilityTimeoutSeconds',
      MessageRetentionPeriod: 'retentionSeconds',
      DelaySeconds: 'deliveryDelaySeconds',
      ReceiveMessageWaitTimeSeconds: 'receiveWaitSeconds',
      MaximumMessageSize: 'maxMessageSizeBytes',
    },
  },
  'AWS::SNS::Topic': { kind: 'topic', fields: { TopicName: 'topicName', DisplayName: 'displayName' } },
  'AWS::S3::Bucket': { kind: 'bucket', fields: { BucketName: 'bucketName', BucketEncryption: 'encryption', VersioningConfiguration: 'versioned' } },
  'AWS::ECR::Repository': { kind: 'repository', fields: { RepositoryName: 'repositoryName', ImageTagMutability: 'imageTagMutability' } },
  'AWS::KMS::Key': {
    kind: 'kms-key',
    fields: {
      Description: 'description',
      EnableKeyRotation: 'enableKeyRotation',
      RotationPeriodInDays: 'rotationPeriodDays',
      PendingWindowInDays: 'pendingWindowDays',
    },
  },
  'AWS::SecretsManager::Secret': {
    kind: 'secret',
    fields: { Name: 'secretName', Description: 'description', 'GenerateSecretString.PasswordLength': 'generate.passwordLength' },
  },
  'AWS::EFS::FileSystem': {
    kind: 'file-system',
    fields: {
      PerformanceMode: 'performanceMode',
      ThroughputMode: 'throughputMode',
      ProvisionedThroughputInMibps: 'provisionedThroughputMiBps',
      Encrypted: 'encrypted',
    },
  },
  'AWS::IAM::Role': { kind: 'role', fields: { RoleName: 'roleName', Description: 'description', ManagedPolicyArns: 'managedPolicies' } },
  'AWS::Logs::LogGroup': { kind: 'log-group', fields: { LogGroupName: 'logGroupName', RetentionInDays: 'retentionDays', LogGroupClass: 'logGroupClass' } },
};
