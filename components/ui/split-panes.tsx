'use client';

import { clsx } from 'clsx';
import type { ReactNode, Ref } from 'react';
import { Group, Panel, type PanelImperativeHandle, Separator, useDefaultLayout } from 'react-resizable-panels';

/** Props of {@link SplitPanes}; `id` is the name under which the browser keeps the sizes, `paneIds` the panes shown now. */
export type SplitPanesProps = { id: string; direction: 'horizontal' | 'vertical'; paneIds: readonly string[]; className?: string; children: ReactNode };

/** Panes beside or above one another, with {@link PaneResizer}s between them; their sizes are kept in the browser. */
export function SplitPanes({ id, direction, paneIds, className, children }: SplitPanesProps) {
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({ id: `gantry-panes-${id}`, panelIds: [...paneIds], storage: BROWSER_STORAGE });
  return (
    <Group id={id} orientation={direction} defaultLayout={defaultLayout} onLayoutChanged={onLayoutChanged} className={className}>
      {children}
    </Group>
  );
}

/** Props of {@link Pane}; sizes are pixels, or `"30%"`. Exactly one pane of a group should be `flexible`. */
export type PaneProps = {
  id: string;
  defaultSize?: number | string;
  minSize?: number | string;
  maxSize?: number | string;
  collapsible?: boolean;
  collapsedSize?: number | string;
  /** Takes what is left when the window changes its size; the others keep their pixels. */
  flexible?: boolean;
  onResize?: (size: { inPixels: number; asPercentage: number }) => void;
  handle?: Ref<PanelImperativeHandle | null>;
  className?: string;
  children: ReactNode;
};

/** One of the {@link SplitPanes}; its `handle` can collapse, expand and resize it. */
export function Pane({ flexible = false, handle, className, ...props }: PaneProps) {
  return (
    <Panel
      groupResizeBehavior={flexible ? 'preserve-relative-size' : 'preserve-pixel-size'}
      panelRef={handle}
      className={clsx('min-h-0 min-w-0', className)}
      {...props}
    />
  );
}

/** The line between two panes: drag it, or move it with the arrow keys; a double click brings the size back. */
export function PaneResizer({ label, className }: { label: string; className?: string }) {
  return (
    <Separator
      aria-label={label}
      className={clsx(
        'relative shrink-0 bg-border transition-colors duration-100 outline-none hover:bg-select focus-visible:bg-select data-[separator=active]:bg-select data-[separator=hover]:bg-select',
        'aria-[orientation=vertical]:w-px aria-[orientation=horizontal]:h-px',
        'after:absolute after:opacity-0 focus-visible:after:opacity-100 after:bg-select aria-[orientation=vertical]:after:inset-y-0 aria-[orientation=vertical]:after:-inset-x-px aria-[orientation=horizontal]:after:inset-x-0 aria-[orientation=horizontal]:after:-inset-y-px',
        className,
      )}
    />
  );
}

const BROWSER_STORAGE = {
  getItem: (key: string) => {
    try {
      return typeof window === 'undefined' ? null : window.localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  setItem: (key: string, value: string) => {
    try {
      window.localStorage.setItem(key, value);
    } catch {
      // Storage may be blocked or full: the sizes then last as long as the page.
    }
  },
};
