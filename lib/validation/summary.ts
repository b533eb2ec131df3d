import type { Design } from '@/lib/document/design';
import { previewOf, type Preview } from '@/lib/layout/preview';
import { SEVERITIES, type Finding, type Severity } from './finding';
import { isOpen } from './judged';
import { validate } from './validate';

/** What the list of projects shows of a design. */
export interface DesignSummary {
  readonly nodeCount: number;
  readonly worst: Severity | null;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly preview: Preview;
}

/** Summarizes a design: how much it holds, what is wrong with it, how it looks from afar. */
export function summarizeDesign(design: Design): DesignSummary {
  const counts = countOpen(validate(design));
  return { nodeCount: Object.keys(design.nodes).length, worst: worstOf(counts), counts, preview: previewOf(design) };
}

/** The same summary with what others found besides our rules. */
export function withCounts(summary: DesignSummary, more: DesignSummary['counts']): DesignSummary {
  const counts = { ...summary.counts };
  for (const severity of SEVERITIES) counts[severity] += more[severity];
  return { ...summary, worst: worstOf(counts), counts };
}

/** How many findings of each severity ask for attention. */
export function countOpen(findings: readonly Finding[]): DesignSummary['counts'] {
  const counts: Record<Severity, number> = { error: 0, security: 0, warning: 0, hint: 0 };
  for (const finding of findings.filter(isOpen)) counts[finding.severity] += 1;
  return counts;
}

function worstOf(counts: DesignSummary['counts']): Severity | null {
  return SEVERITIES.find((severity) => counts[severity] > 0) ?? null;
}
