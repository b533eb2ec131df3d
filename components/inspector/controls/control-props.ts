import type { DesignEdge, DesignNode } from '@/lib/kinds/union';
import type { Control } from '@/lib/kinds/field';
import type { Finding } from '@/lib/validation/finding';
import type { PlainField } from '../form-state';
import type { FieldEdit } from '../use-field-edit';

/** What every control of the inspector gets. */
export interface ControlProps<T extends Control['type'] = Control['type']> {
  readonly element: DesignNode | DesignEdge;
  readonly field: PlainField;
  readonly control: Extract<Control, { type: T }>;
  readonly value: unknown;
  readonly findings: readonly Finding[];
  readonly edit: FieldEdit;
  /** The value means nothing here: it can be seen and taken away, not changed. */
  readonly disabled: boolean;
}
