'use client';

import { clsx } from 'clsx';
import { Popover as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { styles } from './styles';
import type { TooltipSide } from './tooltip';

/** Props of {@link Popover}; `label` names it for screen readers. */
export type PopoverProps = {
  trigger: ReactElement;
  label: string;
  children: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'center' | 'end';
  side?: TooltipSide;
  className?: string;
};

/** A small surface beside its trigger for anything that is not a menu; Escape or a click outside closes it. */
export function Popover({ trigger, label, children, open, onOpenChange, align = 'start', side = 'bottom', className }: PopoverProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          className={clsx(styles.floating, 'w-72 p-3', className)}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
