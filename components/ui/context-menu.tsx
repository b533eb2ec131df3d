'use client';

import { ContextMenu as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import { MENU, MenuItems, type MenuItem } from './menu-items';

/** Props of {@link ContextMenu}; the child must be one element that takes a ref. */
export type ContextMenuProps = {
  items: readonly MenuItem[];
  onOpenChange?: (open: boolean) => void;
  /** Called instead of giving the focus back, for items that put it somewhere else. */
  onCloseAutoFocus?: (event: Event) => void;
  disabled?: boolean;
  children: ReactElement;
};

/** Opens a menu where its child is clicked with the second button, pressed long, or asked with the menu key. */
export function ContextMenu({ items, onOpenChange, onCloseAutoFocus, disabled, children }: ContextMenuProps) {
  return (
    <Radix.Root onOpenChange={onOpenChange} modal={false}>
      <Radix.Trigger asChild disabled={disabled}>
        {children}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={MENU} collisionPadding={8} onCloseAutoFocus={onCloseAutoFocus}>
          <MenuItems parts={Radix} items={items} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
