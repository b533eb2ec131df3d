import { expect, test } from 'vitest';
import { manyServices } from '@/lib/testing/many-services';
import { createValidator, validate } from '@/lib/validation/validate';
import { createEditor } from './editor-store';
import { judgeInSlices } from './load-rules';

test('a large design is judged a slice at a time, and with what was edited meanwhile', () => {
  const editor = createEditor({ design: manyServices(['a', 'b', 'c']) });
  const waiting: (() => void)[] = [];
  // Every look at the clock takes a third of a slice.
  let time = 0;
  const now = (): number => (time += 3);
  judgeInSlices(editor, createValidator(), (work) => waiting.push(work), now);
  expect(editor.store.getState()).toMatchObject({ findings: [], judged: false });

  editor.dispatch({ type: 'set', id: 'taska', path: ['memoryMiB'], value: 700 }, 'Change memory');
  let slices = 0;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    slices += 1;
    expect(editor.store.getState().judged).toBe(false);
    next();
    expect(waiting.length).toBeLessThanOrEqual(1);
  }
  expect(slices).toBeGreaterThan(10);
  const { findings, judged, design } = editor.store.getState();
  expect(judged).toBe(true);
  expect(findings.map((it) => it.ruleId)).toContain('task/fargate-size');
  expect(plain(findings)).toEqual(plain(validate(design)));
});

/** Findings as they are for a reader: fixes that are made when asked for are asked for. */
function plain(findings: readonly object[]): unknown {
  return JSON.parse(JSON.stringify(findings));
}
