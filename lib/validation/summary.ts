import type { Design } from '@/lib/document/design';
import { previewOf, type Preview } from '@/lib/layout/preview';
import { SEVERITIES, type Severity } from './finding';
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
  const counts: Record<Severity, number> = { error: 0, security: 0, warning: 0, hint: 0 };
  for (const finding of validate(design).filter(isOpen)) counts[finding.severity] += 1;
  return {
    nodeCount: Object.keys(design.nodes).length,
    worst: SEVERITIES.find((severity) => counts[severity] > 0) ?? null,
    counts,
    preview: previewOf(design),
  };
}
