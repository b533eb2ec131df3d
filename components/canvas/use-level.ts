'use client';

import { useStoreApi } from '@xyflow/react';
import { type RefObject, useLayoutEffect } from 'react';

/** Below these scales, less is shown and that larger; see the stylesheet. */
const LEVELS = [0.6, 0.42, 0.28, 0.18] as const;

/** Writes the level of detail on an element as the view comes nearer or goes away. The stylesheet does the rest: nothing is drawn anew by React. */
export function useLevel(element: RefObject<HTMLElement | null>): void {
  const flow = useStoreApi();
  useLayoutEffect(() => {
    let shown = -1;
    const follow = (): void => {
      const zoom = flow.getState().transform[2];
      const level = LEVELS.filter((scale) => zoom < scale).length;
      if (level === shown) return;
      shown = level;
      element.current?.setAttribute('data-level', String(level));
    };
    follow();
    return flow.subscribe(follow);
  }, [flow, element]);
}
