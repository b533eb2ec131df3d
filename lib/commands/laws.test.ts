import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '@/lib/document/design';
import { countingIds } from '@/lib/model/ids';
import { checkCommand, expectOpens, expectSame, throughJson } from '@/lib/testing/check-command';
import { anyIntents, commandOf, type Intent } from '@/lib/testing/commands';
import { anyDesign } from '@/lib/testing/designs';
import { runs } from '@/lib/testing/runs';
import { isPlainObject, sameJson } from '@/lib/util/json';
import { applyDiff, diffDesigns, openDiff, reverseDiff, squashDiffs, type Diff } from './diff';
import { EMPTY_HISTORY, beginMark, endMark, record, redo, undo, type History } from './history';

test('every command obeys the laws: input untouched, undo, redo, JSON, squash', () => {
  fc.assert(
    fc.property(anyDesign, anyIntents, (start, intents) => {
      play(start, intents);
    }),
    runs(120),
  );
});

test('random command sequences undo to the start and redo to the end', () => {
  fc.assert(
    fc.property(anyDesign, anyIntents, fc.nat(12), (start, intents, markAt) => {
      let history: History = EMPTY_HISTORY;
      let end = start;
      const steps = play(start, intents);
      steps.forEach(({ after, diff, command }, index) => {
        if (index === markAt % 4) history = beginMark(history, 'a gesture');
        history = record(history, { label: command.type, diff });
        if (index === (markAt % 4) + 3) history = endMark(history);
        end = after;
      });
      let current = end;
      for (let step = undo(history); step; step = undo(history)) {
        current = applied(current, step.diff);
        history = step.history;
      }
      expectSame(current, start, 'undoing everything gives the start');
      for (let step = redo(history); step; step = redo(history)) {
        current = applied(current, step.diff);
        history = step.history;
      }
      expectSame(current, end, 'redoing everything gives the end');
    }),
    runs(120),
  );
});

test('one squashed diff does what the diffs did one after another', () => {
  fc.assert(
    fc.property(anyDesign, anyIntents, (start, intents) => {
      const steps = play(start, intents);
      const end = steps.at(-1)?.after ?? start;
      const squashed = squashDiffs(steps.map((step) => step.diff));
      expectSame(applied(start, squashed), end, 'forwards');
      expectSame(applied(end, reverseDiff(squashed)), start, 'backwards');
      expectSame(squashed, diffDesigns(start, end), 'it is the diff of start and end');
    }),
    runs(120),
  );
});

test('a change applied to a design that it was not made for gives a design or problems, and never throws', () => {
  fc.assert(
    fc.property(anyDesign, anyDesign, anyDesign, (from, to, other) => {
      const diff = diffDesigns(from, to);
      expect(openDiff(throughJson(diff)).ok).toBe(true);
      const outcome = applyDiff(other, diff);
      if (outcome.ok) expectOpens(outcome.value);
      else expect(outcome.error.length).toBeGreaterThan(0);
    }),
    runs(200),
  );
});

test('two people who change different properties at once both keep their change, whoever was first', () => {
  fc.assert(
    fc.property(anyDesign, anyIntents, anyIntents, (start, mine, theirs) => {
      const a = last(play(start, mine.filter(isPropertyChange)));
      const b = last(play(start, theirs.filter(isPropertyChange)));
      if (!a || !b) return;
      const first = diffDesigns(start, a);
      const second = diffDesigns(start, b);
      if (overlap(first, second)) return;
      const mineFirst = applyDiff(applied(start, first), second);
      const theirsFirst = applyDiff(applied(start, second), first);
      expectSame(mineFirst, theirsFirst, 'the order does not matter');
      if (!mineFirst.ok) return;
      expectSame(applyDiff(mineFirst.value, reverseDiff(second)), { ok: true, value: a }, 'taking theirs back leaves mine');
      expectSame(applyDiff(mineFirst.value, reverseDiff(first)), { ok: true, value: b }, 'taking mine back leaves theirs');
    }),
    runs(200),
  );
});

interface Step {
  readonly before: Design;
  readonly after: Design;
  readonly diff: Diff;
  readonly command: NonNullable<ReturnType<typeof commandOf>>;
}

/** Carries out what is wanted, one after another; what is refused is passed over. */
function play(start: Design, intents: readonly Intent[]): Step[] {
  const ids = countingIds('new');
  const steps: Step[] = [];
  let current = start;
  for (const intent of intents) {
    const command = commandOf(current, intent, ids);
    if (!command) continue;
    const outcome = checkCommand(current, command);
    if (!outcome.ok) continue;
    steps.push({ before: current, after: outcome.value.design, diff: outcome.value.diff, command });
    current = outcome.value.design;
  }
  return steps;
}

function last(steps: readonly Step[]): Design | undefined {
  return steps.at(-1)?.after;
}

function applied(design: Design, diff: Diff): Design {
  const outcome = applyDiff(design, diff);
  expect(outcome.ok ? [] : outcome.error).toEqual([]);
  return outcome.ok ? outcome.value : design;
}

function isPropertyChange({ type }: Intent): boolean {
  return ['set', 'unset', 'reorder', 'place', 'override', 'tag', 'outputs', 'rename-design'].includes(type);
}

/** Records whose entries are properties of their own, whether there is a record yet or not. */
const OPEN = new Set(['overrides', 'environment', 'tags']);

/** True when two changes touch the same property of the same record. */
function overlap(a: Diff, b: Diff): boolean {
  const touched = touches(a);
  return touches(b).some((place) => touched.some((other) => place === other || place.startsWith(`${other}/`) || other.startsWith(`${place}/`)));
}

function touches(diff: Diff): string[] {
  const tables = Object.entries({ nodes: diff.nodes, edges: diff.edges, layout: diff.layout });
  return [
    ...(diff.design ? places('design', diff.design[0], diff.design[1]) : []),
    ...tables.flatMap(([name, table]) => [
      ...Object.entries(table.updated).flatMap(([key, [from, to]]) => places(`${name}/${key}`, from, to)),
      ...[...Object.keys(table.added), ...Object.keys(table.removed)].map((key) => `${name}/${key}`),
    ]),
  ];
}

function places(base: string, from: unknown, to: unknown): string[] {
  if (sameJson(from, to)) return [];
  const [before, after] = OPEN.has(base.split('/').at(-1) ?? '') ? [from ?? {}, to ?? {}] : [from, to];
  if (!isPlainObject(before) || !isPlainObject(after)) return [base];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => places(`${base}/${key}`, before[key], after[key]));
}
