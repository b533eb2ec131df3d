import { LOG_RETENTION } from '@/lib/aws/log-retention';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { eitherOf } from '../../support/text';

/** Logs are kept for a time that CloudWatch Logs offers. */
export const logRetention = defineRule({
  id: 'container/log-retention',
  severity: 'error',
  title: 'Logs are kept for a time that CloudWatch Logs offers',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html',
  on: 'container',
  check: ({ name, props: { logging } }) => {
    const days = logging?.driver === 'awslogs' ? logging.retentionDays : undefined;
    return days === undefined || LOG_RETENTION.some((it) => it.days === days) ? [] : [{ path: ['logging', 'retentionDays'], name, days }];
  },
  message: ({ name, days }) =>
    `The log of container ${name} is to be kept for ${days} days, which CloudWatch Logs does not offer; choose ${eitherOf(LOG_RETENTION.map((it) => String(it.days)))}, or nothing to keep them for ever.`,
  fixes: ({ days, path }, { id }) => {
    const nearest = LOG_RETENTION.find((it) => it.days >= days) ?? LOG_RETENTION.at(-1);
    return nearest ? [setFix(`Keep them for ${nearest.label}`, id, path, nearest.days)] : [];
  },
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { logging: { driver: 'awslogs', streamPrefix: 'app', retentionDays: 365 } } } } })],
    bad: [
      ec2Example({ nodes: { app: { props: { logging: { driver: 'awslogs', streamPrefix: 'app', retentionDays: 10 } } } } }),
      ec2Example({ nodes: { app: { props: { logging: { driver: 'awslogs', streamPrefix: 'app', retentionDays: 9999 } } } } }),
    ],
  }),
});
