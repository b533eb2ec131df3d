import { expect, it } from 'vitest';
import { isOn, switched } from './toggle-state';

it('shows what holds when nothing is said', () => {
  expect([isOn(undefined, true), isOn(undefined, false), isOn(false, true), isOn(true, false)]).toEqual([true, false, false, true]);
});

it('says nothing any more when it is switched to what holds anyway', () => {
  expect([switched(true, true), switched(false, false), switched(false, true), switched(true, false)]).toEqual([undefined, undefined, false, true]);
});
