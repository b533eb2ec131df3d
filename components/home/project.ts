import type { Kind } from '@/lib/kinds/union';

/** How bad a finding is, worst first. */
export const SEVERITIES = ['error', 'warning', 'security', 'hint'] as const;

/** How bad a finding is. */
export type Severity = (typeof SEVERITIES)[number];

/** A small picture of a design: boxes in the coordinates of its own canvas. */
export type Preview = {
  width: number;
  height: number;
  boxes: readonly { kind: Kind; x: number; y: number; width: number; height: number; group: boolean }[];
};

/** What the list of projects tells of one. */
export type ProjectSummary = {
  id: string;
  name: string;
  /** ISO 8601 */
  updatedAt: string;
  revision: number;
  summary: { nodeCount: number; worst: Severity | null; counts: Partial<Record<Severity, number>>; preview: Preview };
};
