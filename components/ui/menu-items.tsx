'use client';

import { clsx } from 'clsx';
import type { ContextMenu, DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { styles } from './styles';

/** One row of a menu, as data: an action, something on or off, a choice of one, a menu within, a heading or a line. */
export type MenuItem =
  | { type?: 'action'; id: string; label: ReactNode; icon?: ReactNode; shortcut?: string; disabled?: boolean; danger?: boolean; onSelect: () => void }
  | { type: 'check'; id: string; label: ReactNode; checked: boolean; disabled?: boolean; onCheckedChange: (checked: boolean) => void }
  | {
      type: 'choice';
      id: string;
      value: string;
      options: readonly { value: string; label: ReactNode; icon?: ReactNode }[];
      onValueChange: (value: string) => void;
    }
  | { type: 'menu'; id: string; label: ReactNode; icon?: ReactNode; disabled?: boolean; items: readonly MenuItem[] }
  | { type: 'heading'; id: string; label: ReactNode }
  | { type: 'separator'; id: string };

/** Draws the rows of a menu with the parts of a dropdown or of a context menu, which are alike. */
export function MenuItems({ parts, items }: { parts: MenuParts; items: readonly MenuItem[] }) {
  return items.map((item) => <MenuRow key={item.id} parts={parts} item={item} />);
}

type MenuParts = typeof DropdownMenu | typeof ContextMenu;

function MenuRow({ parts: Menu, item }: { parts: MenuParts; item: MenuItem }) {
  switch (item.type) {
    case 'separator':
      return <Menu.Separator className={styles.separator} />;
    case 'heading':
      return <Menu.Label className={styles.groupHeading}>{item.label}</Menu.Label>;
    case 'check':
      return (
        <Menu.CheckboxItem className={ROW} checked={item.checked} disabled={item.disabled} onCheckedChange={item.onCheckedChange}>
          <Mark>
            <Menu.ItemIndicator>
              <Icon name="check" size={14} />
            </Menu.ItemIndicator>
          </Mark>
          {item.label}
        </Menu.CheckboxItem>
      );
    case 'choice':
      return (
        <Menu.RadioGroup value={item.value} onValueChange={item.onValueChange}>
          {item.options.map((option) => (
            <Menu.RadioItem key={option.value} value={option.value} className={ROW}>
              {option.icon}
              <span className="flex-1">{option.label}</span>
              <Menu.ItemIndicator>
                <Icon name="check" size={14} />
              </Menu.ItemIndicator>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      );
    case 'menu':
      return (
        <Menu.Sub>
          <Menu.SubTrigger className={ROW} disabled={item.disabled}>
            {item.icon}
            <span className="flex-1">{item.label}</span>
            <Icon name="chevron-right" size={14} className="text-text-3" />
          </Menu.SubTrigger>
          <Menu.Portal>
            <Menu.SubContent className={MENU} sideOffset={4} collisionPadding={8}>
              <MenuItems parts={Menu} items={item.items} />
            </Menu.SubContent>
          </Menu.Portal>
        </Menu.Sub>
      );
    default:
      return (
        <Menu.Item className={clsx(ROW, item.danger === true && 'text-error')} disabled={item.disabled} onSelect={item.onSelect}>
          {item.icon}
          <span className="flex-1">{item.label}</span>
          {item.shortcut !== undefined && <span className="pl-6 text-xs text-text-3">{item.shortcut}</span>}
        </Menu.Item>
      );
  }
}

/** The class of a menu's surface. */
export const MENU = clsx(styles.floating, 'max-h-(--radix-popper-available-height) min-w-44 overflow-y-auto p-1');

const ROW = clsx(styles.item, styles.itemActive);

function Mark({ children }: { children: ReactNode }) {
  return <span className="flex w-4 justify-center">{children}</span>;
}
