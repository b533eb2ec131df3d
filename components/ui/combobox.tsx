'use client';

import { clsx } from 'clsx';
import { Command } from 'cmdk';
import { Popover } from 'radix-ui';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { useField } from './field';
import { Icon } from './icon';
import { styles } from './styles';

/** One suggestion; `keywords` are searched besides value and label. */
export type ComboboxOption = { value: string; label?: string; description?: ReactNode; icon?: ReactNode; group?: string; keywords?: readonly string[] };

/** Props of {@link Combobox}. */
export type ComboboxProps = {
  value: string | undefined;
  onValueChange: (value: string) => void;
  /** Where there is much to work out, a function: it is asked when the list is opened. */
  options: readonly ComboboxOption[] | (() => readonly ComboboxOption[]);
  placeholder?: string;
  searchPlaceholder?: string;
  emptyText?: ReactNode;
  /** Offers to take what was typed when no suggestion has exactly that value. */
  allowCustom?: boolean;
  id?: string;
  'aria-label'?: string;
  invalid?: boolean;
  disabled?: boolean;
  mono?: boolean;
  className?: string;
};

/** A choice from a long list by typing part of it. Takes label, help and error from the field around it. */
export function Combobox(props: ComboboxProps) {
  const {
    value,
    onValueChange,
    options: given,
    placeholder = 'Choose…',
    searchPlaceholder = 'Search',
    emptyText = 'Nothing found.',
    allowCustom = false,
    id,
    invalid,
    disabled,
    mono = false,
    className,
  } = props;
  const field = useField();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const options = useMemo(() => (typeof given === 'function' ? (open ? given() : []) : given), [given, open]);
  const isInvalid = invalid ?? field.invalid ?? false;
  const chosen = options.find((option) => option.value === value);
  const typed = search.trim();
  const isNew = allowCustom && typed !== '' && !options.some((option) => option.value === typed);

  const changeOpen = (next: boolean) => {
    setOpen(next);
    setSearch('');
  };
  const choose = (next: string) => {
    changeOpen(false);
    onValueChange(next);
  };

  return (
    <Popover.Root open={open} onOpenChange={changeOpen}>
      <Popover.Trigger
        id={id ?? field.id}
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-label={props['aria-label']}
        aria-describedby={field.describedBy}
        aria-invalid={isInvalid || undefined}
        disabled={disabled}
        className={clsx(
          styles.field,
          'h-8 justify-between gap-2 px-2.25 text-left',
          isInvalid && styles.fieldInvalid,
          disabled === true && styles.fieldDisabled,
          className,
        )}
      >
        <span className={clsx('min-w-0 truncate', value === undefined || value === '' ? 'text-text-3' : mono && 'font-mono text-xs')}>
          {chosen?.label ?? (value === undefined || value === '' ? placeholder : value)}
        </span>
        <Icon name="chevrons-up-down" size={14} className="text-text-3" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          id={listId}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={searchPlaceholder}
          className={clsx(styles.floating, 'w-(--radix-popover-trigger-width) min-w-56')}
        >
          <Command label={searchPlaceholder} loop defaultValue={value}>
            <div className="flex h-9 items-center gap-2 border-b border-border px-2.5 text-text-3">
              <Icon name="search" size={14} />
              <Command.Input
                value={search}
                onValueChange={setSearch}
                placeholder={searchPlaceholder}
                className="h-full min-w-0 flex-1 bg-transparent text-sm text-text outline-none"
              />
            </div>
            <Command.List className="max-h-[min(18rem,calc(var(--radix-popover-content-available-height)-3rem))] overflow-y-auto p-1">
              {!isNew && <Command.Empty className="px-2 py-3 text-sm text-text-3">{emptyText}</Command.Empty>}
              {isNew && (
                <Command.Item forceMount value={`use ${typed}`} onSelect={() => choose(typed)} className={ROW}>
                  <Icon name="plus" size={14} className="text-text-3" />
                  <span className="min-w-0 truncate">
                    Use “<span className={clsx(mono && 'font-mono text-xs')}>{typed}</span>”
                  </span>
                </Command.Item>
              )}
              {groupsOf(options).map(({ group, members }) => (
                <Command.Group key={group ?? ''} heading={group} className={HEADING}>
                  {members.map((option) => (
                    <Command.Item
                      key={option.value}
                      value={option.value}
                      keywords={[option.label ?? '', ...(option.keywords ?? [])]}
                      onSelect={() => choose(option.value)}
                      className={ROW}
                    >
                      {option.icon}
                      <span className="min-w-0 flex-1">
                        <span className={clsx('block truncate', mono && 'font-mono text-xs')}>{option.label ?? option.value}</span>
                        {option.description !== undefined && <span className="block text-xs text-text-3">{option.description}</span>}
                      </span>
                      {option.value === value && <Icon name="check" size={14} />}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

const ROW = clsx(styles.item, styles.itemActive);
const HEADING =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-text-3';

function groupsOf(options: readonly ComboboxOption[]) {
  const names = [...new Set(options.map((option) => option.group))];
  return names.map((group) => ({ group, members: options.filter((option) => option.group === group) }));
}
