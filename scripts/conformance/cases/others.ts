import type { Cases } from '../example-case';

/** The examples about what is around services: scaling, events, discovery, capacity providers, Service Connect, mixins. */
export const OTHERS: Cases = {
  'Task Auto-Scaling #1': { hash: 'e5d5afc8', notYet: 'SC1', missing: 'scaling of the task count' },
  'Integration with CloudWatch Events #1': { hash: '0b2d4497', notYet: 'SC3', missing: 'scheduled tasks' },
  'CloudMap Service Discovery #1': { hash: 'fad313bf', notYet: 'TR7', missing: 'service discovery' },
  'CloudMap Service Discovery #2': { hash: 'e216b78c', notYet: 'TR7', missing: 'service discovery' },
  'CloudMap Service Discovery > Associate With a Specific CloudMap Service #1': { hash: 'dab8344c', notYet: 'TR7', missing: 'an existing Cloud Map service' },
  'CloudMap Service Discovery > Using an Existing Cloud Map Namespace #1': { hash: 'c565a5e0', notYet: 'CL6', missing: 'Cloud Map namespaces' },
  'CloudMap Service Discovery > Using an Existing Cloud Map Namespace #2': { hash: '2651f873', notYet: 'CL6', missing: 'Cloud Map namespaces' },
  'Capacity Providers > Fargate Capacity Providers #1': { hash: '19e71948', notYet: 'SE9', missing: 'capacity provider strategies of a service' },
  'Capacity Providers > Auto Scaling Group Capacity Providers #1': {
    hash: '6fce8075',
    notYet: 'CA2',
    missing: 'an Auto Scaling group of its own, behind a capacity provider',
  },
  'Capacity Providers > Managed Instances Capacity Providers > IAM Roles Setup #1': { hash: 'd68cdbbb', notYet: 'CA9', missing: 'managed instances' },
  'Capacity Providers > Managed Instances Capacity Providers > IAM Roles Setup #2': { hash: '73c0db25', notYet: 'CA9', missing: 'managed instances' },
  'Capacity Providers > Managed Instances Capacity Providers > IAM Roles Setup #3': {
    hash: '3fd3c816',
    refused: /Managed instances capacity provider must be associated with a cluster/,
  },
  'Capacity Providers > Managed Instances Capacity Providers > Note: Service Replacement When Migrating from LaunchType to CapacityProviderStrategy #1': {
    hash: '11b15b93',
    notYet: 'CA9',
    missing: 'managed instances',
  },
  'Capacity Providers > Cluster Default Provider Strategy #1': { hash: '117cf095', notYet: 'CL8', missing: 'the default strategy of a cluster' },
  'Capacity Providers > Cluster Default Provider Strategy #2': { hash: 'eeaa2428', notYet: 'CL8', missing: 'the default strategy of a cluster' },
  'ECS Exec command > Enabling logging #1': { hash: '7cabe3cf', notYet: 'CL7', missing: 'logging of ECS Exec' },
  'Amazon ECS Service Connect #1': { hash: 'b93980fb', notYet: 'TR8', missing: 'Service Connect' },
  'Amazon ECS Service Connect #2': { hash: 'd2810d70', notYet: 'TR8', missing: 'Service Connect' },
  'Amazon ECS Service Connect #3': { hash: '8b82f9ea', notYet: 'TR8', missing: 'Service Connect' },
  'Amazon ECS Service Connect #4': { hash: 'fe236ff3', notYet: 'TR8', missing: 'Service Connect' },
  'Amazon ECS Service Connect > Service Connect Access Logs #1': { hash: '2941a1a8', notYet: 'TR9', missing: 'Service Connect' },
  'Service Connect TLS #1': { hash: '0360a56c', notYet: 'TR9', missing: 'Service Connect' },
  'Mixins > ClusterSettings #1': { hash: '3775d74d', notYet: 'CL10', missing: 'an L1 cluster with settings' },
};
