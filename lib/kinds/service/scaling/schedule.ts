import { cronProblem } from '@/lib/aws/cron';

/** The forms of a schedule, to choose from in words. */
export const SCHEDULE_FORMS = 'cron(0 8 * * ? *), rate(1 hour) or at(2027-01-01T00:00:00)';

/**
 * True for a schedule that Application Auto Scaling takes: a cron expression of six fields, a rate, or one moment.
 *
 * @see https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-using-cron-expressions.html
 */
export function isScheduleExpression(text: string): boolean {
  const [, form, inside = ''] = /^(cron|rate|at)\((.*)\)$/.exec(text) ?? [];
  switch (form) {
    case 'cron':
      return cronProblem(inside) === undefined;
    case 'rate':
      return isRate(inside);
    case 'at':
      return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(inside);
    default:
      return false;
  }
}

/** True for the inside of `rate(…)`: `1 hour`, `5 minutes`; one takes the singular, more the plural. */
export function isRate(text: string): boolean {
  const [, count = '', plural] = /^([1-9]\d{0,8}) (?:minute|hour|day)(s?)$/.exec(text) ?? [];
  return count !== '' && (count === '1') === (plural === '');
}
