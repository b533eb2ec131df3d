import { describe, expect, it } from 'vitest';
import { route } from './edge-route';

const box = (x: number, y: number) => ({ x, y, width: 100, height: 40 });

describe('the way of a line', () => {
  it('goes over the sides that face each other', () => {
    expect(route(box(0, 0), box(300, 0))).toMatchObject({ start: { x: 100, y: 20 }, end: { x: 300, y: 20 }, side: 'left', room: 200 });
    expect(route(box(300, 0), box(0, 0))).toMatchObject({ start: { x: 300, y: 20 }, end: { x: 100, y: 20 }, side: 'right' });
    expect(route(box(0, 0), box(40, 200))).toMatchObject({ start: { x: 50, y: 40 }, end: { x: 90, y: 200 }, side: 'top' });
  });

  it('goes round the right between rows of one stack', () => {
    expect(route(box(0, 0), box(0, 48))).toMatchObject({ start: { x: 100, y: 20 }, end: { x: 100, y: 68 }, side: 'right' });
  });

  it('leaves room for others between the same two boxes', () => {
    const [upper, lower] = [route(box(0, 0), box(300, 0), { lane: -7 }), route(box(0, 0), box(300, 0), { lane: 7 })];
    expect([upper.start.y, upper.end.y, lower.start.y, lower.end.y]).toEqual([13, 13, 27, 27]);
    expect(route(box(300, 0), box(0, 0), { lane: 7 }).start.y).toBe(27);
  });

  it('goes round other loops when it joins rows that are farther apart', () => {
    const row = (y: number) => ({ ...box(0, y), row: true });
    const near = route(row(0), row(48));
    const far = route(row(0), row(240));
    expect(far.middle.x).toBeGreaterThan(near.middle.x);
    expect(route(row(0), row(240), { round: 'left' })).toMatchObject({ start: { x: 0 }, end: { x: 0 }, side: 'left' });
  });

  it('arrives at the head of a stack', () => {
    expect(route(box(0, 0), { ...box(300, 0), height: 200, sideY: 30 }).end).toEqual({ x: 300, y: 30 });
  });
});
