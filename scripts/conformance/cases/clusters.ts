import { design } from '../design';
import type { Cases } from '../example-case';
import { CLUSTER, SAMPLE, VPC } from './common';

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
  'Clusters #2': { hash: '0c3af6bc', notYet: 'CL3', missing: 'storage encrypted with a key' },
  'Clusters #3': { hash: '03bbae8d', nothing: true },
  'Clusters #4': { hash: 'dc1cf63f', notYet: 'CA2', missing: 'an Auto Scaling group of its own, behind a capacity provider' },
  'Clusters #5': { hash: 'cc5c54e6', notYet: 'CA3', missing: 'a machine image cached in context' },
  'Clusters #6': { hash: '303764ef', notYet: 'CA3', missing: 'a machine image cached in context' },
  'Clusters #7': { hash: 'e841e52d', refused: /The provided launch template does not expose or does not define its role/ },
  'Clusters #8': { hash: 'f2765802', notYet: 'CL9', missing: "a statement on the tasks of a cluster in a task's role" },
  'Clusters #9': { hash: 'de8a1d41', notYet: 'CL9', missing: 'task protection granted to a role' },
  'Clusters > Bottlerocket #1': {
    hash: '0b5a908e',
    design: design([
      CLUSTER,
      { kind: 'capacity', name: 'bottlerocket-asg', in: 'cluster', props: { minCapacity: 2, instanceType: 'c5.large', machineImage: 'BOTTLEROCKET' } },
    ]),
  },
  'Clusters > Bottlerocket #2': { hash: 'a1acd358', notYet: 'CA4', missing: "Bottlerocket's variant for NVIDIA" },
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
      { kind: 'capacity', name: 'graviton-cluster', in: 'cluster', props: { minCapacity: 2, instanceType: 'c6g.large', machineImage: 'BOTTLEROCKET_ARM' } },
    ]),
  },
  'Clusters > Neuron Instances #1': { hash: 'c4339583', notYet: 'CA3', missing: 'the machine image for Neuron' },
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
  'Clusters > SNS Topic Encryption #1': { hash: '4e38cfbb', notYet: 'CA8', missing: 'the key of the topic that tells of instances going away' },
  'Clusters > Container Insights #1': {
    hash: '215b25c1',
    design: design([{ kind: 'cluster', name: 'Cluster', props: { containerInsights: 'ENHANCED' } }]),
  },
};
