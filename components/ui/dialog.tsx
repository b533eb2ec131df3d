'use client';

import { clsx } from 'clsx';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Icon } from './icon';

/** Props of {@link Dialog}. */
export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons at the end, the confirming one last. */
  footer?: ReactNode;
  /** @default md (440 pixels); lg is 640, xl 880 */
  size?: 'md' | 'lg' | 'xl';
  className?: string;
  children?: ReactNode;
};

/** A window over the page that keeps the keyboard inside it, closes on Escape and gives the focus back. */
export function Dialog({ open, onOpenChange, title, description, footer, size = 'md', className, children }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={OVERLAY} />
        <Radix.Content className={clsx(WINDOW, WIDTHS[size], className)} {...(description === undefined && { 'aria-describedby': undefined })}>
          {/* No header and footer elements: outside of the page's own parts they would be landmarks of the page. */}
          <div className="px-5 pt-4 pb-3">
            <Radix.Title className="mr-8 text-base font-semibold wrap-anywhere">{title}</Radix.Title>
            {description !== undefined && <Radix.Description className="mt-1 text-sm text-text-2">{description}</Radix.Description>}
          </div>
          {children !== undefined && <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-4">{children}</div>}
          {footer !== undefined && <div className="flex flex-wrap justify-end gap-2 border-t border-border px-5 py-3">{footer}</div>}
          {/* Last, so that the keyboard starts on what the window is for. */}
          <Radix.Close asChild>
            <Button variant="ghost" size="sm" aria-label="Close" className="absolute! top-3.5 right-3.5 w-6.5 px-0!">
              <Icon name="x" size={14} />
            </Button>
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const OVERLAY = 'fixed inset-0 z-40 bg-scrim data-[state=open]:animate-overlay-in';
const WINDOW =
  'fixed top-1/2 left-1/2 z-50 flex max-h-[min(85dvh,56rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 flex-col rounded-xl border border-border bg-surface text-text shadow-overlay outline-none data-[state=open]:animate-overlay-in';
const WIDTHS = { md: 'max-w-110', lg: 'max-w-160', xl: 'max-w-220' } as const;
