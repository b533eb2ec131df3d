import type { Point } from '@/lib/layout/geometry';

/** Where a mouse or a finger is, in pixels of the window. */
export function pointerOf(event: MouseEvent | TouchEvent | { readonly clientX: number; readonly clientY: number }): Point {
  if ('clientX' in event) return { x: event.clientX, y: event.clientY };
  const touch = event.touches[0] ?? event.changedTouches[0];
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}
