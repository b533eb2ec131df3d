'use client';

import { type RefObject, useEffect } from 'react';

/**
 * Brings the edges of the node under the pointer forward and lets the others step back, while nothing is pressed. Marks the
 * elements themselves, so that nothing is drawn anew.
 */
export function useNearEdges(canvas: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let under: string | undefined;
    let near: readonly Element[] = [];
    const show = (id: string | undefined): void => {
      if (id === under) return;
      under = id;
      for (const edge of near) edge.removeAttribute('data-near');
      near = id === undefined ? [] : [...element.querySelectorAll(`.edge[data-ends~="${CSS.escape(id)}"]`)];
      for (const edge of near) edge.setAttribute('data-near', '');
      element.toggleAttribute('data-asked', near.length > 0);
    };
    const onOver = (event: PointerEvent): void => {
      if (event.buttons !== 0 || !(event.target instanceof Element)) return;
      show(event.target.closest('.react-flow__node')?.getAttribute('data-id') ?? undefined);
    };
    const onLeave = (): void => show(undefined);
    element.addEventListener('pointerover', onOver);
    element.addEventListener('pointerleave', onLeave);
    element.addEventListener('wheel', onLeave, { passive: true });
    return () => {
      element.removeEventListener('pointerover', onOver);
      element.removeEventListener('pointerleave', onLeave);
      element.removeEventListener('wheel', onLeave);
    };
  }, [canvas]);
}
