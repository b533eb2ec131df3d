import type { Cases, Setting } from '../example-case';
import {
  balanced,
  FARGATE_PROVIDERS,
  GROUP,
  ISOLATED_NETWORK,
  networkBalanced,
  queueProcessing,
  QUEUE_CONTAINER,
  scheduled,
  severalGroups,
  CERTIFICATE,
  SUBNET,
  severalNetworkGroups,
  SMALL_NETWORK,
  TLS,
  TRIGGER,
  twoWithStorage,
  VARIABLES,
} from './pattern-designs';

const IN_VPC = `const vpc = new ec2.Vpc(this, 'vpc', { maxAzs: 2 });\nconst cluster = new ecs.Cluster(this, 'cluster', { vpc });`;

/** A declared cluster, in a VPC that a load balancer can share. */
const CLUSTER_IN_VPC: Setting = { values: { cluster: IN_VPC } };

/** The same with instances. */
const WITH_CAPACITY: Setting = {
  values: { cluster: `${IN_VPC}\ncluster.addCapacity('capacity', { instanceType: new ec2.InstanceType('t3.large') });` },
};

/** A declared VPC: the pattern makes the cluster in it. */
const IN_DECLARED_VPC: Setting = {};

/** A declared VPC that has isolated subnets. */
const ISOLATED: Setting = {
  values: {
    vpc: `const vpc = new ec2.Vpc(this, 'vpc', { maxAzs: 2, subnetConfiguration: [{ name: 'isolated', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }] });`,
  },
};

/** An id of a subnet in place of one that is none. */
const IN_SUBNET: Setting = {
  ...CLUSTER_IN_VPC,
  completion: { replace: ['VpcISOLATEDSubnet1Subnet80F07FA0', SUBNET], lack: { form: /^subnet-([0-9a-f]{8}|[0-9a-f]{17})$/ } },
};

/** An ARN of a certificate in place of one that is none. */
const CERTIFIED: Setting = {
  completion: {
    replace: ['arn:aws:acm:us-east-1:123456:certificate/abcdefg', CERTIFICATE],
    lack: { form: /^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[0-9a-f-]{36}$/ },
  },
};

/** The examples of `aws-ecs-patterns`: each pattern is ordinary nodes. */
export const PATTERNS: Cases = {
  'Application Load Balanced Services #1': {
    hash: 'd1b1f6fa',
    setting: WITH_CAPACITY,
    design: balanced({
      on: 'EC2',
      service: { desiredCount: 2 },
      container: { image: 'test', memoryLimitMiB: 1024, environment: VARIABLES, command: ['command'], entryPoint: ['entry', 'point'] },
    }),
  },
  'Application Load Balanced Services #2': {
    hash: '586e3b47',
    setting: CLUSTER_IN_VPC,
    design: balanced({
      task: { cpu: 512, memoryMiB: 1024 },
      container: { command: ['command'], entryPoint: ['entry', 'point'], cpu: 256, memoryLimitMiB: 512 },
      target: { healthCheckPath: '/custom-health-path' },
    }),
  },
  'Application Load Balanced Services #3': {
    hash: '55683be4',
    setting: WITH_CAPACITY,
    design: severalGroups({ on: 'EC2', container: { memoryLimitMiB: 256 } }),
  },
  'Application Load Balanced Services #4': { hash: '2c911f4b', setting: CLUSTER_IN_VPC, design: severalGroups({ task: { cpu: 512, memoryMiB: 1024 } }) },
  'Network Load Balanced Services #1': {
    hash: '9e760bef',
    setting: WITH_CAPACITY,
    design: networkBalanced({ on: 'EC2', service: { desiredCount: 2 }, container: { image: 'test', memoryLimitMiB: 1024, environment: VARIABLES } }),
  },
  'Network Load Balanced Services #2': { hash: 'eb96631a', setting: CLUSTER_IN_VPC, design: networkBalanced({ task: { cpu: 512, memoryMiB: 1024 } }) },
  'Network Load Balanced Services #3': {
    hash: '94739f6e',
    setting: WITH_CAPACITY,
    design: severalNetworkGroups({ on: 'EC2', container: { memoryLimitMiB: 256 } }),
  },
  'Network Load Balanced Services #4': {
    hash: 'f6266e19',
    setting: CLUSTER_IN_VPC,
    design: severalNetworkGroups({ task: { cpu: 256, memoryMiB: 512 }, service: { maxHealthyPercent: 200 } }),
  },
  'Queue Processing Services #1': {
    hash: 'beca50ca',
    setting: WITH_CAPACITY,
    design: queueProcessing({ on: 'EC2', container: { ...QUEUE_CONTAINER, memoryLimitMiB: 1024 }, scaling: { minCapacity: 2, maxCapacity: 5 } }),
  },
  'Queue Processing Services #2': {
    hash: 'ff5697cd',
    setting: CLUSTER_IN_VPC,
    design: queueProcessing({ container: QUEUE_CONTAINER, scaling: { minCapacity: 2, maxCapacity: 5 } }),
  },
  'Queue Processing Services #3': {
    hash: '0b75a12a',
    setting: CLUSTER_IN_VPC,
    design: queueProcessing({ container: QUEUE_CONTAINER, scaling: { minCapacity: 2, maxCapacity: 5 }, cpu: false }),
  },
  'Queue Processing Services #4': {
    hash: '561b773e',
    setting: CLUSTER_IN_VPC,
    design: queueProcessing({ container: { ...QUEUE_CONTAINER, environment: {} }, scaling: { minCapacity: 2, maxCapacity: 5 }, cpu: 90 }),
  },
  'Scheduled Tasks #1': {
    hash: 'a680bf43',
    setting: CLUSTER_IN_VPC,
    design: scheduled('ScheduledTask', {
      on: 'EC2',
      container: { memoryLimitMiB: 256, environment: TRIGGER },
      rule: { enabled: true, ruleName: 'sample-scheduled-task-rule' },
    }),
  },
  'Scheduled Tasks #2': { hash: '347cc6bc', setting: CLUSTER_IN_VPC, design: scheduled('ScheduledFargateTask', { rule: { platformVersion: 'LATEST' } }) },
  'Additional Examples > Configure HTTPS on an ApplicationLoadBalancedFargateService #1': {
    hash: 'e2077553',
    refused: /Cannot retrieve value from context provider hosted-zone/,
  },
  'Additional Examples > Set capacityProviderStrategies for ApplicationLoadBalancedFargateService #1': {
    hash: 'c92869a3',
    setting: CLUSTER_IN_VPC,
    design: balanced({
      nodes: FARGATE_PROVIDERS,
      edges: [
        ['runs-on', 'Service', 'Spot', { weight: 2, base: 0 }],
        ['runs-on', 'Service', 'Fargate', { weight: 1, base: 1 }],
      ],
      service: { launchType: undefined },
    }),
  },
  'Additional Examples > Add Schedule-Based Auto-Scaling to an ApplicationLoadBalancedFargateService #1': {
    hash: '9ab9ef89',
    setting: CLUSTER_IN_VPC,
    design: balanced({
      task: { cpu: 512, memoryMiB: 1024 },
      service: {
        desiredCount: 1,
        scaling: {
          minCapacity: 5,
          maxCapacity: 20,
          policies: [
            { type: 'SCHEDULE', name: 'DaytimeScaleDown', schedule: 'cron(0 8 * * ? *)', minCapacity: 1 },
            { type: 'SCHEDULE', name: 'EveningRushScaleUp', schedule: 'cron(0 20 * * ? *)', minCapacity: 10 },
          ],
        },
      },
    }),
  },
  'Additional Examples > Add Metric-Based Auto-Scaling to an ApplicationLoadBalancedFargateService #1': {
    hash: '134006e9',
    setting: CLUSTER_IN_VPC,
    design: balanced({
      task: { cpu: 512, memoryMiB: 1024 },
      service: {
        desiredCount: 1,
        scaling: {
          minCapacity: 1,
          maxCapacity: 20,
          policies: [
            { type: 'CPU', name: 'CpuScaling', target: 50 },
            { type: 'MEMORY', name: 'MemoryScaling', target: 50 },
          ],
        },
      },
    }),
  },
  'Additional Examples > Change the default Deployment Controller #1': {
    hash: 'af96a119',
    setting: CLUSTER_IN_VPC,
    design: balanced({ task: { cpu: 512, memoryMiB: 1024 }, service: { desiredCount: 1, deploymentController: 'CODE_DEPLOY' } }),
  },
  'Additional Examples > Deployment circuit breaker and rollback #1': {
    hash: 'b172329e',
    setting: CLUSTER_IN_VPC,
    design: balanced({ task: { cpu: 512, memoryMiB: 1024 }, service: { desiredCount: 1, circuitBreaker: 'ROLLBACK' } }),
  },
  'Additional Examples > Set deployment configuration on QueueProcessingService #1': {
    hash: 'ccadca67',
    setting: CLUSTER_IN_VPC,
    design: queueProcessing({
      container: { ...QUEUE_CONTAINER, environment: {} },
      scaling: { minCapacity: 2, maxCapacity: 5 },
      service: { minHealthyPercent: 66, maxHealthyPercent: 200 },
      named: 'QueueProcessingContainer',
    }),
  },
  'Additional Examples > Set taskSubnets and securityGroups for QueueProcessingFargateService #1': {
    hash: '69da3b23',
    setting: ISOLATED,
    design: queueProcessing({
      network: ISOLATED_NETWORK,
      service: { subnetType: 'PRIVATE_ISOLATED' },
      nodes: [GROUP],
      edges: [['member', 'Service', 'securityGroup']],
    }),
  },
  'Additional Examples > Define tasks with public IPs for QueueProcessingFargateService #1': {
    hash: 'b37cef00',
    setting: IN_DECLARED_VPC,
    design: queueProcessing({ service: { assignPublicIp: true } }),
  },
  'Additional Examples > Define tasks with custom queue parameters for QueueProcessingFargateService #1': {
    hash: '5a38c437',
    setting: IN_DECLARED_VPC,
    design: queueProcessing({ failed: { retentionSeconds: 604_800 }, queue: { visibilityTimeoutSeconds: 300 }, tries: 42 }),
  },
  'Additional Examples > Set cooldown for QueueProcessingFargateService #1': {
    hash: '4a040b5a',
    setting: IN_DECLARED_VPC,
    design: queueProcessing({ service: { assignPublicIp: true }, cooldownSeconds: 500 }),
  },
  'Additional Examples > Set capacityProviderStrategies for QueueProcessingFargateService #1': {
    hash: '3666b219',
    setting: CLUSTER_IN_VPC,
    design: queueProcessing({
      nodes: FARGATE_PROVIDERS,
      edges: [
        ['runs-on', 'Service', 'Spot', { weight: 2 }],
        ['runs-on', 'Service', 'Fargate', { weight: 1 }],
      ],
      service: { launchType: undefined },
    }),
  },
  'Additional Examples > Set a custom container-level Healthcheck for QueueProcessingFargateService #1': {
    hash: 'fd27e61a',
    refused: /Interval must be between 5 seconds and 300 seconds/,
  },
  'Additional Examples > Set capacityProviderStrategies for QueueProcessingEc2Service #1': {
    hash: 'bbcb7850',
    design: queueProcessing({
      on: 'EC2',
      network: [
        { kind: 'vpc', name: 'Vpc', props: { maxAzs: 1, restrictDefaultSecurityGroup: true } },
        { kind: 'cluster', name: 'EcsCluster', in: 'Vpc' },
        { kind: 'capacity', name: 'asg', in: 'EcsCluster', props: { as: 'CAPACITY_PROVIDER', instanceType: 't2.micro', machineImage: 'AMAZON_LINUX_2' } },
      ],
      container: { image: 'test', memoryLimitMiB: 512 },
      service: { launchType: undefined },
      edges: [['runs-on', 'Service', 'asg']],
    }),
  },
  'Additional Examples > Select specific vpc subnets for ApplicationLoadBalancedFargateService #1': {
    hash: 'eb1de366',
    setting: IN_SUBNET,
    errors: ['network/subnet-choice'],
    design: balanced({ task: { cpu: 512, memoryMiB: 1024 }, service: { desiredCount: 1, subnetIds: [SUBNET] } }),
  },
  'Additional Examples > Select idleTimeout for ApplicationLoadBalancedFargateService #1': {
    hash: '27311745',
    setting: CLUSTER_IN_VPC,
    design: balanced({ task: { cpu: 512, memoryMiB: 1024 }, service: { desiredCount: 1 }, balancer: { idleTimeoutSeconds: 120 } }),
  },
  'Additional Examples > Select idleTimeout for ApplicationMultipleTargetGroupsFargateService #1': {
    hash: 'e24226e0',
    refused: /already a Construct with name 'HostedZone'/,
  },
  'Additional Examples > Set health checks for ApplicationMultipleTargetGroupsFargateService #1': {
    hash: '60ae9f07',
    refused: /already a Construct with name 'HostedZone'/,
  },
  'Additional Examples > Set runtimePlatform for ApplicationLoadBalancedFargateService #1': {
    hash: 'ceca0d7c',
    setting: CLUSTER_IN_VPC,
    design: balanced({ task: { memoryMiB: 512, cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' } }),
  },
  'Additional Examples > Customize Container Name for ScheduledFargateTask #1': {
    hash: '7bb7c735',
    setting: CLUSTER_IN_VPC,
    design: scheduled('ScheduledFargateTask', { named: 'customContainerName', rule: { platformVersion: 'LATEST' } }),
  },
  'Additional Examples > Customize Container Name for ScheduledEc2Task #1': {
    hash: 'dec63e19',
    setting: CLUSTER_IN_VPC,
    design: scheduled('ScheduledTask', {
      on: 'EC2',
      named: 'customContainerName',
      container: { memoryLimitMiB: 256, environment: TRIGGER },
      rule: { enabled: true, ruleName: 'sample-scheduled-task-rule' },
    }),
  },
  'Additional Examples > Set PlatformVersion for ScheduledFargateTask #1': {
    hash: 'ce8fd7c2',
    setting: CLUSTER_IN_VPC,
    design: scheduled('ScheduledFargateTask', { rule: { platformVersion: 'VERSION1_4' } }),
  },
  'Additional Examples > Set SecurityGroups for ScheduledFargateTask #1': {
    hash: 'f0a0538b',
    design: scheduled('ScheduledFargateTask', {
      network: SMALL_NETWORK,
      nodes: [{ kind: 'security-group', name: 'SG', in: 'Vpc' }],
      edges: [['member', 'Rule', 'SG']],
    }),
  },
  'Additional Examples > Deploy application and metrics sidecar #1': { hash: 'bd2a0fc7', refused: /You can only specify either vpc or cluster/ },
  'Additional Examples > Select specific load balancer name ApplicationLoadBalancedFargateService #1': {
    hash: 'd469a9a6',
    setting: IN_SUBNET,
    errors: ['network/subnet-choice'],
    design: balanced({
      task: { cpu: 512, memoryMiB: 1024 },
      service: { desiredCount: 1, subnetIds: [SUBNET] },
      balancer: { loadBalancerName: 'application-lb-name' },
    }),
  },
  'Additional Examples > ECS Exec #1': {
    hash: '985e84fa',
    setting: CLUSTER_IN_VPC,
    design: balanced({ task: { cpu: 512, memoryMiB: 1024 }, service: { desiredCount: 1, enableExecuteCommand: true } }),
  },
  'Additional Examples > Propagate Tags from task definition for ScheduledFargateTask #1': {
    hash: '356330b6',
    refused: /You must specify one of: taskDefinition or image/,
  },
  'Additional Examples > Pass a list of tags for ScheduledFargateTask #1': {
    hash: '3e191637',
    design: scheduled('ScheduledFargateTask', { network: SMALL_NETWORK, rule: { tags: { 'my-tag': 'my-tag-value' } } }),
  },
  'Additional Examples > Use custom ephemeral storage for ECS Fargate tasks #1': { hash: '7741bef0', design: twoWithStorage() },
  'Additional Examples > Set healthCheckGracePeriod for QueueProcessingFargateService #1': {
    hash: 'a20b8b68',
    setting: IN_DECLARED_VPC,
    design: queueProcessing({ service: { healthCheckGracePeriodSeconds: 120 } }),
  },
  'Additional Examples > Set securityGroups for NetworkLoadBalancedFargateService #1': {
    hash: 'f8a42f36',
    setting: IN_DECLARED_VPC,
    design: networkBalanced({ task: { memoryMiB: 512 }, nodes: [GROUP], edges: [['member', 'Service', 'securityGroup']] }),
  },
  'Additional Examples > Set TLS for NetworkLoadBalancedFargateService / NetworkLoadBalancedEc2Service #1': {
    hash: '552b742e',
    setting: CERTIFIED,
    design: networkBalanced({
      network: [
        { kind: 'vpc', name: 'EcsDefaultVpc', props: { maxAzs: 2, restrictDefaultSecurityGroup: true } },
        { kind: 'cluster', name: 'cluster', in: 'EcsDefaultVpc' },
      ],
      ...TLS,
      service: { minHealthyPercent: undefined },
    }),
  },
  'Additional Examples > Set TLS for NetworkLoadBalancedFargateService / NetworkLoadBalancedEc2Service #2': {
    hash: 'a440417d',
    setting: { ...WITH_CAPACITY, ...CERTIFIED },
    design: networkBalanced({
      ...TLS,
      on: 'EC2',
      service: { desiredCount: 2, minHealthyPercent: undefined },
      container: { ...TLS.container, image: 'test', memoryLimitMiB: 1024, environment: VARIABLES },
    }),
  },
  'Additional Examples > Application Load Balancer #1': { hash: '1fe162eb', refused: /already a Construct with name 'myService'/ },
  'Additional Examples > Network Load Balancer #1': { hash: '4fd277ec', refused: /must have at least one of 'memoryLimitMiB' or 'memoryReservationMiB'/ },
};
