import { expect } from 'vitest';
import { apply } from '@/lib/commands/apply';
import { commandSchema, type Command } from '@/lib/commands/command';
import { applyDiff, diffDesigns, isEmptyDiff, openDiff, reverseDiff, squashDiffs, type Diff } from '@/lib/commands/diff';
import type { Design } from '@/lib/document/design';
import { openDesign } from '@/lib/document/open';
import { invariant } from '@/lib/util/invariant';
import { sameJson } from '@/lib/util/json';
import type { Result } from '@/lib/util/result';
import type { Applied, Refusal } from '@/lib/commands/apply';
import { deepFreeze } from './deep-freeze';

/**
 * Carries out a command and checks every law that commands obey: the input is untouched; the result is a design that
 * opens; undo gives back exactly what was, redo what became; command and diff survive JSON; diffs squash; a refusal
 * says why. Gives the outcome, for what a test wants to say besides.
 */
export function checkCommand(before: Design, command: Command): Result<Applied, Refusal> {
  deepFreeze(before);
  deepFreeze(command);
  const outcome = apply(before, command);
  expectSame(commandSchema.parse(throughJson(command)), commandSchema.parse(command), 'the command survives JSON');
  if (!outcome.ok) {
    expect(outcome.error.message, 'a refusal says why').toMatch(/\S/);
    return outcome;
  }
  const { design: after, diff } = outcome.value;
  deepFreeze(after);
  expectOpens(after);
  expectSame(apply(before, throughJson(command)), outcome, 'the command does the same after JSON');
  expectSame(diffDesigns(before, after), diff, 'the diff is what changed');
  expectSame(after === before || isEmptyDiff(diff) ? after : changedBy(before, diff), after, 'redo gives what became');
  expectSame(changedBy(after, reverseDiff(diff)), before, 'undo gives back what was');
  expectSame(reverseDiff(reverseDiff(diff)), diff, 'reversing twice changes nothing');
  const opened = openDiff(throughJson(diff));
  expect(opened.ok ? [] : opened.error, 'the diff opens').toEqual([]);
  if (opened.ok) expectSame(opened.value, diff, 'the diff survives JSON');
  expectSame(squashDiffs([diff]), diff, 'squashing one diff changes nothing');
  expect(isEmptyDiff(squashDiffs([diff, reverseDiff(diff)])), 'a change and its reverse squash to nothing').toBe(true);
  return outcome;
}

/** Fails unless a design opens, and as itself. */
export function expectOpens(design: Design): void {
  const opened = openDesign(throughJson(design));
  expect(opened.ok ? [] : opened.error, 'the design opens').toEqual([]);
  if (opened.ok) expectSame(opened.value, design, 'the design survives saving and loading');
}

/** Fails unless two JSON values have the same content. */
export function expectSame(actual: unknown, expected: unknown, law: string): void {
  if (!sameJson(actual, expected)) expect(throughJson(actual), law).toEqual(throughJson(expected));
  expect(sameJson(actual, expected), law).toBe(true);
}

/** What a value becomes when it is saved and loaded. */
export function throughJson<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}

function changedBy(design: Design, diff: Diff): Design {
  const changed = applyDiff(design, deepFreeze(diff));
  invariant(changed.ok, `the diff does not apply: ${JSON.stringify(changed.ok ? [] : changed.error)}`);
  return changed.value;
}
