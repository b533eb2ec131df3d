import type { ElementFindings } from '@/components/editor/editor-context';
import type { Design } from '@/lib/document/design';
import { SEVERITIES } from '@/lib/validation/finding';

/** What is shown of a design. */
export interface Shown {
  readonly design: Design;
  readonly selection: readonly string[];
  readonly findings: ReadonlyMap<string, ElementFindings>;
}

/** How many findings of the worst severity there are: "1 warning". */
export function findingWords({ worst, count }: ElementFindings): string {
  const word = worst === 'security' ? 'security finding' : worst;
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** The worse of two, with how many there are of it in both. */
export function worseOf(a: ElementFindings | undefined, b: ElementFindings | undefined): ElementFindings | undefined {
  if (!a || !b) return a ?? b;
  if (a.worst === b.worst) return { worst: a.worst, count: a.count + b.count };
  return SEVERITIES.indexOf(a.worst) < SEVERITIES.indexOf(b.worst) ? a : b;
}

/** True when both say the same. */
export function sameFinding(a: ElementFindings | undefined, b: ElementFindings | undefined): boolean {
  return a?.worst === b?.worst && a?.count === b?.count;
}
