'use client';

import { useState } from 'react';
import { sameJson } from '@/lib/util/json';

/** What is being typed, while it differs from how the value would be printed. */
export interface Draft<T> {
  readonly content: T;
  /** Why it could not be taken over. */
  readonly error: string | undefined;
}

/**
 * Keeps what is being typed as long as the value is the one that the typing gave; a value that changed from elsewhere
 * (undo, another person) replaces it.
 */
export function useDraft<T>(
  value: unknown,
): readonly [draft: Draft<T> | undefined, keep: (content: T, committed: unknown, error?: string) => void, drop: () => void] {
  const [held, setHeld] = useState<(Draft<T> & { readonly committed: unknown }) | undefined>();
  const current = held && sameJson(held.committed, value) ? held : undefined;
  return [current, (content, committed, error) => setHeld({ content, committed, error }), () => setHeld(undefined)];
}
