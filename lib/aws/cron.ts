interface CronField {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
  /** Forms that only this field knows, besides numbers, ranges, lists and steps. */
  readonly also?: RegExp;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** The six fields of a cron expression, in their order. @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html */
const FIELDS: readonly CronField[] = [
  { name: 'minutes', min: 0, max: 59 },
  { name: 'hours', min: 0, max: 23 },
  { name: 'day of the month', min: 1, max: 31, also: /^(?:\?|L|(?:[1-9]|[12]\d|3[01]|L)W)$/ },
  { name: 'month', min: 1, max: 12, names: MONTHS },
  { name: 'day of the week', min: 1, max: 7, names: DAYS, also: /^(?:\?|L|[1-7]L|[1-7]#[1-5]|(?:SUN|MON|TUE|WED|THU|FRI|SAT)(?:L|#[1-5]))$/ },
  { name: 'year', min: 1970, max: 2199 },
];

/** Why the inside of `cron(…)` is no cron expression of AWS, in words after it; nothing when it is one. */
export function cronProblem(text: string): string | undefined {
  const parts = text.split(/\s+/);
  if (text.trim() !== text || parts.length !== FIELDS.length || parts.includes(''))
    return `has ${text.trim() === '' ? 0 : text.trim().split(/\s+/).length} fields; six are needed: minutes, hours, day of the month, month, day of the week, year`;
  for (const [index, field] of FIELDS.entries())
    if (!isField(parts[index] ?? '', field)) return `has "${parts[index]}" as its ${field.name}, which is not ${field.min}–${field.max} or a form of it`;
  const [days, week] = [parts[2], parts[4]];
  if ((days === '?') === (week === '?')) return 'must have ? as its day of the month or as its day of the week, and not as both';
  return undefined;
}

function isField(text: string, field: CronField): boolean {
  return text.split(',').every((part) => part === '*' || field.also?.test(part.toUpperCase()) === true || isRange(part, field));
}

/** `5`, `MON`, `1-5`, `MON-FRI`, `0/15`, `1-31/2`. */
function isRange(text: string, field: CronField): boolean {
  const [range = '', step, ...more] = text.split('/');
  if (more.length > 0 || (step !== undefined && !/^[1-9]\d*$/.test(step))) return false;
  if (range === '*') return step !== undefined;
  const ends = range.split('-').map((end) => numberOf(end, field));
  if (ends.length > 2 || ends.some((end) => end === undefined || end < field.min || end > field.max)) return false;
  return true;
}

function numberOf(text: string, { min, names }: CronField): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const at = names?.indexOf(text.toUpperCase()) ?? -1;
  return at < 0 ? undefined : min + at;
}
