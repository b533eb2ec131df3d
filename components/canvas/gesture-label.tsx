'use client';

import { ViewportPortal } from '@xyflow/react';
import { createPortal } from 'react-dom';
import { Icon } from '@/components/ui/icon';
import type { Point } from '@/lib/layout/geometry';
import { useCanvasState } from './canvas-context';
import type { Gesture, Tone } from './canvas-store';

/** Says near the pointer what letting go would do, or why it would do nothing; and shows where a row would come. */
export function GestureLabel() {
  const gesture = useCanvasState((state) => state.gesture);
  const said = gesture && words(gesture);
  const line = gesture?.type === 'drop' && gesture.tone === 'yes' ? gesture.line : undefined;
  return (
    <>
      {said && createPortal(<Label {...said} />, document.body)}
      {line && (
        <ViewportPortal>
          <div className="row-line" style={{ width: line.width, transform: `translate(${line.x}px, ${line.y - 1.5}px)` }} />
        </ViewportPortal>
      )}
    </>
  );
}

interface Said {
  readonly text: string;
  readonly tone: Tone;
  readonly at: Point;
}

function words(gesture: Gesture): Said | undefined {
  if (gesture.type === 'drop') return gesture.says === '' ? undefined : { text: gesture.says, tone: gesture.tone, at: gesture.at };
  return gesture.over && { text: gesture.over.says, tone: gesture.over.tone, at: gesture.at };
}

function Label({ text, tone, at }: Said) {
  const left = Math.min(at.x + 16, window.innerWidth - 290);
  const top = Math.min(at.y + 22, window.innerHeight - 70);
  return (
    <div
      role="status"
      className={`pointer-events-none fixed z-60 flex max-w-70 items-start gap-1.5 rounded-md border px-2 py-1 text-xs font-medium shadow-raised ${tone === 'yes' ? 'border-border bg-surface text-text' : 'border-error/40 bg-error-soft text-error'}`}
      style={{ left, top }}
    >
      <Icon name={tone === 'yes' ? 'check' : 'error'} size={14} className={`mt-0.5 ${tone === 'yes' ? 'text-ok' : ''}`} />
      {text}
    </div>
  );
}
