import { triggerProblems } from '@/lib/kinds/scheduled-task/problems';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, losing, setFix } from '../../support/fixes';
import { scheduled } from './examples';

/** A scheduled task says when it is started: by the clock, or on which events. */
export const trigger = defineRule({
  id: 'operation/trigger',
  severity: 'error',
  title: 'A scheduled task has a schedule in UTC, or an event pattern',
  source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html',
  related: ["CDK: Either 'eventPattern' or 'schedule' must be defined", "CDK: Cannot associate rule with 'eventBus' when using 'schedule'"],
  on: 'scheduled-task',
  check: (node) => triggerProblems(node).map(({ path, says }) => ({ path, says, name: node.name })),
  message: ({ name, says }) => `Scheduled task ${name} ${says}.`,
  fixes: ({ path }, { id, props }): Fix[] => {
    if (path[0] === 'eventBusName') return [clearFix('Use the default event bus', id, path)];
    if (path[0] === 'eventPattern') return props.schedule ? [losing(clearFix('Start it by its schedule alone', id, path))] : [];
    const rate = props.schedule && /^rate\((\d+) (minute|hour|day)s?\)$/.exec(props.schedule);
    if (rate) {
      const count = Math.max(1, Number(rate[1]));
      const right = `rate(${count} ${rate[2]}${count === 1 ? '' : 's'})`;
      return [setFix(`Use ${right}`, id, path, right)];
    }
    return [setFix('Start it every hour', id, path, 'rate(1 hour)'), setFix('Start it every day at 3:00 UTC', id, path, 'cron(0 3 * * ? *)')];
  },
  examples: () => ({
    ok: [
      scheduled({ schedule: 'cron(0/15 8-17 ? * MON-FRI *)' }),
      scheduled({ schedule: 'rate(2 hours)' }),
      scheduled({ schedule: undefined, eventPattern: '{"source": ["aws.s3"], "detail": {"bucket": {"name": ["shop"]}}}', eventBusName: 'orders' }),
    ],
    bad: [
      scheduled({ schedule: undefined }),
      scheduled({ schedule: 'every day' }),
      scheduled({ schedule: 'rate(1 hours)' }),
      scheduled({ schedule: 'rate(0 minutes)' }),
      scheduled({ schedule: 'cron(0 3 * * * *)' }),
      scheduled({ schedule: 'cron(0 25 * * ? *)' }),
      scheduled({ schedule: 'at(2027-01-01T00:00:00)' }),
      scheduled({ schedule: 'rate(1 day)', eventPattern: '{"source": "aws.s3"}' }),
      scheduled({ eventBusName: 'orders' }),
    ],
  }),
});
