import type { ElementId } from '@/lib/plan/plan';

/** Lines of a printed text that are about one node or edge: first and last line, counted from 1. */
export interface ElementLines {
  readonly element: ElementId;
  readonly from: number;
  readonly to: number;
}

/** One printed source file. */
export interface PrintedFile {
  /** The node of the stack that it is of; nothing for the design's own. */
  readonly stack?: ElementId | undefined;
  /** Where it goes in the exported project, with `/` between folders. */
  readonly path: string;
  readonly text: string;
  /** In line order; ranges do not overlap. Lines about no element (imports, the class around) are in none. */
  readonly lines: readonly ElementLines[];
}
