'use client';

import type { ReactNode } from 'react';
import { Select } from '@/components/ui/select';
import type { Option } from '@/lib/kinds/field';

interface ChoiceProps {
  readonly value: string | undefined;
  /** Called with nothing when the empty choice is taken. */
  readonly onChoose: (value: string | undefined) => void;
  readonly options: readonly (Option & { readonly description?: string; readonly icon?: ReactNode })[];
  /** What the empty choice says: what holds when nothing is chosen. */
  readonly placeholder?: string;
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly 'data-path'?: string;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  /** There is no empty choice. */
  readonly required?: boolean;
}

/** A choice of one, or of nothing. A value that is not among the options is shown as it is. */
export function Choice({ value, onChoose, options, placeholder = 'nothing', required = false, ...props }: ChoiceProps) {
  const known = value === undefined || options.some((option) => option.value === value);
  const none = required ? [] : [{ value: NOTHING, label: <span className="text-text-3">{placeholder}</span> }];
  const all = [...none, ...(known ? options : [...options, { value, label: value }])];
  return (
    <Select {...props} value={value} onValueChange={(chosen) => onChoose(chosen === NOTHING ? undefined : chosen)} options={all} placeholder={placeholder} />
  );
}

/** Stands for the empty choice, whose value may not be an empty text. */
const NOTHING = '\u0000';
