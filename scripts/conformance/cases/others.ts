import type { Cases } from '../example-case';
import { CAPACITY_PROVIDERS } from './capacity-providers';
import { CONNECT } from './connect';

/** The examples about what is around services: scaling, events, discovery, capacity providers, Service Connect, mixins. */
export const OTHERS: Cases = {
  ...CAPACITY_PROVIDERS,
  ...CONNECT,
  'Task Auto-Scaling #1': { hash: 'e5d5afc8', notYet: 'SC1', missing: 'scaling of the task count' },
  'Integration with CloudWatch Events #1': { hash: '0b2d4497', notYet: 'SC3', missing: 'scheduled tasks' },
};
