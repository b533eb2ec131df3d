/** The ways in which a group chooses what to terminate. */
export const TERMINATION_POLICIES = [
  'DEFAULT',
  'ALLOCATION_STRATEGY',
  'CLOSEST_TO_NEXT_INSTANCE_HOUR',
  'NEWEST_INSTANCE',
  'OLDEST_INSTANCE',
  'OLDEST_LAUNCH_CONFIGURATION',
  'OLDEST_LAUNCH_TEMPLATE',
  'CUSTOM_LAMBDA_FUNCTION',
] as const;

/** What besides EC2 itself may say that an instance is unhealthy. */
export const HEALTH_CHECK_TYPES = ['ELB', 'EBS', 'VPC_LATTICE'] as const;

/** What a group does, which a rolling update may suspend. */
export const SCALING_PROCESSES = [
  'LAUNCH',
  'TERMINATE',
  'HEALTH_CHECK',
  'REPLACE_UNHEALTHY',
  'AZ_REBALANCE',
  'ALARM_NOTIFICATION',
  'SCHEDULED_ACTIONS',
  'ADD_TO_LOAD_BALANCER',
  'INSTANCE_REFRESH',
] as const;
