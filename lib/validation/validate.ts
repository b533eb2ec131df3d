import { compile, createRememberingCompiler, type Compiled } from '@/lib/compile/compile';
import type { Design } from '@/lib/document/design';
import { compareText, edgesOfKind, nodesOfKind } from '@/lib/kinds/graph';
import { changedBetween, EVERYTHING, followed, READ, type Reads } from '@/lib/kinds/tracked';
import type { EdgeKind, Kind } from '@/lib/kinds/union';
import { invariant } from '@/lib/util/invariant';
import { SEVERITIES, type Finding, type FixableFinding, type Fix } from './finding';
import { judged } from './judged';
import type { Match, Rule, Subject } from './rule';
import { RULES } from './rules/registry';
import { withoutDoubledNames } from './without-doubled-names';

/**
 * Everything that is wrong with a design, worst first. A design without errors can be synthesized. Quiet about correct designs,
 * and about what the design switched off; what somebody acknowledged says so. Fixes are made when somebody asks for them.
 */
export function validate(design: Design): FixableFinding[] {
  return whole(
    design,
    RULE_SUBJECTS.flatMap((on) => lookPlainly(rulesOn(on), subjects(design, on), design, () => design).flat()),
  );
}

/** What one rule says of a design; nothing when there is no such rule. */
export function checkRule(design: Design, ruleId: string): FixableFinding[] {
  const rule = ALL_RULES.find((it) => it.id === ruleId);
  return rule
    ? judged(
        subjects(design, rule.on).flatMap((subject) => checkOne(rule, subject, design, () => design)),
        design,
      )
    : [];
}

/** A validator that remembers: see {@link createValidator}. */
export interface Validator {
  /** What {@link validate} says of a design. */
  (design: Design): FixableFinding[];
  /**
   * Finds out what everything that was found depends on, in small steps; true when that is known. False when another design was
   * checked between two steps: it then begins anew where it is asked again.
   */
  readonly learn: () => Generator<void, boolean>;
}

/**
 * A validator that remembers: from the second design on, only what the difference can have changed is checked again, as far as
 * {@link Validator.learn} found out what depends on what. It gives what {@link validate} gives; fixes are made for the design
 * that it saw last.
 *
 * @param compiling plans designs for it; who plans the same designs for something else has them planned once
 */
export function createValidator(compiling = createRememberingCompiler()): Validator {
  let before: Design | undefined;
  let known = new Map<string, Known>();
  const latest = (): Design => {
    invariant(before, 'findings are of a design that was checked');
    return before;
  };
  const check = (design: Design): FixableFinding[] => {
    const changed = before ? changedBetween(before, design) : undefined;
    before = design;
    const next = new Map<string, Known>();
    for (const { on, rules } of LOOKS) {
      const anew: AnySubject[] = [];
      for (const subject of subjects(design, on)) {
        const key = keyOf(subject, rules);
        const old = known.get(key);
        const untouched = old && changed && !(on !== 'design' && changed.has(on.startsWith('edge:') ? READ.edge(key) : READ.node(key)));
        if (untouched && (changed.size === 0 || (old.reads && !meets(changed, old.reads)))) next.set(key, old);
        else if (!old?.reads || looksAtAll(old.reads)) anew.push(subject);
        else next.set(key, lookFollowed(rules, subject, design, latest));
      }
      const found = lookPlainly(rules, anew, design, latest);
      for (const [index, findings] of found.entries()) {
        const key = keyOf(anew[index] ?? design, rules);
        // Who looked at everything before will again: it need not be followed, and finds what others found out about the design.
        next.set(key, { reads: known.get(key)?.reads && EVERYTHING, findings });
      }
    }
    known = next;
    return whole(
      design,
      [...next.values()].flatMap((it) => it.findings),
      compiling(design),
    );
  };
  function* learn(): Generator<void, boolean> {
    const design = before;
    if (!design) return true;
    for (const { on, rules } of LOOKS)
      for (const subject of subjects(design, on)) {
        const key = keyOf(subject, rules);
        const found = known.get(key);
        if (!found || found.reads) continue;
        known.set(key, { reads: lookFollowed(rules, subject, design, latest).reads, findings: found.findings });
        yield;
        if (before !== design) return false;
      }
    return (yield* compiling.learn(design)) && before === design;
  }
  return Object.assign(check, { learn });
}

/** What was found out about one subject, and what was looked up for it, where that was followed. */
interface Known {
  readonly reads?: ReadonlySet<string> | undefined;
  readonly findings: readonly FixableFinding[];
}

/** Under what is remembered what was found out: the subject, or the rule where that is about the whole design. */
function keyOf(subject: AnySubject, rules: readonly Rule<Subject, Match>[]): string {
  return 'formatVersion' in subject ? (rules[0]?.id ?? '') : subject.id;
}

function lookFollowed(rules: readonly Rule<Subject, Match>[], subject: AnySubject, design: Design, latest: () => Design): Known {
  const reads: Reads = new Set();
  const view = followed(design, reads);
  const seen = 'formatVersion' in subject ? view : subject;
  return { reads, findings: rules.flatMap((rule) => checkOne(rule, seen, view, latest)) };
}

/**
 * What rules say of each of some subjects. One rule after the other, each on all subjects, is several times as
 * fast as one subject after the other.
 */
function lookPlainly(
  rules: readonly Rule<Subject, Match>[],
  all: readonly AnySubject[],
  design: Design,
  latest: () => Design,
): readonly (readonly FixableFinding[])[] {
  const found = all.map((): FixableFinding[] => []);
  if (all.length === 0) return found;
  for (const rule of rules) {
    all.forEach((subject, index) => {
      const matches = rule.check(subject as never, design);
      if (matches.length > 0) found[index]?.push(...matches.map((match) => findingOf(rule, match, subject, latest)));
    });
  }
  return found;
}

function looksAtAll(reads: ReadonlySet<string>): boolean {
  return reads.has(READ.nodes) || reads.has(READ.edges);
}

function meets(changed: ReadonlySet<string>, reads: ReadonlySet<string>): boolean {
  for (const key of changed) if (reads.has(key)) return true;
  return false;
}

/** What one rule says of one subject. */
function checkOne(rule: Rule<Subject, Match>, subject: AnySubject, design: Design, latest: () => Design): FixableFinding[] {
  return rule.check(subject as never, design).map((match) => findingOf(rule, match, subject, latest));
}

/**
 * A match in words. They are put together when somebody asks for them, as are fixes, for the design of then. A finding is
 * kept for as long as it holds, so it must not keep alive the design that it was found in.
 */
function findingOf(rule: Rule<Subject, Match>, match: Match, subject: AnySubject, latest: () => Design): FixableFinding {
  const about = 'formatVersion' in subject ? undefined : subject;
  let message: string | undefined;
  let made: WeakMap<Design, readonly Fix[]> | undefined;
  return {
    ruleId: rule.id,
    severity: rule.severity,
    title: rule.title,
    elementId: match.elementId ?? about?.id,
    path: match.path,
    get message() {
      message ??= withoutDoubledNames(rule.message(match));
      return message;
    },
    source: rule.source,
    ...(rule.related ? { related: rule.related } : {}),
    get fixes() {
      const now = latest();
      made ??= new WeakMap();
      const fixes = made.get(now) ?? rule.fixes?.(match, (about ?? now) as never, now) ?? [];
      made.set(now, fixes);
      return fixes;
    },
  };
}

/** All findings of a design: with what keeps elements out of the plan, as the design wants them, in their order. */
function whole(design: Design, found: readonly FixableFinding[], { omitted }: Compiled = compile(design)): FixableFinding[] {
  const ranked = judged(withoutDoubles(incomplete(omitted), found), design).map((finding) => ({ finding, rank: rankOf(design, finding) }));
  return ranked.sort(compareRanked).map(({ finding }) => finding);
}

type AnySubject = Design | Design['nodes'][string] | Design['edges'][string];

const ALL_RULES = RULES as unknown as readonly Rule<Subject, Match>[];

const RULE_SUBJECTS: readonly Subject[] = [...new Set(ALL_RULES.map((rule) => rule.on))];

const RULES_ON: ReadonlyMap<Subject, readonly Rule<Subject, Match>[]> = new Map(RULE_SUBJECTS.map((on) => [on, ALL_RULES.filter((rule) => rule.on === on)]));

function rulesOn(on: Subject): readonly Rule<Subject, Match>[] {
  return RULES_ON.get(on) ?? [];
}

/** What is looked at together. Rules about the design as a whole are remembered one by one: few of them look at the same things. */
const LOOKS = RULE_SUBJECTS.flatMap((on): Look[] => (on === 'design' ? rulesOn(on).map((rule) => ({ on, rules: [rule] })) : [{ on, rules: rulesOn(on) }]));

interface Look {
  readonly on: Subject;
  readonly rules: readonly Rule<Subject, Match>[];
}

function subjects(design: Design, on: Subject): readonly AnySubject[] {
  if (on === 'design') return [design];
  if (on.startsWith('edge:')) return edgesOfKind(design, on.slice('edge:'.length) as EdgeKind);
  return nodesOfKind(design, on as Kind);
}

/** What keeps an element out of the plan is an error on it, whatever the rules say. */
function incomplete(omitted: Compiled['omitted']): FixableFinding[] {
  return omitted
    .filter((omission) => omission.because === undefined)
    .map((omission) => ({
      ruleId: 'design/incomplete',
      severity: 'error',
      title: 'Everything that a resource needs is given',
      elementId: omission.at ?? omission.element,
      path: omission.path,
      message: withoutDoubledNames(omission.message),
      fixes: [],
    }));
}

/** All of them; where a rule has more to say about a missing value, the plain statement that it is missing is left out. */
function withoutDoubles(missing: readonly FixableFinding[], found: readonly FixableFinding[]): readonly FixableFinding[] {
  if (missing.length === 0) return found;
  const said = new Set(found.filter((it) => it.severity === 'error').map(placeOf));
  return [...missing.filter((finding) => !said.has(placeOf(finding))), ...found];
}

function placeOf({ elementId, path }: Finding): string {
  return JSON.stringify([elementId, path]);
}

/** By what findings are sorted, the most important first, as far as it takes little to know. */
interface Rank {
  readonly severity: number;
  readonly name: string;
}

interface Ranked {
  readonly finding: FixableFinding;
  readonly rank: Rank;
}

function rankOf(design: Design, { severity, elementId }: Finding): Rank {
  return { severity: SEVERITIES.indexOf(severity), name: elementId === undefined ? '' : (design.nodes[elementId]?.name ?? elementId) };
}

function compareRanked({ finding: a, rank: ofA }: Ranked, { finding: b, rank: ofB }: Ranked): number {
  return (
    ofA.severity - ofB.severity ||
    compareText(ofA.name, ofB.name) ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(JSON.stringify(a.path), JSON.stringify(b.path)) ||
    compareText(a.elementId ?? '', b.elementId ?? '')
  );
}
