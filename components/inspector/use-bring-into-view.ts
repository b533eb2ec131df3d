'use client';

import { type RefObject, useEffect } from 'react';

/** A field to be brought into view; `turn` grows with each wish, so that the same field can be wished for again. */
export interface FieldWish {
  /** Key of the field. */
  readonly field: string;
  /** Key of a place inside its value. */
  readonly inside?: string | undefined;
  readonly turn: number;
}

/** Scrolls to a field, gives it the focus and lets it light up for a moment. */
export function useBringIntoView(form: RefObject<HTMLElement | null>, wish: FieldWish | undefined): void {
  useEffect(() => {
    if (!wish) return;
    const row = form.current?.querySelector(`[data-field="${CSS.escape(wish.field)}"]`);
    if (!(row instanceof HTMLElement)) return;
    const places = [...row.querySelectorAll<HTMLElement>('[data-path]')];
    const exact =
      places.find((place) => place.dataset['path'] === wish.inside) ??
      places.find((place) => wish.inside !== undefined && place.dataset['path']?.startsWith(`${wish.inside}.`));
    const control = exact ?? row.querySelector<HTMLElement>('input, textarea, [role=combobox], [role=switch]') ?? row.querySelector<HTMLElement>('button');
    row.scrollIntoView({ block: 'nearest' });
    control?.focus({ preventScroll: true });
    control?.scrollIntoView({ block: 'nearest' });
    row.animate(
      [
        { backgroundColor: 'var(--select-soft)', boxShadow: '0 0 0 5px var(--select-soft)' },
        { backgroundColor: 'transparent', boxShadow: '0 0 0 5px transparent' },
      ],
      { duration: 1400, easing: 'ease-in' },
    );
  }, [form, wish]);
}
