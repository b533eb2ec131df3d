import { call, construct, expr, instance, json, member, ref, staticCall, structOrNothing } from '@/lib/plan/build';
import type { Plan } from '@/lib/plan/plan';

/** One container on EC2 instances: a cluster with three `t2.xlarge`, an EC2 task definition, a service. */
export const EC2_PLAN: Plan = {
  name: 'sample',
  stacks: [
    {
      id: 'Sample',
      statements: [
        {
          element: 'vpc',
          variable: { id: 'vpc', hint: 'vpc' },
          expr: construct('aws_ec2.Vpc', 'Vpc', { maxAzs: 2, restrictDefaultSecurityGroup: false }),
        },
        {
          element: 'cluster',
          paragraph: true,
          variable: { id: 'cluster', hint: 'cluster' },
          expr: construct('aws_ecs.Cluster', 'Cluster', { vpc: ref('vpc') }),
        },
        {
          element: 'capacity',
          expr: call(ref('cluster'), 'addCapacity', 'DefaultAutoScalingGroup', {
            instanceType: instance('aws_ec2.InstanceType', 't2.xlarge'),
            desiredCapacity: 3,
          }),
        },
        { element: 'task', paragraph: true, variable: { id: 'task', hint: 'taskDefinition' }, expr: construct('aws_ecs.Ec2TaskDefinition', 'TaskDefinition') },
        {
          element: 'container',
          expr: call(ref('task'), 'addContainer', 'DefaultContainer', {
            image: staticCall('aws_ecs.ContainerImage', 'fromRegistry', 'amazon/amazon-ecs-sample'),
            memoryLimitMiB: 512,
          }),
        },
        {
          element: 'service',
          paragraph: true,
          expr: construct('aws_ecs.Ec2Service', 'Service', { cluster: ref('cluster'), taskDefinition: ref('task') }),
        },
      ],
    },
  ],
};

/** A Fargate service behind an application load balancer, with an override and tags. */
export const FARGATE_PLAN: Plan = {
  name: 'web',
  stacks: [
    {
      id: 'Web',
      description: 'A web service',
      tags: { team: 'blue' },
      statements: [
        { element: 'vpc', variable: { id: 'vpc', hint: 'vpc' }, expr: construct('aws_ec2.Vpc', 'Vpc', { maxAzs: 2, restrictDefaultSecurityGroup: false }) },
        {
          element: 'cluster',
          variable: { id: 'cluster', hint: 'cluster' },
          expr: construct('aws_ecs.Cluster', 'Cluster', { vpc: ref('vpc'), containerInsightsV2: member('aws_ecs.ContainerInsights', 'ENABLED') }),
        },
        {
          element: 'task',
          paragraph: true,
          variable: { id: 'task', hint: 'taskDefinition' },
          expr: construct('aws_ecs.FargateTaskDefinition', 'TaskDefinition', {
            cpu: 512,
            memoryLimitMiB: 1024,
            runtimePlatform: structOrNothing({ cpuArchitecture: member('aws_ecs.CpuArchitecture', 'ARM64') }),
          }),
        },
        {
          element: 'container',
          expr: call(ref('task'), 'addContainer', 'Web', {
            image: staticCall('aws_ecs.ContainerImage', 'fromRegistry', 'nginx:1.27'),
            portMappings: [{ containerPort: 80, protocol: member('aws_ecs.Protocol', 'TCP') }],
            environment: { kind: 'map', entries: [['GREETING', expr("it's me")]] },
            logging: staticCall('aws_ecs.LogDrivers', 'awsLogs', { streamPrefix: 'web', logRetention: member('aws_logs.RetentionDays', 'ONE_MONTH') }),
          }),
        },
        {
          element: 'service',
          paragraph: true,
          variable: { id: 'service', hint: 'service' },
          expr: construct('aws_ecs.FargateService', 'Service', { cluster: ref('cluster'), taskDefinition: ref('task'), desiredCount: 2 }),
        },
        {
          element: 'service',
          expr: call(
            { kind: 'default-child', on: ref('service'), fqn: 'aws_ecs.CfnService' },
            'addPropertyOverride',
            'DeploymentConfiguration.MaximumPercent',
            json(150),
          ),
        },
        {
          element: 'lb',
          paragraph: true,
          variable: { id: 'lb', hint: 'loadBalancer' },
          expr: construct('aws_elasticloadbalancingv2.ApplicationLoadBalancer', 'LoadBalancer', { vpc: ref('vpc'), internetFacing: true }),
        },
        { element: 'listener', variable: { id: 'listener', hint: 'listener' }, expr: call(ref('lb'), 'addListener', 'Listener', { port: 80 }) },
        {
          element: 'target',
          expr: call(ref('listener'), 'addTargets', 'Web', {
            port: 80,
            targets: [call(ref('service'), 'loadBalancerTarget', { containerName: 'Web', containerPort: 80 })],
            healthCheck: { path: '/health', interval: staticCall('Duration', 'seconds', 15) },
          }),
        },
      ],
    },
  ],
};
