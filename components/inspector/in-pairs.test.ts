import { expect, it } from 'vitest';
import { inPairs } from './in-pairs';

const rows = (...labels: string[]): string[][] =>
  inPairs(
    labels,
    (label) => !label.startsWith('*'),
    (label) => label,
  );

it('short neighbours stand side by side, others alone', () => {
  expect(rows('Interval', 'Timeout', '*Path', 'Healthy after', 'Unhealthy after')).toEqual([
    ['Interval', 'Timeout'],
    ['*Path'],
    ['Healthy after', 'Unhealthy after'],
  ]);
});

it('of an odd number those whose labels are alike stay together', () => {
  expect(rows('Value to hold', 'Pause after starts', 'Pause after stops')).toEqual([['Value to hold'], ['Pause after starts', 'Pause after stops']]);
  expect(rows('Tasks, at least', 'Tasks, at most', 'At first')).toEqual([['Tasks, at least', 'Tasks, at most'], ['At first']]);
});

it('of an odd number of labels that have nothing in common the last is alone', () => {
  expect(rows('Checked', 'Warm-up', 'Cooldown')).toEqual([['Checked', 'Warm-up'], ['Cooldown']]);
  expect(rows('Checked')).toEqual([['Checked']]);
  expect(rows()).toEqual([]);
});
