import { CAPACITY_REASONS } from './capacity-reasons';

/** Why designs do not set something. A `*` stands for any letters. */
interface Reason {
  readonly reason: string;
  readonly of: readonly string[];
}

const REASONS: readonly Reason[] = [
  ...CAPACITY_REASONS,
  { reason: 'deprecated: containerInsightsV2 takes its place', of: ['aws_ecs.ClusterProps.containerInsights'] },
  { reason: 'deprecated: async takes its place', of: ['aws_ecs.FluentdLogDriverProps.asyncConnect'] },
  { reason: 'deprecated: keyPair takes its place', of: ['aws_ecs.AddCapacityOptions.keyName'] },
  {
    reason: 'the CDK only keeps it for programs that ask for it',
    of: ['aws_ecs.ClusterAttributes.autoscalingGroup'],
  },
  { reason: 'deprecated: healthChecks takes its place', of: ['aws_ecs.AddCapacityOptions.healthCheck'] },
  {
    reason: 'the CDK does not give it to the driver',
    of: [
      'aws_ecs.JsonFileLogDriverProps.tag',
      'aws_ecs.FireLensLogDriverProps.env',
      'aws_ecs.FireLensLogDriverProps.envRegex',
      'aws_ecs.FireLensLogDriverProps.labels',
      'aws_ecs.FireLensLogDriverProps.tag',
    ],
  },
  { reason: 'the CDK writes it without a unit, which Docker refuses: the generic driver says it', of: ['aws_ecs.FluentdLogDriverProps.retryWait'] },
  { reason: 'External instances know no App Mesh', of: ['aws_ecs.ExternalTaskDefinitionProps.proxyConfiguration'] },
  { reason: "the name of a container's node is both its name and its id", of: ['aws_ecs.ContainerDefinitionOptions.containerName'] },

  {
    reason: 'said another way: capacity is added to its cluster (Cluster.addCapacity), volumes to their task definition (TaskDefinition.addVolume)',
    of: ['aws_ecs.ClusterProps.capacity', 'aws_ecs.*TaskDefinitionProps.volumes'],
  },
  {
    reason: 'said another way: a cluster is given its namespace when it is there (Cluster.addDefaultCloudMapNamespace)',
    of: ['aws_ecs.ClusterProps.defaultCloudMapNamespace'],
  },
  { reason: 'the CDK takes no notice of it: the namespace is in the VPC of its cluster', of: ['aws_ecs.CloudMapNamespaceOptions.vpc'] },
  { reason: 'the CDK takes no notice of it', of: ['aws_servicediscovery.DnsServiceProps.routingPolicy'] },
  { reason: 'said another way: a Cloud Map service names its namespace when it is made', of: ['aws_servicediscovery.*Namespace.createService(*'] },
  {
    reason: 'ECS registers its tasks itself; designs register nothing else in Cloud Map',
    of: ['aws_servicediscovery.Service.register*', 'aws_servicediscovery.*InstanceBaseProps.*', 'aws_servicediscovery.DnsServiceProps.loadBalancer'],
  },
  {
    reason: 'said another way: a container gets this when it is made',
    of: [
      'aws_ecs.ContainerDefinition.addDockerLabel(*',
      'aws_ecs.ContainerDefinition.addEnvironment(*',
      'aws_ecs.ContainerDefinition.addInferenceAcceleratorResource(*',
      'aws_ecs.ContainerDefinition.addPortMappings(*',
      'aws_ecs.ContainerDefinition.addSecret(*',
      'aws_ecs.ContainerDefinition.addUlimits(*',
    ],
  },
  {
    reason: 'said another way: a task definition makes its containers (TaskDefinition.addContainer)',
    of: ['aws_ecs.ContainerDefinition.new(*', 'aws_ecs.ContainerDefinitionProps.*'],
  },
  {
    reason: 'said another way: a task definition gets this when it is made',
    of: ['aws_ecs.*TaskDefinition.addInferenceAccelerator(*', 'aws_ecs.TaskDefinition.addPlacementConstraint(*'],
  },
  { reason: 'said another way: a volume without a file system, and a mount', of: ['aws_ecs.ContainerDefinition.addScratch(*', 'aws_ecs.ScratchSpace.*'] },
  {
    reason: "said another way: a permission of its task definition's execution role (TaskDefinition.addToExecutionRolePolicy)",
    of: ['aws_ecs.ContainerDefinition.addToExecutionPolicy(*'],
  },
  {
    reason: 'said another way: an object of a bucket that the project uploads; fromAsset lets nobody read the file',
    of: ['aws_ecs.EnvironmentFile.fromAsset(*', 'aws_ecs.AssetEnvironmentFile.*'],
  },
  {
    reason: 'said another way: the static methods of ContainerImage, EnvironmentFile, LogDrivers and the like make the same',
    of: [
      'aws_ecs.AssetImage.new(*',
      'aws_ecs.EcrImage.new(*',
      'aws_ecs.RepositoryImage.new(*',
      'aws_ecs.S3EnvironmentFile.new(*',
      'aws_ecs.CredentialSpec.new(*',
      'aws_ecs.ProxyConfigurations.appMeshProxyConfiguration(*',
      'aws_ecs.LogDriver.awsLogs(*',
      'aws_ecs.AwsLogDriver.new(*',
      'aws_ecs.FireLensLogDriver.new(*',
      'aws_ecs.FluentdLogDriver.new(*',
      'aws_ecs.GelfLogDriver.new(*',
      'aws_ecs.JournaldLogDriver.new(*',
      'aws_ecs.JsonFileLogDriver.new(*',
      'aws_ecs.SplunkLogDriver.new(*',
      'aws_ecs.SyslogLogDriver.new(*',
    ],
  },

  { reason: 'a question to the CDK, not something to say', of: ['aws_ecs.TaskDefinition.find*', 'aws_ecs.ContainerDefinition.find*'] },
  { reason: 'the CDK calls it when a container is given the secret', of: ['aws_ecs.Secret.grantRead(*'] },
  { reason: 'takes a class of its own, which only a program can have', of: ['aws_ecs.TaskDefinition.addExtension(*'] },
  { reason: 'for values that the CDK has no name for', of: ['aws_ecs.CpuArchitecture.of(*', 'aws_ecs.OperatingSystemFamily.of(*'] },
  {
    reason: 'services run task definitions of their own design',
    of: [
      'aws_ecs.TaskDefinition.from*',
      'aws_ecs.FargateTaskDefinition.from*',
      'aws_ecs.Ec2TaskDefinition.from*',
      'aws_ecs.ExternalTaskDefinition.from*',
      'aws_ecs.*TaskDefinitionAttributes.*',
    ],
  },

  {
    reason: 'how an image is built, not what it is: a file .dockerignore in its folder says what is left out',
    of: ['aws_ecs.AssetImageProps.exclude', 'aws_ecs.AssetImageProps.ignoreMode', 'aws_ecs.AssetImageProps.followSymlinks'],
  },
  {
    reason: 'how an image is built, not what it is: a matter of the machine that builds it',
    of: [
      'aws_ecs.AssetImageProps.buildContexts',
      'aws_ecs.AssetImageProps.buildSecrets',
      'aws_ecs.AssetImageProps.buildSsh',
      'aws_ecs.AssetImageProps.cache*',
      'aws_ecs.AssetImageProps.extraHash',
      'aws_ecs.AssetImageProps.invalidation',
      'aws_ecs.AssetImageProps.networkMode',
      'aws_ecs.AssetImageProps.outputs',
    ],
  },
  {
    reason: "an image of a container alone is known by the container's name; an image that is a node of its own has a name",
    of: ['aws_ecs.AssetImageProps.assetName', 'aws_ecs.AssetImageProps.displayName'],
  },

  {
    reason: 'asks AWS while the program runs: what is there already is known by its ARN',
    of: ['aws_elasticloadbalancingv2.*.fromLookup(*', 'aws_elasticloadbalancingv2.*LookupOptions.*'],
  },
  {
    reason: 'a question to the CDK that alarms ask in its newer words (metrics)',
    of: [
      'aws_elasticloadbalancingv2.ApplicationLoadBalancer.metric*',
      'aws_elasticloadbalancingv2.NetworkLoadBalancer.metric*',
      'aws_elasticloadbalancingv2.ApplicationTargetGroup.metric*',
      'aws_elasticloadbalancingv2.NetworkTargetGroup.metric*',
    ],
  },
  {
    reason: 'the CDK calls it when a target or listener is added',
    of: [
      'aws_elasticloadbalancingv2.*TargetGroup.registerListener(*',
      'aws_elasticloadbalancingv2.ApplicationTargetGroup.registerConnectable(*',
      'aws_elasticloadbalancingv2.ApplicationListener.registerConnectable(*',
      'aws_ecs.ListenerConfig.addTargets(*',
    ],
  },
  {
    reason: 'said another way: an override of the property names any attribute',
    of: [
      'aws_elasticloadbalancingv2.Base*.setAttribute(*',
      'aws_elasticloadbalancingv2.Base*.removeAttribute(*',
      'aws_elasticloadbalancingv2.TargetGroupBase.setAttribute(*',
    ],
  },
  {
    reason: 'said another way: a load balancer, listener or target group gets this when it is made',
    of: [
      'aws_elasticloadbalancingv2.*LoadBalancer.addSecurityGroup(*',
      'aws_elasticloadbalancingv2.*Listener.addCertificates(*',
      'aws_elasticloadbalancingv2.TargetGroupBase.configureHealthCheck(*',
      'aws_elasticloadbalancingv2.ApplicationTargetGroup.enableCookieStickiness(*',
      'aws_elasticloadbalancingv2.ApplicationListenerRule.addCondition(*',
      'aws_elasticloadbalancingv2.ApplicationListenerRule.configureAction(*',
      'aws_elasticloadbalancingv2.NetworkListener.addAction(*',
      'aws_elasticloadbalancingv2.AddNetworkActionProps.*',
      'aws_elasticloadbalancingv2.ApplicationListener.addTargetGroups(*',
      'aws_elasticloadbalancingv2.AddApplicationTargetGroupsProps.*',
      'aws_elasticloadbalancingv2.AddApplicationActionProps.conditions',
      'aws_elasticloadbalancingv2.AddApplicationActionProps.priority',
      'aws_elasticloadbalancingv2.AddApplicationActionProps.removeSuffix',
      'aws_elasticloadbalancing.LoadBalancerProps.listeners',
      'aws_elasticloadbalancing.LoadBalancerProps.targets',
      'aws_elasticloadbalancingv2.NetworkTargetGroupProps.targets',
    ],
  },
  {
    reason: 'said another way: a listener whose default action redirects',
    of: ['aws_elasticloadbalancingv2.ApplicationLoadBalancer.addRedirect(*', 'aws_elasticloadbalancingv2.ApplicationLoadBalancerRedirectConfig.*'],
  },
  {
    reason: 'said another way: weights with the same meaning (weightedForward), or the target groups of the listener',
    of: ['aws_elasticloadbalancingv2.ListenerAction.forward(options)', 'aws_elasticloadbalancingv2.NetworkListenerAction.forward(*'],
  },
  {
    reason: 'needs a stack whose region is known, which no design says',
    of: ['aws_elasticloadbalancingv2.*LoadBalancer.logAccessLogs(*', 'aws_elasticloadbalancingv2.ApplicationLoadBalancer.logConnectionLogs(*'],
  },
  {
    reason: 'takes a structure of CloudFormation itself: an override of the property says it',
    of: ['aws_elasticloadbalancing.LoadBalancerProps.accessLoggingPolicy'],
  },
  {
    reason: 'for Route 53 records that lead to the load balancer, which designs do not make',
    of: [
      'aws_elasticloadbalancingv2.*LoadBalancerAttributes.loadBalancerCanonicalHostedZoneId',
      'aws_elasticloadbalancingv2.*LoadBalancerAttributes.loadBalancerDnsName',
    ],
  },
  {
    reason: 'signs users in, which takes a client of an identity provider: nothing of ECS',
    of: ['aws_elasticloadbalancingv2.ListenerAction.authenticate*', 'aws_elasticloadbalancingv2.Authenticate*Options.*'],
  },
  {
    reason: 'load balancers are in subnets that are chosen together, by their type',
    of: [
      'aws_elasticloadbalancingv2.NetworkLoadBalancerProps.subnetMappings',
      'aws_elasticloadbalancingv2.SubnetMapping.*',
      'aws_elasticloadbalancingv2.SourceNatIpv6Prefix.*',
    ],
  },
  {
    reason: 'the CDK refuses the only value that would change something',
    of: ['aws_elasticloadbalancingv2.ApplicationLoadBalancerProps.crossZoneEnabled'],
  },
  {
    reason: 'for Lambda functions and single instances as targets, not for services',
    of: [
      'aws_elasticloadbalancingv2.ApplicationTargetGroupProps.multiValueHeadersEnabled',
      'aws_elasticloadbalancingv2.HealthCheck.enabled',
      'aws_elasticloadbalancing.InstanceTarget.*',
    ],
  },
  {
    reason: 'the CDK refuses it: no load balancer reaches External instances',
    of: ['aws_ecs.ExternalService.registerLoadBalancerTargets(*'],
  },
  {
    reason: 'of graphs, or of metrics of other accounts and regions: an alarm watches a metric of its own',
    of: ['account', 'color', 'id', 'label', 'region', 'stackAccount', 'stackRegion', 'visible'].flatMap((key) => [
      `aws_cloudwatch.MetricOptions.${key}`,
      `aws_cloudwatch.MetricProps.${key}`,
    ]),
  },
  {
    reason: 'said by the construct whose metric it is',
    of: ['aws_cloudwatch.MetricOptions.dimensionsMap', 'aws_cloudwatch.MetricOptions.unit'],
  },
  {
    reason: 'an alarm watches one metric; what is computed from several is an override of its Metrics',
    of: [
      'aws_cloudwatch.MathExpression.*',
      'aws_cloudwatch.MathExpressionProps.*',
      'aws_cloudwatch.MathExpressionOptions.*',
      'aws_cloudwatch.Metric.anomalyDetectionFor(*',
      'aws_cloudwatch.AnomalyDetectionMetricOptions.*',
    ],
  },
  {
    reason: 'said another way: an alarm is made with its metric (Alarm)',
    of: ['aws_cloudwatch.Metric.attachTo(*', 'aws_cloudwatch.Metric.createAlarm(*', 'aws_cloudwatch.Metric.with(*'],
  },
  { reason: 'said another way: a statement of a role', of: ['aws_cloudwatch.Metric.grantPutMetricData(*'] },
  {
    reason: 'when a running alarm keeps quiet is a matter of those who run it, not of the design',
    of: ['aws_cloudwatch.AlarmBase.addAlarmMuteRule(*', 'aws_cloudwatch.AlarmMuteRuleOptions.*', 'aws_cloudwatch.CalendarDateTime.*'],
  },
  {
    reason: 'said another way: a service is scaled by BaseService.autoScaleTaskCount',
    of: ['aws_ecs.ScalableTaskCount.new(*', 'aws_ecs.ScalableTaskCountProps.*'],
  },
  { reason: 'the CDK refuses it: External services cannot be scaled', of: ['aws_ecs.ExternalService.autoScaleTaskCount(*'] },
  {
    reason: 'said another way: schedules at(…) change the limits when a time begins, and when it ends',
    of: ['aws_applicationautoscaling.ScalingSchedule.startTime', 'aws_applicationautoscaling.ScalingSchedule.endTime'],
  },
  {
    reason: 'said another way: the expression that they make (Schedule.expression)',
    of: [
      'aws_applicationautoscaling.Schedule.at(*',
      'aws_applicationautoscaling.Schedule.cron(*',
      'aws_applicationautoscaling.Schedule.rate(*',
      'aws_applicationautoscaling.CronOptions.*',
      'aws_events.Schedule.cron(*',
      'aws_events.Schedule.rate(*',
      'aws_events.CronOptions.*',
    ],
  },
  { reason: 'said another way: a rule gets its target when it is there (Rule.addTarget)', of: ['aws_events.RuleProps.targets'] },
  { reason: 'said another way: a rule gets its event pattern when it is made', of: ['aws_events.Rule.addEventPattern(*'] },
  { reason: 'for rules that send events to other accounts and regions', of: ['aws_events.RuleProps.crossStackScope'] },
  { reason: 'the role that starts tasks is that of the target (EcsTaskProps.role)', of: ['aws_events.RuleProps.role'] },
  { reason: 'a rule that is there already keeps what it starts', of: ['aws_events.Rule.fromEventRuleArn(*'] },
  {
    reason: 'the roles of a task are those of its definition',
    of: ['aws_events_targets.EcsTaskProps.executionRole', 'aws_events_targets.EcsTaskProps.taskRole'],
  },
  {
    reason: 'Amazon Elastic Inference has ended',
    of: ['aws_events_targets.EcsTaskProps.inferenceAcceleratorOverrides', 'aws_events_targets.InferenceAcceleratorOverride.*'],
  },
  {
    reason: 'a queue that names those whose dead letters it takes would need them, and they it',
    of: ['aws_sqs.RedriveAllowPolicy.sourceQueues'],
  },
  { reason: 'read from the ARN', of: ['aws_sqs.QueueAttributes.fifo', 'aws_sqs.QueueAttributes.queueName', 'aws_sqs.QueueAttributes.queueUrl'] },
  {
    reason: 'said another way: statements of a role, and permissions that can be drawn',
    of: [
      'aws_sqs.QueueBase.addToResourcePolicy(*',
      'aws_sqs.QueueBase.grant(*',
      'aws_sqs.QueueBase.grantOnKey(*',
      'aws_sqs.QueueBase.grantPurge(*',
      'aws_sns.TopicBase.addToResourcePolicy(*',
      'aws_sns.TopicBase.grantOnKey(*',
    ],
  },
  { reason: 'each metric of a queue has a method of its own', of: ['aws_sqs.QueueBase.metric(*'] },
  { reason: "said another way: alarms know a topic's metrics by their names (Metric)", of: ['aws_sns.TopicBase.metric*'] },
  { reason: 'said another way: subscribers are constructs of their own (Subscription)', of: ['aws_sns.TopicBase.addSubscription(*'] },
  { reason: 'the CDK calls it when a topic is told of developer tools', of: ['aws_sns.TopicBase.bindAsNotificationRuleTarget(*'] },
  { reason: 'nothing here asks a topic that is there already for it', of: ['aws_sns.TopicAttributes.contentBasedDeduplication'] },
  {
    reason: 'a log of what a topic delivers is no part of what a service needs',
    of: ['aws_sns.TopicProps.loggingConfigs', 'aws_sns.Topic.addLoggingConfig(*', 'aws_sns.LoggingConfig.*'],
  },

  {
    reason: 'said another way: lines to alarms and functions become calls of the service (enableDeploymentAlarms, addLifecycleHook), volumes addVolume',
    of: [
      'aws_ecs.*ServiceProps.deploymentAlarms',
      'aws_ecs.DeploymentAlarmConfig.alarmNames',
      'aws_ecs.*ServiceProps.lifecycleHooks',
      'aws_ecs.*ServiceProps.volumeConfigurations',
    ],
  },
  {
    reason: 'said another way: a target group or load balancer takes the service (addTarget, loadBalancerTarget)',
    of: [
      'aws_ecs.BaseService.attachToApplicationTargetGroup(*',
      'aws_ecs.BaseService.attachToNetworkTargetGroup(*',
      'aws_ecs.BaseService.attachToClassicLB(*',
      'aws_ecs.Ec2Service.attachToClassicLB(*',
      'aws_ecs.FargateService.attachToClassicLB(*',
    ],
  },
  {
    reason: 'said another way: a service gets this when it is made; forceNewDeployment would take its text from the clock',
    of: [
      'aws_ecs.BaseService.enableCloudMap(*',
      'aws_ecs.BaseService.forceNewDeployment(*',
      'aws_ecs.Ec2Service.addPlacementConstraints(*',
      'aws_ecs.Ec2Service.addPlacementStrategies(*',
    ],
  },
  { reason: 'said another way: packedByCpu and packedByMemory', of: ['aws_ecs.PlacementStrategy.packedBy(*'] },
  { reason: 'said another way: an existing service on its cluster, by its ARN', of: ['aws_ecs.BaseService.fromServiceArnWithCluster(*'] },
  {
    reason: 'said another way: a task definition makes its log router (TaskDefinition.addFirelensLogRouter)',
    of: ['aws_ecs.FirelensLogRouter.new(*', 'aws_ecs.FirelensLogRouterProps.*'],
  },
  { reason: 'only tasks on Fargate get public IP addresses', of: ['aws_ecs.Ec2ServiceProps.assignPublicIp'] },
  {
    reason: 'External instances know none of it: no VPC, load balancers, Cloud Map, Service Connect, capacity providers, EBS volumes or circuit breaker',
    of: [
      'aws_ecs.ExternalServiceProps.bakeTime',
      'aws_ecs.ExternalServiceProps.canaryConfiguration',
      'aws_ecs.ExternalServiceProps.capacityProviderStrategies',
      'aws_ecs.ExternalServiceProps.circuitBreaker',
      'aws_ecs.ExternalServiceProps.cloudMapOptions',
      'aws_ecs.ExternalServiceProps.deploymentStrategy',
      'aws_ecs.ExternalServiceProps.healthCheckGracePeriod',
      'aws_ecs.ExternalServiceProps.linearConfiguration',
      'aws_ecs.ExternalServiceProps.securityGroups',
      'aws_ecs.ExternalServiceProps.serviceConnectConfiguration',
      'aws_ecs.ExternalService.associateCloudMapService(*',
      'aws_ecs.ExternalService.attachToApplicationTargetGroup(*',
      'aws_ecs.ExternalService.enableCloudMap(*',
      'aws_ecs.ExternalService.loadBalancerTarget(*',
    ],
  },
];

/** What no design sets, each with its reason. */
export const EXCEPTIONS: Readonly<Record<string, string>> = Object.fromEntries(REASONS.flatMap(({ reason, of }) => of.map((name) => [name, reason])));
