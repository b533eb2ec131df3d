/** The modules that are asked for: what classes of theirs take from elsewhere is not followed. */
export const MODULES: ReadonlySet<string> = new Set([
  'aws_ecs',
  'aws_servicediscovery',
  'aws_elasticloadbalancing',
  'aws_elasticloadbalancingv2',
  'aws_applicationautoscaling',
  'aws_autoscaling',
  'aws_cloudwatch',
  'aws_events',
  'aws_events_targets',
  'aws_sns',
  'aws_sqs',
]);

/** The classes that designs are about by now. */
export const CLASSES: readonly string[] = [
  'aws_ecs.Cluster',
  'aws_ecs.FargateTaskDefinition',
  'aws_ecs.Ec2TaskDefinition',
  'aws_ecs.ExternalTaskDefinition',
  'aws_ecs.TaskDefinition',
  'aws_ecs.ContainerDefinition',
  'aws_ecs.FargateService',
  'aws_ecs.Ec2Service',
  'aws_ecs.ExternalService',
  'aws_ecs.ServiceManagedVolume',
  'aws_servicediscovery.HttpNamespace',
  'aws_servicediscovery.PrivateDnsNamespace',
  'aws_servicediscovery.PublicDnsNamespace',
  'aws_servicediscovery.Service',
  'aws_elasticloadbalancingv2.ApplicationLoadBalancer',
  'aws_elasticloadbalancingv2.ApplicationListener',
  'aws_elasticloadbalancingv2.ApplicationListenerRule',
  'aws_elasticloadbalancingv2.ApplicationTargetGroup',
  'aws_elasticloadbalancingv2.NetworkLoadBalancer',
  'aws_elasticloadbalancingv2.NetworkListener',
  'aws_elasticloadbalancingv2.NetworkTargetGroup',
  'aws_elasticloadbalancing.LoadBalancer',
  'aws_autoscaling.AutoScalingGroup',
  'aws_ecs.ScalableTaskCount',
  'aws_cloudwatch.Alarm',
  'aws_events.Rule',
  'aws_events_targets.EcsTask',
  'aws_sns.Topic',
  'aws_sqs.Queue',
];

/** The classes that designs know, but are not yet asked to know whole. */
export const LATER: readonly string[] = [];
