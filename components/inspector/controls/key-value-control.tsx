'use client';

import { pathKey } from '../form-state';
import type { ControlProps } from './control-props';
import { KeyValueTable } from './key-value-table';

/** Names and values of a property. */
export function KeyValueControl({ field, control, value, findings, edit, disabled }: ControlProps<'key-value'>) {
  // Only variables have names; labels, options and arguments are called what they are.
  const variables = control.keyLabel === 'Name';
  return (
    <KeyValueTable
      value={value}
      keyLabel={control.keyLabel}
      valueLabel={control.valueLabel}
      path={pathKey(field.path)}
      invalidKeys={findings.flatMap((finding) => finding.path[field.path.length] ?? []).map(String)}
      disabled={disabled}
      item={variables ? 'variable' : (control.item ?? control.keyLabel.toLowerCase())}
      acceptsEnv={variables}
      onCommit={(record) => edit.set(record)}
      onEnd={edit.end}
    />
  );
}
