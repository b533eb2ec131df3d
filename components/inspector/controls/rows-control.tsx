'use client';

import { clsx } from 'clsx';
import { type ComponentProps, useRef, useState } from 'react';
import { useEditorState } from '@/components/editor/editor-context';
import { FieldGroup } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import type { Column } from '@/lib/kinds/field';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';
import type { Json } from '@/lib/util/json';
import { pathKey } from '../form-state';
import { isOn, switched } from '../toggle-state';
import { useDraftList } from '../use-draft-list';
import { Choice } from './choice';
import { containersInReach } from './containers-in-reach';
import type { ControlProps } from './control-props';
import { ErrorText } from './error-text';
import { NumberInput } from './number-input';
import { AddRow, RemoveRow } from './row-buttons';
import { recordsOf } from './values';

type Row = Readonly<Record<string, unknown>>;

/** A list of small records, one per row; beyond three columns the rarer ones unfold under their row. */
export function RowsControl({ element, field, control, value, findings, edit, disabled }: ControlProps<'rows'>) {
  const add = useRef<HTMLButtonElement>(null);
  const rows = useDraftList<Row>(recordsOf(value), filled, (items) => edit.set(items.length > 0 ? (items as Json[]) : null));
  const { main, more } = divided(control.columns);
  const leave = (): void => {
    rows.leave();
    edit.end();
  };
  const stacked = isStacked(main);
  const columns = { gridTemplateColumns: `${stacked ? 'minmax(0,1fr)' : main.map(widthOf).join(' ')} auto` };

  return (
    <FieldGroup onBlur={leave}>
      {rows.items.length > 0 && !stacked && (
        <div aria-hidden className="mb-1 grid gap-1 text-2xs text-text-3" style={columns}>
          {main.map((column) => (
            <span key={column.key} className="truncate pl-px" title={column.label}>
              {column.label}
            </span>
          ))}
          <span className={more.length > 0 ? 'w-13' : 'w-6.5'} />
        </div>
      )}
      <div className={clsx('flex flex-col', stacked ? 'gap-3' : 'gap-1.5')}>
        {rows.items.map((row, index) => (
          <RowFields
            key={index}
            row={row}
            main={main}
            more={more}
            columns={columns}
            stacked={stacked}
            label={`${control.item} ${index + 1}`}
            element={element}
            path={pathKey([...field.path, index])}
            invalid={(column) => findings.some((finding) => pathKey(finding.path) === pathKey([...field.path, index, column.key]))}
            autoFocus={rows.fresh === index}
            disabled={disabled}
            onChange={(next) => rows.change(index, next)}
            onRemove={() => {
              rows.remove(index);
              add.current?.focus();
            }}
          />
        ))}
      </div>
      <ErrorText>{rows.error}</ErrorText>
      <AddRow handle={add} disabled={disabled} onClick={() => rows.add({})}>
        Add {control.item}
      </AddRow>
    </FieldGroup>
  );
}

interface RowFieldsProps {
  readonly row: Row;
  readonly main: readonly Column[];
  readonly more: readonly Column[];
  readonly columns: { readonly gridTemplateColumns: string };
  /** The columns stand one below the other. */
  readonly stacked: boolean;
  readonly label: string;
  /** What the rows belong to: it decides which containers can be named. */
  readonly element: DesignNode | DesignEdge;
  readonly path: string;
  readonly invalid: (column: Column) => boolean;
  readonly autoFocus: boolean;
  readonly disabled: boolean;
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
}

function RowFields({ row, main, more, columns, stacked, label, element, path, invalid, autoFocus, disabled, onChange, onRemove }: RowFieldsProps) {
  const says = more.some((column) => row[column.key] !== undefined || invalid(column));
  const [unfolded, setUnfolded] = useState(false);
  const open = unfolded || says;
  const cell = (column: Column, focus: boolean) => (
    <Cell
      key={column.key}
      column={column}
      emptyText={stacked ? column.label : undefined}
      element={element}
      value={row[column.key]}
      label={`${column.label} of ${label}`}
      path={`${path}.${column.key}`}
      invalid={invalid(column)}
      autoFocus={focus}
      disabled={disabled}
      onChange={(value) => {
        const { [column.key]: _before, ...rest } = row;
        onChange(value === undefined ? rest : { ...rest, [column.key]: value });
      }}
    />
  );
  return (
    <div>
      <div className="grid items-start gap-1" style={columns}>
        {main.map((column, index) => cell(column, autoFocus && index === 0))}
        <div className={clsx('flex', stacked && 'col-start-2 row-start-1')}>
          {more.length > 0 && (
            <IconButton
              size="sm"
              label={open ? 'Fewer columns' : `${more.map((column) => column.label).join(', ')} of ${label}`}
              aria-expanded={open}
              disabled={says}
              className="mt-0.75 text-text-3"
              onClick={() => setUnfolded(!open)}
            >
              <Icon name={open ? 'chevron-up' : 'chevron-down'} size={14} />
            </IconButton>
          )}
          <RemoveRow label={`Remove ${label}`} disabled={disabled} onClick={onRemove} />
        </div>
      </div>
      {open && more.length > 0 && (
        <div className="mt-1 mb-1 ml-2 grid grid-cols-2 gap-2 border-l-2 border-border pl-2">
          {more.map((column) => (
            <div key={column.key} className="min-w-0">
              <div aria-hidden className="mb-0.5 text-2xs text-text-3">
                {column.label}
              </div>
              {cell(column, false)}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

interface CellProps {
  readonly column: Column;
  /** What an empty cell says first where no heading stands above it. */
  readonly emptyText?: string;
  readonly element: DesignNode | DesignEdge;
  readonly value: unknown;
  readonly label: string;
  readonly path: string;
  readonly invalid: boolean;
  readonly autoFocus: boolean;
  readonly disabled: boolean;
  readonly onChange: (value: unknown) => void;
}

function Cell({ column: { control, placeholder }, emptyText, element, value, label, path, invalid, autoFocus, disabled, onChange }: CellProps) {
  const common = { 'aria-label': label, 'data-path': path, disabled, invalid: invalid ? true : undefined };
  if (control.type === 'number') {
    const change = (next: number | undefined): undefined => onChange(next) as undefined;
    return (
      <NumberInput
        {...common}
        value={typeof value === 'number' ? value : undefined}
        onChange={change}
        onEnd={() => undefined}
        min={control.min}
        max={control.max}
        placeholder={placeholder}
        autoFocus={autoFocus}
      />
    );
  }
  if (control.type === 'select') {
    return (
      <Choice
        {...common}
        value={typeof value === 'string' ? value : undefined}
        onChoose={onChange}
        options={control.options}
        placeholder={placeholder ?? emptyText ?? '–'}
      />
    );
  }
  if (control.type === 'container-name') return <ContainerCell {...common} element={element} value={value} placeholder={placeholder} onChange={onChange} />;
  if (control.type === 'toggle') {
    const { invalid: _shownBelow, ...rest } = common;
    return (
      <span className="flex h-8 items-center">
        <Switch
          {...rest}
          checked={isOn(typeof value === 'boolean' ? value : undefined, control.absent)}
          onCheckedChange={(wanted) => onChange(switched(wanted, control.absent))}
        />
      </span>
    );
  }
  return (
    <TextField
      {...common}
      mono={control.mono}
      value={typeof value === 'string' ? value : ''}
      placeholder={emptyText === undefined ? placeholder : [emptyText, placeholder].filter(Boolean).join(': ')}
      autoFocus={autoFocus}
      onValueChange={(text) => onChange(text === '' ? undefined : text)}
    />
  );
}

interface ContainerCellProps extends Omit<ComponentProps<typeof Choice>, 'value' | 'onChoose' | 'options'> {
  readonly element: DesignNode | DesignEdge;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function ContainerCell({ element, value, placeholder, onChange, ...props }: ContainerCellProps) {
  const design = useEditorState((state) => state.design);
  return (
    <Choice
      {...props}
      value={typeof value === 'string' ? value : undefined}
      onChoose={onChange}
      options={containersInReach(design, element)}
      placeholder={placeholder ?? '–'}
    />
  );
}

/** Rows that say something. */
function filled(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => Object.values(row).some((part) => part !== undefined));
}

/** At most three columns stand side by side; of more, the first two, and a choice if there is one. */
function divided(columns: readonly Column[]): { readonly main: readonly Column[]; readonly more: readonly Column[] } {
  if (columns.length <= 3) return { main: columns, more: [] };
  const rest = columns.slice(2);
  const third = rest.find((column) => column.control.type === 'select');
  return { main: columns.filter((column) => columns.indexOf(column) < 2 || column === third), more: rest.filter((column) => column !== third) };
}

/** Two columns of which one is a choice in long words stand one below the other, unless the other is a choice of short ones. */
function isStacked(main: readonly Column[]): boolean {
  return (
    main.length === 2 &&
    main.some((column) => longestOf(column) > LONG_WORDS) &&
    main.every((column) => longestOf(column) === 0 || longestOf(column) > SHORT_WORDS)
  );
}

function widthOf(column: Column): string {
  const { type } = column.control;
  if (type === 'toggle') return 'minmax(3rem,auto)';
  if (type === 'select') return longestOf(column) > LONG_WORDS ? 'minmax(0,1.6fr)' : longestOf(column) > SHORT_WORDS ? 'minmax(0,1.35fr)' : 'minmax(0,1fr)';
  return type === 'number' ? 'minmax(0,0.9fr)' : 'minmax(0,1.35fr)';
}

const SHORT_WORDS = 5;
const LONG_WORDS = 10;

/** Characters of a choice's longest text; zero for what is no choice. */
function longestOf({ control }: Column): number {
  return control.type === 'select' ? Math.max(0, ...control.options.map(({ label }) => label.length)) : 0;
}
