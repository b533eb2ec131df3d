'use client';

import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';

/** Space between two dots at full size, in pixels. */
const GAP = 20;

/** Dots do not come nearer than this on the screen, in pixels: far away there are fewer of them. */
const LEAST = 14;

/** The dots behind everything, which move and grow with it. Moved as one picture: panning paints none of them anew. */
export function Dots() {
  const flow = useStoreApi();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let shown = '';
    const follow = (): void => {
      const [x, y, zoom] = flow.getState().transform;
      let gap = GAP * zoom;
      while (gap < LEAST) gap *= 2;
      const next = `${x} ${y} ${gap}`;
      if (next === shown || !element.current) return;
      shown = next;
      const { style } = element.current;
      style.backgroundSize = `${gap}px ${gap}px`;
      style.transform = `translate(${modulo(x, gap) - 2 * GAP}px, ${modulo(y, gap) - 2 * GAP}px)`;
    };
    follow();
    return flow.subscribe(follow);
  }, [flow]);
  return <div ref={element} aria-hidden className="canvas-dots" />;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
