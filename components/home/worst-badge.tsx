import { Badge } from '@/components/ui/badge';
import type { ProjectListItem } from '@/lib/client/api';
import type { Severity } from '@/lib/validation/finding';

/** Shows a design's worst findings and how many there are; nothing when there are none. */
export function WorstBadge({ summary: { worst, counts } }: { summary: ProjectListItem['summary'] }) {
  if (worst === null) return null;
  const count = counts[worst];
  const [one, many] = WORDS[worst];
  return (
    <Badge tone={worst} showIcon label={`${count} ${count === 1 ? one : many}`}>
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
