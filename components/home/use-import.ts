'use client';

import { useState } from 'react';
import type { Design } from '@/lib/document/design';
import type { Problem } from '@/lib/util/problem';

/** A file that could not be opened, and every reason why. */
export type RefusedFile = { fileName: string; problems: readonly Problem[] };

/** Opens files that were chosen or dropped: the first becomes a design, or `refused` says why it could not. */
export function useImport(onDesign: (design: Design) => void) {
  const [refused, setRefused] = useState<RefusedFile | null>(null);
  const [isReading, setIsReading] = useState(false);

  const open = async (file: File) => {
    setIsReading(true);
    try {
      // The reader brings the schema of every kind; a visitor who imports nothing need not load it.
      const { readDesignFile } = await import('./read-design-file');
      const opened = await readDesignFile(file);
      if (opened.ok) onDesign(opened.value);
      else setRefused({ fileName: file.name, problems: opened.error });
    } catch {
      setRefused({
        fileName: file.name,
        problems: [{ path: [], message: 'the part of Gantry that reads designs could not be loaded; check the connection, then try again.' }],
      });
    } finally {
      setIsReading(false);
    }
  };

  return { open: (file: File) => void open(file), isReading, refused, forget: () => setRefused(null) };
}
