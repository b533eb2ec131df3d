import { design, type ShortEdge, type ShortNode } from '../design';
import type { Cases, Setting } from '../example-case';
import { SAMPLE, VPC } from './common';

/** What the examples of managed instances have in common. */
const MANAGED: readonly ShortNode[] = [
  VPC,
  { kind: 'cluster', name: 'Cluster', in: 'vpc' },
  { kind: 'task-definition', name: 'TaskDef', props: { launchType: 'MANAGED_INSTANCES', cpu: 256, memoryMiB: 512, networkMode: 'AWS_VPC' } },
  { kind: 'container', name: 'web', in: 'TaskDef', props: { image: SAMPLE, memoryReservationMiB: 256 } },
  { kind: 'service', name: 'FargateService', in: 'Cluster', props: { minHealthyPercent: 100 } },
];

function managedEdges(provider: string): ShortEdge[] {
  return [
    ['runs', 'FargateService', 'TaskDef'],
    ['runs-on', 'FargateService', provider, { weight: 1 }],
    ['member', provider, 'SecurityGroup'],
  ];
}

/** What `declare const capacityProvider: ecs.AsgCapacityProvider` stands for. */
const WITH_PROVIDER: Setting = {
  values: {
    capacityProvider: `const vpc = new ec2.Vpc(this, 'vpc', { maxAzs: 2 });
const capacityProvider = new ecs.AsgCapacityProvider(this, 'ASGProvider', {
  autoScalingGroup: new autoscaling.AutoScalingGroup(this, 'ASG', { vpc, instanceType: new ec2.InstanceType('t3.large'), machineImage: ecs.EcsOptimizedImage.amazonLinux2023() }),
});`,
  },
  completion: { replace: ['enableFargateCapacityProviders: true', 'vpc, enableFargateCapacityProviders: true'], lack: 'network' },
};

/** The examples about capacity providers, ECS Exec and the settings of clusters. */
export const CAPACITY_PROVIDERS: Cases = {
  'Capacity Providers > Fargate Capacity Providers #1': {
    hash: '19e71948',
    design: design(
      [
        VPC,
        { kind: 'cluster', name: 'FargateCPCluster', in: 'vpc', props: { enableFargateCapacityProviders: true } },
        { kind: 'fargate-capacity-provider', name: 'Spot', in: 'FargateCPCluster', props: { provider: 'FARGATE_SPOT' } },
        { kind: 'fargate-capacity-provider', name: 'OnDemand', in: 'FargateCPCluster', props: { provider: 'FARGATE' } },
        { kind: 'task-definition', name: 'TaskDef' },
        { kind: 'container', name: 'web', in: 'TaskDef', props: { image: SAMPLE } },
        { kind: 'service', name: 'FargateService', in: 'FargateCPCluster', props: { minHealthyPercent: 100 } },
      ],
      [
        ['runs', 'FargateService', 'TaskDef'],
        ['runs-on', 'FargateService', 'Spot', { weight: 2 }],
        ['runs-on', 'FargateService', 'OnDemand', { weight: 1 }],
      ],
    ),
  },
  'Capacity Providers > Auto Scaling Group Capacity Providers #1': {
    hash: '6fce8075',
    design: design(
      [
        VPC,
        { kind: 'cluster', name: 'Cluster', in: 'vpc' },
        {
          kind: 'capacity',
          name: 'ASG',
          in: 'Cluster',
          props: {
            as: 'CAPACITY_PROVIDER',
            instanceType: 't2.micro',
            machineImage: 'AMAZON_LINUX_2',
            minCapacity: 0,
            maxCapacity: 100,
            instanceWarmupSeconds: 300,
          },
        },
        { kind: 'task-definition', name: 'TaskDef', props: { launchType: 'EC2' } },
        { kind: 'container', name: 'web', in: 'TaskDef', props: { image: SAMPLE, memoryReservationMiB: 256 } },
        { kind: 'service', name: 'EC2Service', in: 'Cluster', props: { minHealthyPercent: 100 } },
      ],
      [
        ['runs', 'EC2Service', 'TaskDef'],
        ['runs-on', 'EC2Service', 'ASG', { weight: 1 }],
      ],
    ),
  },
  'Capacity Providers > Managed Instances Capacity Providers > IAM Roles Setup #1': {
    hash: 'd68cdbbb',
    design: design(
      [
        ...MANAGED,
        {
          kind: 'managed-instances-capacity-provider',
          name: 'MICapacityProvider',
          in: 'Cluster',
          props: { capacityOptionType: 'SPOT', instanceRequirements: { vCpuCountMin: 1, memoryMinMiB: 2048 } },
        },
        {
          kind: 'security-group',
          name: 'SecurityGroup',
          in: 'vpc',
          props: { description: 'Security group for managed instances', ingress: [{ peer: 'vpc', protocol: 'tcp', fromPort: 80 }] },
        },
      ],
      managedEdges('MICapacityProvider'),
    ),
  },
  'Capacity Providers > Managed Instances Capacity Providers > IAM Roles Setup #2': {
    hash: '73c0db25',
    design: design(
      [
        ...MANAGED,
        { kind: 'managed-instances-capacity-provider', name: 'MICapacityProviderCustomRoles', in: 'Cluster' },
        { kind: 'security-group', name: 'SecurityGroup', in: 'vpc', props: { description: 'Security group for managed instances' } },
        { kind: 'role', name: 'CustomInstanceRole', props: { assumedBy: 'ec2.amazonaws.com' } },
        { kind: 'role', name: 'CustomInfrastructureRole', props: { assumedBy: 'ecs.amazonaws.com' } },
      ],
      [
        ...managedEdges('MICapacityProviderCustomRoles'),
        ['has-role', 'MICapacityProviderCustomRoles', 'CustomInstanceRole', { use: 'INSTANCE' }],
        ['has-role', 'MICapacityProviderCustomRoles', 'CustomInfrastructureRole', { use: 'INFRASTRUCTURE' }],
      ],
    ),
  },
  'Capacity Providers > Managed Instances Capacity Providers > IAM Roles Setup #3': {
    hash: '3fd3c816',
    refused: /Managed instances capacity provider must be associated with a cluster/,
  },
  'Capacity Providers > Managed Instances Capacity Providers > Note: Service Replacement When Migrating from LaunchType to CapacityProviderStrategy #1': {
    hash: '11b15b93',
    setting: {
      values: {
        cluster: `const vpc = new ec2.Vpc(this, 'vpc', { maxAzs: 2 }); const cluster = new ecs.Cluster(this, 'cluster', { vpc });`,
        taskDefinition: `const taskDefinition = new ecs.TaskDefinition(this, 'taskDefinition', { compatibility: ecs.Compatibility.MANAGED_INSTANCES, cpu: '256', memoryMiB: '512', networkMode: ecs.NetworkMode.AWS_VPC });
taskDefinition.addContainer('web', { image: ecs.ContainerImage.fromRegistry('amazon/amazon-ecs-sample'), memoryReservationMiB: 256 });`,
        miCapacityProvider: `const miCapacityProvider = new ecs.ManagedInstancesCapacityProvider(this, 'miCapacityProvider', { subnets: vpc.privateSubnets, securityGroups: [new ec2.SecurityGroup(this, 'SecurityGroup', { vpc, description: 'Instances' })] });
cluster.addManagedInstancesCapacityProvider(miCapacityProvider);`,
      },
    },
    design: design(
      [
        VPC,
        { kind: 'cluster', name: 'cluster', in: 'vpc' },
        { kind: 'managed-instances-capacity-provider', name: 'miCapacityProvider', in: 'cluster' },
        { kind: 'security-group', name: 'SecurityGroup', in: 'vpc', props: { description: 'Instances' } },
        { kind: 'task-definition', name: 'taskDefinition', props: { launchType: 'MANAGED_INSTANCES', cpu: 256, memoryMiB: 512, networkMode: 'AWS_VPC' } },
        { kind: 'container', name: 'web', in: 'taskDefinition', props: { image: SAMPLE, memoryReservationMiB: 256 } },
        { kind: 'service', name: 'Service', in: 'cluster', props: { keptLaunchType: 'FARGATE' } },
      ],
      [
        ['runs', 'Service', 'taskDefinition'],
        ['runs-on', 'Service', 'miCapacityProvider', { weight: 1 }],
        ['member', 'miCapacityProvider', 'SecurityGroup'],
      ],
    ),
  },
  'Capacity Providers > Cluster Default Provider Strategy #1': {
    hash: '117cf095',
    setting: WITH_PROVIDER,
    design: design([
      VPC,
      { kind: 'cluster', name: 'EcsCluster', in: 'vpc' },
      { kind: 'capacity', name: 'ASG', in: 'EcsCluster', props: { as: 'CAPACITY_PROVIDER', instanceType: 't3.large', machineImage: 'AMAZON_LINUX_2023' } },
      { kind: 'fargate-capacity-provider', name: 'Fargate', in: 'EcsCluster', props: { provider: 'FARGATE', defaultStrategy: { base: 10, weight: 50 } } },
      { kind: 'fargate-capacity-provider', name: 'Spot', in: 'EcsCluster', props: { provider: 'FARGATE_SPOT', defaultStrategy: { weight: 50 } } },
    ]),
  },
  'Capacity Providers > Cluster Default Provider Strategy #2': {
    hash: 'eeaa2428',
    setting: WITH_PROVIDER,
    design: design([
      VPC,
      { kind: 'cluster', name: 'EcsCluster', in: 'vpc', props: { enableFargateCapacityProviders: true } },
      {
        kind: 'capacity',
        name: 'ASG',
        in: 'EcsCluster',
        props: { as: 'CAPACITY_PROVIDER', instanceType: 't3.large', machineImage: 'AMAZON_LINUX_2023', defaultStrategy: {} },
      },
    ]),
  },
  'ECS Exec command > Enabling logging #1': {
    hash: '7cabe3cf',
    // CloudWatch Logs may not use the key unless a service has ECS Exec: its log group could not be made.
    setting: {
      completion: {
        after: `import { Fn } from 'aws-cdk-lib';
kmsKey.grant(new iam.ServicePrincipal(Fn.sub('logs.\${AWS::Region}.amazonaws.com')), 'kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*');`,
        lack: { action: 'kms:Encrypt*' },
      },
    },
    design: design(
      [
        VPC,
        { kind: 'kms-key', name: 'KmsKey' },
        { kind: 'log-group', name: 'LogGroup' },
        { kind: 'bucket', name: 'EcsExecBucket' },
        {
          kind: 'cluster',
          name: 'Cluster',
          in: 'vpc',
          props: { executeCommand: { logging: 'OVERRIDE', cloudWatchEncryptionEnabled: true, s3EncryptionEnabled: true, s3KeyPrefix: 'exec-command-output' } },
        },
      ],
      [
        ['encrypted-with', 'Cluster', 'KmsKey', { uses: ['EXECUTE_COMMAND'] }],
        ['encrypted-with', 'LogGroup', 'KmsKey'],
        ['encrypted-with', 'EcsExecBucket', 'KmsKey'],
        ['logs-to', 'Cluster', 'LogGroup'],
        ['logs-to', 'Cluster', 'EcsExecBucket'],
      ],
    ),
  },
  'Mixins > ClusterSettings #1': {
    hash: '3775d74d',
    design: design([{ kind: 'cluster', name: 'Cluster', props: { withoutVpc: true, settings: [{ name: 'containerInsights', value: 'enhanced' }] } }]),
  },
};
