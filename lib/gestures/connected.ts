import type { Command } from '@/lib/commands/command';

/** What drawing a line between two nodes does. */
export interface Connected {
  readonly command: Command;
  readonly select: readonly string[];
  /** In words, for the canvas to show before the drop: "run tasks of this definition". */
  readonly means: string;
}
