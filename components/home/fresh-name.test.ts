import { expect, it } from 'vitest';
import { freshName } from './fresh-name';

it('counts up only when the name is taken', () => {
  expect(freshName('Untitled design', [])).toBe('Untitled design');
  expect(freshName('Untitled design', ['Untitled design', 'Untitled design 3'])).toBe('Untitled design 2');
  expect(freshName('Untitled design', ['Untitled design', 'Untitled design 2'])).toBe('Untitled design 3');
});
