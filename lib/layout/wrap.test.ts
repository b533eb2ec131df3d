import { expect, test } from 'vitest';
import { boundsOf, inColumns, isTooHigh, type FlatLayout, type Pair, type Piece } from './wrap';

const chains = 24;
const pieces: Piece[] = [
  { id: 'hub', x: 0, y: 0, width: 200, height: 120 },
  ...Array.from({ length: chains }, (_, index) => [
    { id: `s${index}`, x: 300, y: index * 150, width: 200, height: 60 },
    { id: `t${index}`, x: 600, y: index * 150, width: 240, height: 120 },
  ]).flat(),
];
const pairs: Pair[] = Array.from({ length: chains }, (_, index): Pair[] => [
  ['hub', `s${index}`],
  [`s${index}`, `t${index}`],
]).flat();
const sideBySide: FlatLayout = async (some) => some.map((piece, index) => ({ ...piece, x: index * 300, y: 0 }));

test('what is far higher than wide is laid out in columns beside what all are joined to', async () => {
  expect(isTooHigh(pieces)).toBe(true);
  const laid = (await inColumns(pieces, pairs, sideBySide)) ?? [];
  const { width, height } = boundsOf(laid);
  expect(laid).toHaveLength(pieces.length);
  expect(height / width).toBeLessThan(1.2);
  const hub = laid.find((piece) => piece.id === 'hub');
  expect(laid.every((piece) => piece.id === 'hub' || piece.x > (hub?.x ?? 0) + (hub?.width ?? 0))).toBe(true);
  laid.forEach((a, index) =>
    expect(
      laid.slice(index + 1).some((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
      `${a.id} covers something`,
    ).toBe(false),
  );
});

test('what hangs together in one piece is left as it is', async () => {
  const few = pieces.slice(1, 3);
  expect(isTooHigh(few)).toBe(false);
  expect(await inColumns(few, [['s0', 't0']], sideBySide)).toBeUndefined();
});
