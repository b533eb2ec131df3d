import type { Cases } from '../example-case';
import { CAPACITY_PROVIDERS } from './capacity-providers';

/** The examples about what is around services: scaling, events, discovery, capacity providers, Service Connect, mixins. */
export const OTHERS: Cases = {
  ...CAPACITY_PROVIDERS,
  'Task Auto-Scaling #1': { hash: 'e5d5afc8', notYet: 'SC1', missing: 'scaling of the task count' },
  'Integration with CloudWatch Events #1': { hash: '0b2d4497', notYet: 'SC3', missing: 'scheduled tasks' },
  'CloudMap Service Discovery #1': { hash: 'fad313bf', notYet: 'TR7', missing: 'service discovery' },
  'CloudMap Service Discovery #2': { hash: 'e216b78c', notYet: 'TR7', missing: 'service discovery' },
  'CloudMap Service Discovery > Associate With a Specific CloudMap Service #1': { hash: 'dab8344c', notYet: 'TR7', missing: 'an existing Cloud Map service' },
  'CloudMap Service Discovery > Using an Existing Cloud Map Namespace #1': { hash: 'c565a5e0', notYet: 'CL6', missing: 'Cloud Map namespaces' },
  'CloudMap Service Discovery > Using an Existing Cloud Map Namespace #2': { hash: '2651f873', notYet: 'CL6', missing: 'Cloud Map namespaces' },
  'Amazon ECS Service Connect #1': { hash: 'b93980fb', notYet: 'TR8', missing: 'Service Connect' },
  'Amazon ECS Service Connect #2': { hash: 'd2810d70', notYet: 'TR8', missing: 'Service Connect' },
  'Amazon ECS Service Connect #3': { hash: '8b82f9ea', notYet: 'TR8', missing: 'Service Connect' },
  'Amazon ECS Service Connect #4': { hash: 'fe236ff3', notYet: 'TR8', missing: 'Service Connect' },
  'Amazon ECS Service Connect > Service Connect Access Logs #1': { hash: '2941a1a8', notYet: 'TR9', missing: 'Service Connect' },
  'Service Connect TLS #1': { hash: '0360a56c', notYet: 'TR9', missing: 'Service Connect' },
};
