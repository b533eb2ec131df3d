/** Why designs do not set something of `aws_autoscaling`. */
export const CAPACITY_REASONS = [
  {
    reason: 'deprecated: healthChecks and keyPair take their place',
    of: [
      'aws_autoscaling.AutoScalingGroupProps.healthCheck',
      'aws_autoscaling.AutoScalingGroupProps.keyName',
      'aws_autoscaling.HealthCheck.*',
      'aws_autoscaling.*HealthCheckOptions.grace',
    ],
  },
  {
    reason: 'said another way: commands at start (AutoScalingGroup.addUserData)',
    of: [
      'aws_autoscaling.AutoScalingGroupProps.userData',
      'aws_autoscaling.AutoScalingGroupProps.init*',
      'aws_autoscaling.ApplyCloudFormationInitOptions.*',
      'aws_autoscaling.AutoScalingGroup.applyCloudFormationInit(*',
    ],
  },
  {
    reason: 'said another way: the group makes its launch template; the CDK adds nothing that ECS needs to one that is there already',
    of: ['aws_autoscaling.AutoScalingGroupProps.launchTemplate', 'aws_autoscaling.LaunchTemplateOverrides.launchTemplate'],
  },
  {
    reason: 'takes the untyped struct of the resource; managed instances demand what instances must have',
    of: ['aws_autoscaling.LaunchTemplateOverrides.instanceRequirements'],
  },
  {
    reason: 'for groups that were made before launch templates: a change that is made once, by hand',
    of: ['aws_autoscaling.AutoScalingGroupProps.migrateToLaunchTemplate'],
  },
  { reason: 'said another way: the permissions of the role of the group', of: ['aws_autoscaling.AutoScalingGroup.addToRolePolicy(*'] },
  {
    reason: 'instances are replaced one after the other or all by a new group: designs have no instance refresh',
    of: ['aws_autoscaling.UpdatePolicy.instanceRefresh(*', 'aws_autoscaling.InstanceRefreshOptions.*'],
  },
  {
    reason: 'for groups that are there already, which the CDK does not add to clusters',
    of: ['aws_autoscaling.AutoScalingGroup.fromAutoScalingGroupName(*'],
  },
  {
    reason: 'ECS sets the number of instances by what tasks need: a capacity provider',
    of: [
      'aws_autoscaling.AutoScalingGroup.scale*',
      'aws_autoscaling.*ScalingProps.*',
      'aws_autoscaling.BasicStepScalingPolicyProps.*',
      'aws_autoscaling.BasicScheduledActionProps.*',
      'aws_autoscaling.MetricTargetTrackingProps.*',
      'aws_autoscaling.ScalingInterval.*',
      'aws_autoscaling.AutoScalingGroup.addWarmPool(*',
      'aws_autoscaling.WarmPoolOptions.*',
    ],
  },
  {
    reason: 'the CDK makes the hook that drains instances, or ECS drains them itself',
    of: ['aws_autoscaling.AutoScalingGroup.addLifecycleHook(*', 'aws_autoscaling.BasicLifecycleHookProps.*'],
  },
  { reason: 'load balancers send to services, not to groups', of: ['aws_autoscaling.AutoScalingGroup.attachTo*'] },
  { reason: 'a group reports all of its metrics, or none', of: ['aws_autoscaling.GroupMetrics.new(*', 'aws_autoscaling.GroupMetric.new(*'] },
  { reason: 'said another way: the usual sets of events have names', of: ['aws_autoscaling.ScalingEvents.new(*'] },
  { reason: 'the CDK does not give it to launch templates of groups', of: ['aws_autoscaling.*Options.volumeInitializationRate'] },
] as const;
