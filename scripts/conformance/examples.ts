import { createHash } from 'node:crypto';
import type { ReadmeModule } from './readme';

/** A TypeScript example of a README. */
export interface Example {
  /** The headings above it and its number among theirs: `Images > Environment variables #1`. Unique in the README. */
  readonly id: string;
  /** The headings above it, below the title: `Images > Environment variables`; the title for what comes before them. */
  readonly heading: string;
  /** The module of the CDK whose README has it. */
  readonly module: ReadmeModule;
  /** The code inside the fence. */
  readonly code: string;
  /** Tells the code from any other: the first 8 hexadecimal digits of its SHA-256. */
  readonly hash: string;
}

/** Every TypeScript example of a Markdown text, in its order. */
export function readExamples(markdown: string, module: ReadmeModule = 'aws-ecs'): Example[] {
  const found: Example[] = [];
  const headings: string[] = [];
  const counts = new Map<string, number>();
  let fence: { readonly language: string; readonly lines: string[] } | undefined;
  for (const line of markdown.split(/\r?\n/)) {
    if (fence) {
      if (line.trimEnd() !== '```') fence.lines.push(line);
      else {
        if (fence.language === 'ts') found.push(example(headings, fence.lines.join('\n'), counts, module));
        fence = undefined;
      }
      continue;
    }
    const opened = /^```(\w*)/.exec(line);
    if (opened) fence = { language: opened[1] ?? '', lines: [] };
    const heading = /^(#+) (.+)$/.exec(line);
    if (heading) headings.splice(heading[1]!.length - 1, Infinity, heading[2]!.trim());
  }
  return found;
}

function example(headings: readonly string[], code: string, counts: Map<string, number>, module: ReadmeModule): Example {
  const below = headings.slice(1).filter((it) => it !== undefined);
  const heading = below.length > 0 ? below.join(' > ') : (headings[0] ?? '');
  const number = (counts.get(heading) ?? 0) + 1;
  counts.set(heading, number);
  return { id: `${heading} #${number}`, heading, module, code, hash: createHash('sha256').update(code).digest('hex').slice(0, 8) };
}
