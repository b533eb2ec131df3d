import type { AnyRule } from '../rule';
import { alarmAction } from './operation/alarm-action';
import { alarmExisting } from './operation/alarm-existing';
import { alarmInsights } from './operation/alarm-insights';
import { alarmLeftover } from './operation/alarm-leftover';
import { alarmMetric } from './operation/alarm-metric';
import { alarmPeriod } from './operation/alarm-period';
import { alarmStatistic } from './operation/alarm-statistic';
import { alarmThreshold } from './operation/alarm-threshold';
import { deadLetterRetention } from './operation/dead-letter-retention';
import { deadLetters } from './operation/dead-letters';
import { neverFewer } from './operation/never-fewer';
import { noDeadLetters } from './operation/no-dead-letters';
import { overrideSecret } from './operation/override-secret';
import { queueFifo } from './operation/queue-fifo';
import { queueKey } from './operation/queue-key';
import { queueNumbers } from './operation/queue-numbers';
import { queueScaling } from './operation/queue-scaling';
import { queueUnencrypted } from './operation/queue-unencrypted';
import { scaledCount } from './operation/scaled-count';
import { scalingLimits } from './operation/scaling-limits';
import { scalingNothing } from './operation/scaling-nothing';
import { scalingPolicyRule } from './operation/scaling-policy';
import { scheduledCapacity } from './operation/scheduled-capacity';
import { scheduledClosedOutbound } from './operation/scheduled-closed-outbound';
import { scheduledDeadLetters } from './operation/scheduled-dead-letters';
import { scheduledEfsUnreachable } from './operation/scheduled-efs-unreachable';
import { scheduledExecReadOnly } from './operation/scheduled-exec-read-only';
import { scheduledLaunch } from './operation/scheduled-launch';
import { scheduledNames } from './operation/scheduled-names';
import { scheduledNoWayOut } from './operation/scheduled-no-way-out';
import { scheduledNumbers } from './operation/scheduled-numbers';
import { scheduledOverrideMemory } from './operation/scheduled-override-memory';
import { scheduledPlatformVersion } from './operation/scheduled-platform-version';
import { scheduledSubnets } from './operation/scheduled-subnets';
import { scheduledTaskMissing } from './operation/scheduled-task-missing';
import { scheduledVolume } from './operation/scheduled-volume';
import { timeZone } from './operation/time-zone';
import { topicFifo } from './operation/topic-fifo';
import { topicSubscribers } from './operation/topic-subscribers';
import { topicValues } from './operation/topic-values';
import { trigger } from './operation/trigger';

/** Rules about scaling, schedules, alarms and queues. */
export const OPERATION_RULES: readonly AnyRule[] = [
  alarmAction,
  alarmExisting,
  alarmInsights,
  alarmLeftover,
  alarmMetric,
  alarmPeriod,
  alarmStatistic,
  alarmThreshold,
  deadLetterRetention,
  deadLetters,
  neverFewer,
  noDeadLetters,
  overrideSecret,
  queueFifo,
  queueKey,
  queueNumbers,
  queueScaling,
  queueUnencrypted,
  scaledCount,
  scalingLimits,
  scalingNothing,
  scalingPolicyRule,
  scheduledClosedOutbound,
  scheduledDeadLetters,
  scheduledVolume,
  scheduledPlatformVersion,
  scheduledOverrideMemory,
  scheduledNoWayOut,
  scheduledExecReadOnly,
  scheduledEfsUnreachable,
  scheduledCapacity,
  scheduledLaunch,
  scheduledNames,
  scheduledNumbers,
  scheduledSubnets,
  scheduledTaskMissing,
  timeZone,
  topicFifo,
  topicSubscribers,
  topicValues,
  trigger,
];
