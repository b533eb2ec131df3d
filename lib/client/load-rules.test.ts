import { expect, test } from 'vitest';
import { manyServices } from '@/lib/testing/many-services';
import { createValidator, validate } from '@/lib/validation/validate';
import { createEditor } from './editor-store';
import { judgeInSlices } from './load-rules';

test('a large design is judged a slice at a time, and with what was edited meanwhile', () => {
  const { editor, later } = opened();
  expect(editor.store.getState()).toMatchObject({ findings: [], judged: false });

  editor.dispatch({ type: 'set', id: 'taska', path: ['memoryMiB'], value: 700 }, 'Change memory');
  let slices = 0;
  for (let next = later.shift(); next; next = later.shift()) {
    slices += 1;
    expect(editor.store.getState().judged).toBe(false);
    next();
    expect(later.length).toBeLessThanOrEqual(1);
  }
  expect(slices).toBeGreaterThan(10);
  const { findings, judged, design } = editor.store.getState();
  expect(judged).toBe(true);
  expect(findings.map((it) => it.ruleId)).toContain('task/fargate-size');
  expect(plain(findings)).toEqual(plain(validate(design)));
});

test('when the page has nothing to do it is found out what findings depend on, also after an edit in the midst of that', () => {
  const { editor, later, idle } = opened();
  const tell = (value: number): void => void editor.dispatch({ type: 'set', id: 'servicea', path: ['desiredCount'], value }, 'Change tasks');
  /** The findings of a task that no edit concerns. */
  const ofTask = () => editor.store.getState().findings.filter(({ elementId }) => elementId === 'webb');
  runAll(later);
  const first = ofTask();
  expect(first).not.toEqual([]);
  tell(3);
  // Nothing is known yet of what depends on what: everything was looked at again.
  expect(ofTask()).not.toEqual([]);
  ofTask().forEach((finding, index) => expect(finding).not.toBe(first[index]));

  for (let slices = 0; slices < 5; slices += 1) idle.shift()?.();
  tell(4);
  expect(runAll(idle)).toBeGreaterThan(10);
  const known = ofTask();
  tell(5);
  ofTask().forEach((finding, index) => expect(finding).toBe(known[index]));
  const { findings, design } = editor.store.getState();
  expect(plain(findings)).toEqual(plain(validate(design)));
  // What one edit was about is soon known again.
  expect(runAll(idle)).toBeLessThan(5);
});

/** A design of several services that is opened, and what is to be done later and when nothing is to be done. */
function opened() {
  const editor = createEditor({ design: manyServices(['a', 'b', 'c']) });
  const later: (() => void)[] = [];
  const idle: (() => void)[] = [];
  // Every look at the clock takes a third of a slice.
  let time = 0;
  judgeInSlices(editor, createValidator(), { now: () => (time += 3), later: (work) => later.push(work), idle: (work) => idle.push(work) });
  return { editor, later, idle };
}

/** Does everything that waits, and what that makes wait; gives how often something was done. */
function runAll(waiting: (() => void)[]): number {
  let count = 0;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    next();
    count += 1;
  }
  return count;
}

/** Findings as they are for a reader: fixes that are made when asked for are asked for. */
function plain(findings: readonly object[]): unknown {
  return JSON.parse(JSON.stringify(findings));
}
