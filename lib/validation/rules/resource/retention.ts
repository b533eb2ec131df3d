import { LOG_RETENTION } from '@/lib/aws/log-retention';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** A log group keeps events for a time that CloudWatch Logs offers. */
export const resourceRetention = defineRule({
  id: 'resource/retention',
  severity: 'error',
  title: 'A log group keeps events for a time that CloudWatch Logs offers',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html',
  on: 'log-group',
  check: ({ name, props: { source, retentionDays } }) =>
    source === 'existing' || retentionDays === undefined || retentionDays === 0 || LOG_RETENTION.some((it) => it.days === retentionDays)
      ? []
      : [{ path: ['retentionDays'], name, days: retentionDays }],
  message: ({ name, days }) =>
    `Log group ${name} is to keep events for ${days} days, which CloudWatch Logs does not offer; choose ${LOG_RETENTION.map((it) => it.days).join(', ')}, or for ever.`,
  fixes: ({ days, path }, { id }) => {
    const nearest = LOG_RETENTION.find((it) => it.days >= days) ?? LOG_RETENTION.at(-1);
    return nearest ? [setFix(`Keep them for ${nearest.label}`, id, path, nearest.days)] : [];
  },
  examples: () => ({
    ok: [
      fargateExample({ nodes: { logs: { kind: 'log-group', name: 'Logs', props: { retentionDays: 30 } } } }),
      fargateExample({ nodes: { logs: { kind: 'log-group', name: 'Logs', props: { retentionDays: 0 } } } }),
    ],
    bad: [fargateExample({ nodes: { logs: { kind: 'log-group', name: 'Logs', props: { retentionDays: 10 } } } })],
  }),
});
