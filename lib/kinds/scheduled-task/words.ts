import type { Props } from '../union';

const DAYS: Readonly<Record<string, string>> = { 'MON-FRI': 'on weekdays', 'SAT,SUN': 'at weekends', '2-6': 'on weekdays' };

/** When tasks are started, in few words: `every hour`, `daily at 03:00 UTC`, `on events of aws.ecs`. */
export function triggerText({ schedule, eventPattern }: Props<'scheduled-task'>): string {
  if (schedule) return scheduleText(schedule);
  if (!eventPattern) return 'never';
  const source = /"source"\s*:\s*\[\s*"([^"]+)"/.exec(eventPattern)?.[1];
  return source === undefined ? 'on events' : `on events of ${source}`;
}

function scheduleText(schedule: string): string {
  const [, count, unit] = /^rate\((\d+) (\w+?)s?\)$/.exec(schedule) ?? [];
  if (count !== undefined) return count === '1' ? `every ${unit}` : `every ${count} ${unit}s`;
  const [, minute, hour, day, month, week, year] = /^cron\((\d+) (\d+) (\S+) (\S+) (\S+) (\S+)\)$/.exec(schedule) ?? [];
  if (minute === undefined || hour === undefined || week === undefined || month !== '*' || year !== '*') return schedule;
  const at = `at ${hour.padStart(2, '0')}:${minute.padStart(2, '0')} UTC`;
  if ((day === '*' && week === '?') || (day === '?' && week === '*')) return `daily ${at}`;
  if (day === '?' && week !== '*') return `${DAYS[week] ?? week} ${at}`;
  return /^\d+$/.test(day ?? '') ? `on day ${day} ${at}` : schedule;
}
