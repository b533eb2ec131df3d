import { design } from '../design';
import type { Cases } from '../example-case';
import { CLUSTER, completedWith, completing, SAMPLE, TASK, VPC } from './common';

/** The examples of the introduction and under "Clusters". */
export const CLUSTERS: Cases = {
  'Amazon ECS Construct Library #1': {
    hash: '707b4eaf',
    design: design(
      [
        VPC,
        { kind: 'cluster', name: 'Cluster', in: 'vpc' },
        { kind: 'capacity', name: 'DefaultAutoScalingGroupCapacity', in: 'Cluster', props: { instanceType: 't2.xlarge' } },
        { kind: 'task-definition', name: 'TaskDef', props: { launchType: 'EC2' } },
        { kind: 'container', name: 'DefaultContainer', in: 'TaskDef', props: { image: SAMPLE, memoryLimitMiB: 512 } },
        { kind: 'service', name: 'Service', in: 'Cluster', props: { launchType: 'EC2', minHealthyPercent: 100, circuitBreaker: 'ON' } },
      ],
      [['runs', 'Service', 'TaskDef']],
    ),
  },
  'Clusters #1': { hash: '0608089a', design: design([VPC, { kind: 'cluster', name: 'Cluster', in: 'vpc' }]) },
  'Clusters #2': {
    hash: '0c3af6bc',
    design: design(
      [
        { kind: 'kms-key', name: 'key' },
        { kind: 'cluster', name: 'Cluster' },
      ],
      [['encrypted-with', 'Cluster', 'key', { uses: ['FARGATE_EPHEMERAL_STORAGE', 'MANAGED_STORAGE'] }]],
    ),
  },
  'Clusters #3': { hash: '03bbae8d', nothing: true },
  'Clusters #4': {
    hash: 'dc1cf63f',
    design: design([
      VPC,
      { kind: 'cluster', name: 'Cluster', in: 'vpc' },
      { kind: 'capacity', name: 'DefaultAutoScalingGroupCapacity', in: 'Cluster', props: { instanceType: 't2.xlarge' } },
      {
        kind: 'capacity',
        name: 'ASG',
        in: 'Cluster',
        props: { as: 'CAPACITY_PROVIDER', instanceType: 't2.xlarge', machineImage: 'AMAZON_LINUX', desiredCapacity: 3 },
      },
    ]),
  },
  'Clusters #5': { hash: 'cc5c54e6', refused: /Cannot retrieve value from context provider ssm since account\/region are not specified/ },
  'Clusters #6': { hash: '303764ef', refused: /Cannot retrieve value from context provider ssm since account\/region are not specified/ },
  'Clusters #7': { hash: 'e841e52d', refused: /The provided launch template does not expose or does not define its role/ },
  'Clusters #8': {
    hash: 'f2765802',
    setting: completedWith('taskDefinition'),
    design: design([CLUSTER, TASK, completing('taskDefinition')], [['manages-tasks', 'taskDefinition', 'cluster', { actions: ['ecs:UpdateTaskProtection'] }]]),
  },
  'Clusters #9': {
    hash: 'de8a1d41',
    design: design([CLUSTER, { kind: 'role', name: 'taskRole' }], [['manages-tasks', 'taskRole', 'cluster']]),
  },
  'Clusters > Bottlerocket #1': {
    hash: '0b5a908e',
    design: design([
      CLUSTER,
      { kind: 'capacity', name: 'bottlerocket-asg', in: 'cluster', props: { minCapacity: 2, instanceType: 'c5.large', machineImage: 'BOTTLEROCKET' } },
    ]),
  },
  'Clusters > Bottlerocket #2': {
    hash: 'a1acd358',
    design: design([
      CLUSTER,
      { kind: 'capacity', name: 'bottlerocket-asg', in: 'cluster', props: { instanceType: 'p3.2xlarge', machineImage: 'BOTTLEROCKET_2_NVIDIA' } },
    ]),
  },
  'Clusters > ARM64 (Graviton) Instances #1': {
    hash: 'bec471b6',
    design: design([
      CLUSTER,
      { kind: 'capacity', name: 'graviton-cluster', in: 'cluster', props: { minCapacity: 2, instanceType: 'c6g.large', machineImage: 'AMAZON_LINUX_2_ARM' } },
    ]),
  },
  'Clusters > ARM64 (Graviton) Instances #2': {
    hash: '95de4a40',
    design: design([
      CLUSTER,
      { kind: 'capacity', name: 'graviton-cluster', in: 'cluster', props: { minCapacity: 2, instanceType: 'c6g.large', machineImageType: 'BOTTLEROCKET' } },
    ]),
  },
  'Clusters > Neuron Instances #1': {
    hash: 'c4339583',
    design: design([
      CLUSTER,
      {
        kind: 'capacity',
        name: 'neuron-cluster',
        in: 'cluster',
        props: { minCapacity: 2, instanceType: 'inf1.xlarge', machineImage: 'AMAZON_LINUX_2_NEURON' },
      },
    ]),
  },
  'Clusters > Spot Instances #1': {
    hash: 'ce269d32',
    design: design([
      CLUSTER,
      {
        kind: 'capacity',
        name: 'AsgSpot',
        in: 'cluster',
        props: { minCapacity: 2, maxCapacity: 2, desiredCapacity: 2, instanceType: 'c5.xlarge', spotPrice: '0.0735', spotInstanceDraining: true },
      },
    ]),
  },
  'Clusters > SNS Topic Encryption #1': {
    hash: '4e38cfbb',
    design: design(
      [
        CLUSTER,
        { kind: 'kms-key', name: 'key' },
        { kind: 'capacity', name: 'ASGEncryptedSNS', in: 'cluster', props: { instanceType: 't2.xlarge', desiredCapacity: 3 } },
      ],
      [['encrypted-with', 'ASGEncryptedSNS', 'key']],
    ),
  },
  'Clusters > Container Insights #1': {
    hash: '215b25c1',
    design: design([{ kind: 'cluster', name: 'Cluster', props: { containerInsights: 'ENHANCED' } }]),
  },
};
