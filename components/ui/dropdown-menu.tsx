'use client';

import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import { MENU, MenuItems, type MenuItem } from './menu-items';

/** Props of {@link DropdownMenu}; the trigger must be one button that takes a ref. */
export type DropdownMenuProps = {
  trigger: ReactElement;
  items: readonly MenuItem[];
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Called instead of giving the focus back to the trigger, for items that put it somewhere else. */
  onCloseAutoFocus?: (event: Event) => void;
};

/** Opens a menu from a button; arrows, typing ahead and Escape work as everywhere. */
export function DropdownMenu({ trigger, items, align = 'start', side = 'bottom', open, onOpenChange, onCloseAutoFocus }: DropdownMenuProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={MENU} align={align} side={side} sideOffset={5} collisionPadding={8} onCloseAutoFocus={onCloseAutoFocus}>
          <MenuItems parts={Radix} items={items} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
