import { apply } from '@/lib/commands/apply';
import type { SingleCommand } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import type { Finding } from './finding';
import { certain } from './judged';
import { checkRule } from './validate';

/** What settles every open finding of one rule whose right change is certain, as one command; and how many those are. */
export interface FixAll {
  readonly command: { readonly type: 'batch'; readonly commands: SingleCommand[] };
  readonly count: number;
}

/** So many findings of one rule are settled at once, at most. */
const MOST = 500;

/**
 * Settles one finding after the other, each on the design that the one before left. Where a finding offers several changes,
 * none is certain and it is left alone.
 */
export function fixAll(design: Design, ruleId: string): FixAll {
  const commands: SingleCommand[] = [];
  const tried = new Set<string>();
  let current = design;
  let count = 0;
  while (count < MOST) {
    const next = certain(checkRule(current, ruleId)).find((finding) => !tried.has(keyOf(finding)));
    const fix = next?.fixes[0];
    if (!next || !fix) break;
    tried.add(keyOf(next));
    const applied = apply(current, fix.command);
    if (!applied.ok) continue;
    current = applied.value.design;
    commands.push(...(fix.command.type === 'batch' ? fix.command.commands : [fix.command]));
    count += 1;
  }
  return { command: { type: 'batch', commands }, count };
}

function keyOf({ elementId, path, message }: Finding): string {
  return JSON.stringify([elementId, path, message]);
}
