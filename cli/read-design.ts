import { readFileSync } from 'node:fs';
import type { Design } from '@/lib/document/design';
import { openDesignText } from '@/lib/document/open';
import { formatPath } from '@/lib/util/problem';
import { CliFailure } from './failures';
import type { Io } from './io';

/**
 * The design in a file, or in standard input for `-`.
 *
 * @throws CliFailure with every problem when it cannot be read as a design
 */
export function readDesign(io: Io, source: string): Design {
  const opened = openDesignText(readText(io, source));
  if (opened.ok) return opened.value;
  const problems = opened.error.map(({ path, message }) => `  ${[formatPath(path), message].filter(Boolean).join(': ')}`);
  throw new CliFailure([`${nameOf(source)} is not a design:`, ...problems].join('\n'));
}

function readText(io: Io, source: string): string {
  try {
    return source === '-' ? io.readInput() : readFileSync(source, 'utf8');
  } catch (error) {
    throw new CliFailure(`${nameOf(source)} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function nameOf(source: string): string {
  return source === '-' ? 'Standard input' : source;
}
