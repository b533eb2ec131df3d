import 'server-only';
import type { Design } from '@/lib/document/design';
import { openDesign } from '@/lib/document/open';
import { summarizeDesign } from '@/lib/validation/summary';
import { formatPath } from '@/lib/util/problem';

/** Opens a design from the database, bringing it up to the current format. What was stored was checked, so failing is a bug. */
export function openStored(input: unknown): Design {
  const opened = openDesign(input);
  if (opened.ok) return opened.value;
  const [first] = opened.error;
  throw new Error(`A stored design cannot be opened: ${first ? `${formatPath(first.path)}: ${first.message}` : 'unknown reason'}`);
}

/** The columns that hold a design. */
export function designColumns(design: Design): { name: string; design: object; summary: object } {
  return { name: design.name, design, summary: summarizeDesign(design) };
}
