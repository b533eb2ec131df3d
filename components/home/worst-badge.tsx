import { Badge } from '@/components/ui/badge';
import type { ProjectListItem } from '@/lib/client/api';
import type { Severity } from '@/lib/validation/finding';

/** Shows a design's worst findings and how many there are, and says when only our rules have looked; nothing when there are none. */
export function WorstBadge({ project: { summary, checked } }: { project: Pick<ProjectListItem, 'summary' | 'checked'> }) {
  const { worst, counts } = summary;
  if (worst === null) return null;
  const count = counts[worst];
  const [one, many] = WORDS[worst];
  const rest = checked ? '' : '; the official validator has not looked at this version';
  return (
    <Badge tone={worst} showIcon label={`${count} ${count === 1 ? one : many}${rest}`}>
      {count}
    </Badge>
  );
}

const WORDS: Record<Severity, readonly [one: string, many: string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  security: ['security finding', 'security findings'],
  hint: ['hint', 'hints'],
};
