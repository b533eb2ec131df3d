'use client';

import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';

/** Space between two dots at full size, in pixels. */
const GAP = 20;

/** Dots do not come nearer than this on the screen, in pixels: far away there are fewer of them. */
const LEAST = 14;

/** The dots behind everything, which move and grow with it. Moved and scaled as one picture: neither panning nor zooming paints any of them anew. */
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
      style.transform = `translate(${modulo(x, gap) - gap}px, ${modulo(y, gap) - gap}px) scale(${gap / GAP})`;
    };
    follow();
    return flow.subscribe(follow);
  }, [flow]);
  return <div ref={element} aria-hidden className="canvas-dots" />;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
