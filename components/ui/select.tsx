'use client';

import { clsx } from 'clsx';
import { Select as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useField } from './field';
import { Icon } from './icon';
import { styles } from './styles';

/** One thing that may be chosen; options of one `group` stand together under its name. */
export type SelectOption<Value extends string = string> = {
  value: Value;
  label: ReactNode;
  description?: ReactNode;
  icon?: ReactNode;
  group?: string;
  disabled?: boolean;
};

/** Props of {@link Select}; an option's value may not be empty. */
export type SelectProps<Value extends string> = {
  value: Value | undefined;
  onValueChange: (value: Value) => void;
  options: readonly SelectOption<Value>[];
  placeholder?: string;
  id?: string;
  'aria-label'?: string;
  invalid?: boolean;
  disabled?: boolean;
  className?: string;
};

/** A choice of one from a short list, 32 pixels high. Takes label, help and error from the field around it. */
export function Select<Value extends string>({
  value,
  onValueChange,
  options,
  placeholder = 'Choose…',
  id,
  invalid,
  disabled,
  className,
  ...props
}: SelectProps<Value>) {
  const field = useField();
  const isInvalid = invalid ?? field.invalid ?? false;
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onValueChange(option.value);
  };
  return (
    <Radix.Root value={value ?? ''} onValueChange={choose} disabled={disabled}>
      <Radix.Trigger
        id={id ?? field.id}
        aria-describedby={field.describedBy}
        aria-invalid={isInvalid || undefined}
        className={clsx(
          styles.field,
          'h-8 justify-between gap-2 px-2.25 text-left data-placeholder:text-text-3',
          isInvalid && styles.fieldInvalid,
          disabled === true && styles.fieldDisabled,
          className,
        )}
        {...props}
      >
        <span className="min-w-0 truncate">
          <Radix.Value placeholder={placeholder} />
        </span>
        <Icon name="chevrons-up-down" size={14} className="text-text-3" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className={clsx(styles.floating, 'max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) overflow-hidden')}
        >
          <Radix.Viewport className="p-1">
            {groupsOf(options).map(({ group, members }) => (
              <Radix.Group key={group ?? ''}>
                {group !== undefined && <Radix.Label className={styles.groupHeading}>{group}</Radix.Label>}
                {members.map((option) => (
                  <Radix.Item key={option.value} value={option.value} disabled={option.disabled} className={clsx(styles.item, styles.itemActive, 'pr-7')}>
                    {option.icon}
                    <span className="min-w-0">
                      <Radix.ItemText>{option.label}</Radix.ItemText>
                      {option.description !== undefined && <span className="block text-xs text-text-3">{option.description}</span>}
                    </span>
                    <Radix.ItemIndicator className="absolute right-2">
                      <Icon name="check" size={14} />
                    </Radix.ItemIndicator>
                  </Radix.Item>
                ))}
              </Radix.Group>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function groupsOf<Value extends string>(options: readonly SelectOption<Value>[]) {
  const names = [...new Set(options.map((option) => option.group))];
  return names.map((group) => ({ group, members: options.filter((option) => option.group === group) }));
}
