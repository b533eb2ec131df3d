import { expect, it } from 'vitest';
import { labelPlaces } from './edge-labels';
import { route } from './edge-route';

const box = (x: number, y: number) => ({ x, y, width: 100, height: 40 });
const line = route(box(0, 0), box(500, 0));

it('a text stands in the middle of its line', () => {
  expect(labelPlaces([{ id: 'a', text: 'web:80', line }], []).get('a')?.at).toEqual(line.middle);
});

it('a text covers no card and no other text: it stands elsewhere on its line, or not at all', () => {
  const middle = { x: 280, y: -10, width: 40, height: 60 };
  const moved = labelPlaces([{ id: 'a', text: 'web:80', line }], [middle]).get('a');
  expect(moved && Math.abs(moved.at.x - 300)).toBeGreaterThan(30);
  const both = labelPlaces(
    [
      { id: 'a', text: 'web:80', line },
      { id: 'b', text: 'web:80', line },
    ],
    [],
  );
  expect(Math.abs((both.get('a')?.at.x ?? 0) - (both.get('b')?.at.x ?? 0))).toBeGreaterThan(30);
  expect(labelPlaces([{ id: 'a', text: 'web:80', line }], [{ x: 100, y: -100, width: 400, height: 300 }]).size).toBe(0);
});

it('a text needs room on its line; a long one is cut off, a short one never', () => {
  expect(labelPlaces([{ id: 'a', text: 'web:80', line: route(box(0, 0), box(150, 0)) }], []).size).toBe(0);
  expect(labelPlaces([{ id: 'a', text: 'x'.repeat(200), line }], []).get('a')?.width).toBeLessThan(260);
  // What it takes is not known to the pixel: a width would cut the port off.
  expect(labelPlaces([{ id: 'a', text: 'web:8080', line }], []).get('a')).toEqual({ at: line.middle });
});
