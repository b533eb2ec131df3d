'use client';

import { useState } from 'react';
import { useDraft } from './use-draft';

/** Rows that are being edited: those of the value, and what was typed but says nothing yet. */
export interface DraftList<T> {
  readonly items: readonly T[];
  readonly error: string | undefined;
  /** The row that was just added, to be focused. */
  readonly fresh: number | undefined;
  readonly replace: (items: readonly T[]) => void;
  readonly change: (index: number, item: T) => void;
  readonly add: (item: T) => void;
  readonly remove: (index: number) => void;
  /** The focus has left: rows that say nothing go away. */
  readonly leave: () => void;
}

/**
 * Edits a list row by row. `settle` gives the rows that the value will hold (without empty ones); `commit` takes them
 * over and says why when it cannot.
 */
export function useDraftList<T>(
  value: readonly T[],
  settle: (items: readonly T[]) => readonly T[],
  commit: (items: readonly T[]) => string | undefined,
): DraftList<T> {
  const [draft, keep, drop] = useDraft<readonly T[]>(value);
  const [fresh, setFresh] = useState<number | undefined>();
  const items = draft?.content ?? value;

  const replace = (next: readonly T[]): void => {
    const settled = settle(next);
    const error = commit(settled);
    keep(next, error === undefined ? settled : value, error);
  };
  return {
    items,
    error: draft?.error,
    fresh,
    replace,
    change: (index, item) => replace(items.map((before, at) => (at === index ? item : before))),
    add: (item) => {
      setFresh(items.length);
      keep([...items, item], value);
    },
    remove: (index) => {
      setFresh(undefined);
      replace(items.filter((_, at) => at !== index));
    },
    leave: () => {
      setFresh(undefined);
      if (draft?.error === undefined && items.length - settle(items).length === blanks(items)) drop();
    },
  };
}

/** Rows without any content. */
function blanks(items: readonly unknown[]): number {
  return items.filter(
    (item) => item === '' || (typeof item === 'object' && item !== null && Object.values(item).every((part) => part === '' || part === undefined)),
  ).length;
}
