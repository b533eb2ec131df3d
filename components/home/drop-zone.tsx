'use client';

import { clsx } from 'clsx';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';

/** Takes files dropped anywhere on what is inside it, and says so while one is held over it. */
export function DropZone({ onFile, className, children }: { onFile: (file: File) => void; className?: string; children: ReactNode }) {
  const [isOver, setIsOver] = useState(false);
  // Entering a child also leaves its parent: only the count tells whether the pointer is still inside.
  const depth = useRef(0);

  const hasFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const enter = (event: DragEvent) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    depth.current += 1;
    setIsOver(true);
  };
  const leave = (event: DragEvent) => {
    if (!hasFile(event)) return;
    depth.current = Math.max(0, depth.current - 1);
    if (depth.current === 0) setIsOver(false);
  };
  const drop = (event: DragEvent) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    depth.current = 0;
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onFile(file);
  };

  return (
    <div className={className} onDragEnter={enter} onDragOver={(event) => hasFile(event) && event.preventDefault()} onDragLeave={leave} onDrop={drop}>
      {children}
      <div
        aria-hidden
        className={clsx(
          'pointer-events-none fixed inset-0 z-50 flex items-center justify-center bg-select/10 p-4 transition-opacity duration-100',
          isOver ? 'opacity-100' : 'invisible opacity-0',
        )}
      >
        <div className="absolute inset-3 rounded-2xl border-2 border-dashed border-select" />
        <p className="flex items-center gap-2 rounded-lg bg-surface px-4 py-3 text-base font-semibold shadow-overlay">
          <Icon name="download" size={20} className="text-select" />
          Drop to import the design
        </p>
      </div>
    </div>
  );
}
