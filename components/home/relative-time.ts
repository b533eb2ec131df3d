/**
 * Says how long ago something was, as people say it: "just now", "5 minutes ago", "yesterday", "12 Mar" (with the year once it is
 * another one). A moment in the future, from a clock that is a little ahead, is "just now".
 */
export function relativeTime(then: Date, now: Date): string {
  const seconds = (now.getTime() - then.getTime()) / 1000;
  if (seconds < 45) return 'just now';
  if (seconds < 45 * MINUTE) return RELATIVE.format(-Math.max(1, Math.round(seconds / MINUTE)), 'minute');
  const days = daysBetween(then, now);
  if (days === 0 || seconds < 6 * HOUR) return RELATIVE.format(-Math.max(1, Math.round(seconds / HOUR)), 'hour');
  if (days < 7) return RELATIVE.format(-days, 'day');
  return (then.getFullYear() === now.getFullYear() ? THIS_YEAR : OTHER_YEAR).format(then);
}

const MINUTE = 60;
const HOUR = 3600;
const DAY_MS = 86_400_000;
const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const THIS_YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const OTHER_YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** Midnights between two moments, by the local calendar. */
function daysBetween(then: Date, now: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(now) - midnight(then)) / DAY_MS);
}
