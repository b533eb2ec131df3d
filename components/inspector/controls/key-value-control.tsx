'use client';

import { pathKey } from '../form-state';
import type { ControlProps } from './control-props';
import { KeyValueTable } from './key-value-table';

/** Names and values of a property. */
export function KeyValueControl({ field, control, value, findings, edit, disabled }: ControlProps<'key-value'>) {
  return (
    <KeyValueTable
      value={value}
      keyLabel={control.keyLabel}
      valueLabel={control.valueLabel}
      path={pathKey(field.path)}
      invalidKeys={findings.flatMap((finding) => finding.path[field.path.length] ?? []).map(String)}
      disabled={disabled}
      item="variable"
      acceptsEnv
      onCommit={(record) => edit.set(record)}
      onEnd={edit.end}
    />
  );
}
