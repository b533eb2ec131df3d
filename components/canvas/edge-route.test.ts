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

  it('arrives at the head of a stack', () => {
    expect(route(box(0, 0), { ...box(300, 0), height: 200, sideY: 30 }).end).toEqual({ x: 300, y: 30 });
  });
});
