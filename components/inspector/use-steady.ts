'use client';

import { type RefObject, useEffect } from 'react';

/**
 * Keeps what is being used at its place in the window while something above it comes or goes: a finding that arrives must
 * not push a field from under the hand, or an open list out of the window. Browsers do so for focused text fields alone.
 *
 * @param scroller What scrolls; its first child holds all that can grow.
 */
export function useSteady(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const view = scroller.current;
    const content = view?.firstElementChild;
    if (!view || !content) return;
    let held: Element | undefined;
    let top = 0;

    const remember = () => {
      if (held) ({ top } = held.getBoundingClientRect());
    };
    const hold = ({ target }: Event) => {
      // A list opens without its button taking the focus, so presses count as well.
      held = (target instanceof Element && target.closest(CONTROLS)) || undefined;
      remember();
    };
    const steady = new ResizeObserver(() => {
      if (!held?.isConnected || !isUsed(held)) return;
      const { top: edge, bottom } = view.getBoundingClientRect();
      if (top >= edge && top <= bottom) view.scrollTop += held.getBoundingClientRect().top - top;
      remember();
    });

    steady.observe(content);
    view.addEventListener('focusin', hold);
    view.addEventListener('pointerdown', hold);
    view.addEventListener('scroll', remember, { passive: true });
    return () => {
      steady.disconnect();
      view.removeEventListener('focusin', hold);
      view.removeEventListener('pointerdown', hold);
      view.removeEventListener('scroll', remember);
    };
  }, [scroller]);
}

const CONTROLS = 'button, input, textarea, [tabindex]';

function isUsed(control: Element): boolean {
  return control === document.activeElement || control.getAttribute('aria-expanded') === 'true';
}
