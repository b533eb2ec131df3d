import { LOG_RETENTION } from '@/lib/aws/log-retention';
import type { Path } from '@/lib/util/problem';
import { Incomplete } from './plan-context';

/** The CDK's name of a retention period. @throws Incomplete for a period that CloudWatch Logs does not offer */
export function retentionMember(days: number, path: Path): string {
  const found = LOG_RETENTION.find((period) => period.days === days);
  if (!found) throw new Incomplete(path, `Logs cannot be kept for ${days} days; CloudWatch Logs offers ${LOG_RETENTION.map((it) => it.days).join(', ')}.`);
  return found.member;
}
