import { apply } from '@/lib/commands/apply';
import type { SingleCommand } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import type { Finding, Fix, FixableFinding } from './finding';
import { certain, isOpen } from './judged';
import { checkRule } from './validate';

/** What settles open findings of one rule, as one command; and how many it settles. */
export interface FixAll {
  readonly command: { readonly type: 'batch'; readonly commands: SingleCommand[] };
  readonly count: number;
}

/** What the changes are called that settle a finding, in their order, and what settles others of its rule with it. */
export interface FixLabels {
  readonly labels: readonly string[];
  /** Of a finding whose right change is certain one without a label; else changes that are called the same at others. Of each how many it settles: two or more. */
  readonly together: readonly { readonly label?: string | undefined; readonly count: number }[];
}

/** So many findings of one rule are settled at once, at most. */
const MOST = 500;

/**
 * Settles the open findings of a rule, one after the other, each on the design that the one before left: those whose right
 * change is certain, or with a label those that offer the change that is called so. What loses something is not made for several.
 */
export function fixAll(design: Design, ruleId: string, label?: string): FixAll {
  const commands: SingleCommand[] = [];
  const tried = new Set<string>();
  let current = design;
  const open = (): readonly FixableFinding[] => checkRule(current, ruleId).filter((finding) => sharedFixes(finding).has(label));
  const before = open();
  for (let findings = before; tried.size < MOST; findings = open()) {
    const next = findings.find((finding) => !tried.has(keyOf(finding)));
    const fix = next && sharedFixes(next).get(label);
    if (!fix) break;
    tried.add(keyOf(next));
    const applied = apply(current, fix.command);
    if (!applied.ok) continue;
    current = applied.value.design;
    commands.push(...(fix.command.type === 'batch' ? fix.command.commands : [fix.command]));
  }
  const left = new Set(open().map(keyOf));
  return { command: { type: 'batch', commands }, count: before.filter((finding) => !left.has(keyOf(finding))).length };
}

/** Says what the changes are called that settle findings of a design, of which these are all. */
export function fixLabels(all: readonly FixableFinding[]): (finding: FixableFinding) => FixLabels {
  const known = new Map<string, ReadonlyMap<string | undefined, number>>();
  const countsOf = (ruleId: string): ReadonlyMap<string | undefined, number> => {
    const before = known.get(ruleId);
    if (before) return before;
    const counts = new Map<string | undefined, number>();
    for (const finding of all) if (finding.ruleId === ruleId) for (const label of sharedFixes(finding).keys()) counts.set(label, (counts.get(label) ?? 0) + 1);
    known.set(ruleId, counts);
    return counts;
  };
  return (finding) => {
    const shared = sharedFixes(finding);
    const counts = countsOf(finding.ruleId);
    const offered = shared.has(undefined) ? [undefined] : [...shared.keys()];
    return {
      labels: finding.fixes.map(({ label }) => label),
      together: offered.flatMap((label) => {
        const count = Math.min(counts.get(label) ?? 0, MOST);
        return count < 2 ? [] : [{ ...(label === undefined ? {} : { label }), count }];
      }),
    };
  };
}

/** The changes of a finding that can be made for several at once, by what they are called; the one that is certain also by nothing. */
function sharedFixes(finding: FixableFinding): ReadonlyMap<string | undefined, Fix> {
  const { fixes } = finding;
  const alone = fixes.filter(({ label, loses }) => isOpen(finding) && !loses && fixes.filter((it) => it.label === label).length === 1);
  const named = alone.map((fix) => [fix.label, fix] as const);
  return new Map<string | undefined, Fix>(certain([finding]).length > 0 ? [...named, ...alone.map((fix) => [undefined, fix] as const)] : named);
}

function keyOf({ elementId, path, message }: Finding): string {
  return JSON.stringify([elementId, path, message]);
}
