'use client';

import { useCallback, useState } from 'react';

/**
 * Which parts of a list are folded, kept by the browser under a key, and what folds one or opens it again. Where nothing can be
 * kept, it lasts as long as the page. For what is drawn in the browser only.
 */
export function useFolded(key: string): readonly [folded: ReadonlySet<string>, toggle: (part: string) => void] {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(read(key)));
  const toggle = useCallback(
    (part: string) =>
      setFolded((before) => {
        const next = new Set(before);
        if (!next.delete(part)) next.add(part);
        write(key, [...next]);
        return next;
      }),
    [key],
  );
  return [folded, toggle];
}

function read(key: string): string[] {
  try {
    return (window.localStorage.getItem(key) ?? '').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

function write(key: string, parts: readonly string[]): void {
  try {
    window.localStorage.setItem(key, parts.join('\n'));
  } catch {
    // Storage may be blocked or full.
  }
}
