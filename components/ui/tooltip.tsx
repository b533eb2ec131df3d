'use client';

import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './kbd';

/** The side of its trigger on which something floats. */
export type TooltipSide = 'top' | 'right' | 'bottom' | 'left';

/** Props of {@link Tooltip}; the child must be one element that takes a ref and can have focus. */
export type TooltipProps = { content: ReactNode; shortcut?: string; side?: TooltipSide; children: ReactElement };

/**
 * Shows a short text beside its child under the pointer and on keyboard focus; Escape hides it.
 * Needs a {@link TooltipProvider} above it.
 */
export function Tooltip({ content, shortcut, side = 'bottom', children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-60 flex max-w-72 items-center gap-2 rounded-md bg-text px-2 py-1 text-xs text-bg shadow-raised select-none data-[state=delayed-open]:animate-pop-in"
        >
          {content}
          {shortcut !== undefined && <Kbd inverted>{shortcut}</Kbd>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Lets neighbouring tooltips follow one another without a new delay. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={500} skipDelayDuration={200}>
      {children}
    </Radix.Provider>
  );
}
