import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { policy } from './examples';

/** A schedule's time zone is one that there is. */
export const timeZone = defineRule({
  id: 'operation/time-zone',
  severity: 'error',
  title: 'The time zone of a schedule is one of the IANA database',
  source: 'https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PutScheduledAction.html',
  on: 'service',
  check: ({ name, props }) =>
    (props.scaling?.policies ?? []).flatMap(({ type, timeZone: zone }, index) =>
      type !== 'SCHEDULE' || zone === undefined || isTimeZone(zone) ? [] : [{ path: ['scaling', 'policies', index, 'timeZone'], name, zone }],
    ),
  message: ({ name, zone }) => `Service ${name} is scaled at times of "${zone}", which is no time zone; write one such as Europe/Berlin or America/New_York.`,
  fixes: ({ path }, { id }) => [losing(clearFix('Use UTC', id, path))],
  examples: () => ({
    ok: [policy({ type: 'SCHEDULE', schedule: 'rate(1 day)', minCapacity: 2, timeZone: 'Asia/Kolkata' })],
    bad: [
      policy({ type: 'SCHEDULE', schedule: 'rate(1 day)', minCapacity: 2, timeZone: 'Berlin' }),
      policy({ type: 'SCHEDULE', schedule: 'rate(1 day)', minCapacity: 2, timeZone: '' }),
    ],
  }),
});

function isTimeZone(zone: string): boolean {
  // Offsets such as +02:00 are known to JavaScript, not to Application Auto Scaling.
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
