import type { Design } from '@/lib/document/design';
import { STARTERS } from '@/lib/starters/starters';
import { RULES } from '@/lib/validation/rules/registry';
import type { AnyRule } from '@/lib/validation/rule';
import { validate } from '@/lib/validation/validate';
import { goldenDesign, goldenNames } from './golden';
import { mutationOf, sizeOf, type Mutation } from './mutation';

/** A design without errors in which rules can be broken, and which rules speak there already. */
export interface Host {
  readonly name: string;
  readonly design: Design;
  /** The rules that speak there as it is, none of them an error. */
  readonly said: ReadonlySet<string>;
}

/**
 * The names of the designs that rules are broken in: starters, golden designs, and, where none of these has the parts that a
 * rule is about, the good examples of rules.
 */
export function hostNames(): readonly string[] {
  return [
    ...STARTERS.map((it) => `starter ${it.id}`),
    ...goldenNames().map((name) => `golden ${name}`),
    ...RULES.flatMap((rule) => rule.examples().ok.map((_, index) => `${rule.id} ok ${index}`)),
  ];
}

/** A design to break rules in; nothing when it is not there or not clean. */
export function hostOf(name: string): Host | undefined {
  const design = designOf(name);
  if (!design) return undefined;
  const findings = validate(design);
  return findings.every((it) => it.severity !== 'error') ? { name, design, said: new Set(findings.map((it) => it.ruleId)) } : undefined;
}

/** The ways to break a rule: from the good example that is nearest to each bad one. */
export function mutationsOf(rule: AnyRule): readonly Mutation[] {
  const { ok, bad } = rule.examples();
  return bad.map(
    (broken) =>
      ok
        .map((design) => mutationOf(design, broken))
        .sort((a, b) => sizeOf(a) - sizeOf(b))
        .find(() => true) ?? mutationOf(broken, broken),
  );
}

/** The rules that speak in a broken design and did not in the clean one. */
export function newlySaid(host: Host, broken: Design): string[] {
  return [...new Set(validate(broken).map((it) => it.ruleId))].filter((id) => !host.said.has(id)).sort();
}

function designOf(name: string): Design | undefined {
  const [what = '', which = '', index] = name.split(' ');
  if (what === 'starter') return STARTERS.find((it) => it.id === which)?.design();
  if (what === 'golden') return goldenNames().includes(which) ? goldenDesign(which) : undefined;
  return RULES.find((it) => it.id === what)?.examples().ok[Number(index)];
}
