'use client';

import { useStoreApi } from '@xyflow/react';
import { type RefObject, useLayoutEffect } from 'react';

/** Below these scales, less is shown and that larger; see the stylesheet. */
const LEVELS = [0.6, 0.42, 0.28, 0.18] as const;

/** The scale has come to rest when it did not change for so long, in milliseconds. */
const REST = 160;

/** Writes the level of detail on an element as the view comes nearer or goes away, and that it does so just now. The stylesheet does the rest: nothing is drawn anew by React. */
export function useLevel(element: RefObject<HTMLElement | null>): void {
  const flow = useStoreApi();
  useLayoutEffect(() => {
    let shown = -1;
    let before = flow.getState().transform[2];
    let rest: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      const zoom = flow.getState().transform[2];
      if (zoom !== before) {
        before = zoom;
        if (rest === undefined) element.current?.setAttribute('data-zooming', '');
        clearTimeout(rest);
        rest = setTimeout(() => {
          rest = undefined;
          element.current?.removeAttribute('data-zooming');
        }, REST);
      }
      const level = LEVELS.filter((scale) => zoom < scale).length;
      if (level === shown) return;
      shown = level;
      element.current?.setAttribute('data-level', String(level));
    };
    follow();
    const stop = flow.subscribe(follow);
    return () => {
      stop();
      clearTimeout(rest);
    };
  }, [flow, element]);
}
