import type { Column } from '@/lib/kinds/field';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';
import { printCommandLine } from './command-line';
import { entriesOf, recordsOf, textsOf } from './controls/values';
import { coveredPaths, valueAt, type PlainField } from './form-state';
import { TaskFit } from './task-fit';
import { isFargateSized, taskSizeText } from './task-size';
import { isOn } from './toggle-state';

/** A value as text that can be selected and copied; in grey what holds when nothing is said. */
export function ReadOnlyValue({ field, value, element }: { field: PlainField; value: unknown; element: DesignNode | DesignEdge }) {
  const { control } = field;
  if (control.type === 'fargate-size') {
    const [cpu, memoryMiB] = coveredPaths(field).map((path) => valueAt(element.props, path));
    const size = { cpu: typeof cpu === 'number' ? cpu : undefined, memoryMiB: typeof memoryMiB === 'number' ? memoryMiB : undefined };
    return (
      <>
        <p className="text-sm tabular-nums select-text">{taskSizeText(size, isFargateSized(element))}</p>
        {element.kind === 'task-definition' && <TaskFit task={element} size={size} />}
      </>
    );
  }
  if (control.type === 'toggle')
    return <p className="text-sm select-text">{isOn(typeof value === 'boolean' ? value : undefined, control.absent) ? 'Yes' : 'No'}</p>;
  if (value === undefined) return <p className="text-sm text-text-3 select-text">{field.placeholder ?? 'not set'}</p>;
  switch (control.type) {
    case 'select':
      return <p className="text-sm select-text">{control.options.find((option) => option.value === String(value))?.label ?? String(value)}</p>;
    case 'choices':
      return (
        <p className="text-sm select-text">
          {textsOf(value)
            .map((text) => control.options.find((option) => option.value === text)?.label ?? text)
            .join(', ')}
        </p>
      );
    case 'list':
      return <Lines lines={textsOf(value)} />;
    case 'command':
      return <Lines lines={[printCommandLine(textsOf(value))]} />;
    case 'key-value':
      return <Table head={[control.keyLabel, control.valueLabel]} rows={entriesOf(value).map((entry) => [entry.key, entry.value])} />;
    case 'rows': {
      const rows = recordsOf(value);
      const columns = control.columns.filter((column) => rows.some((row) => row[column.key] !== undefined));
      return <Table head={columns.map((column) => column.label)} rows={rows.map((row) => columns.map((column) => cellText(column, row[column.key])))} />;
    }
    case 'records':
      return (
        <div className="flex flex-col gap-3">
          {recordsOf(value).map((record, index) => (
            <dl key={index} className="rounded-md border border-border px-2.5 py-2">
              {control.parts
                .filter((part) => record[part.key] !== undefined)
                .map((part) => (
                  <div key={part.key} className="mb-1.5 last:mb-0">
                    <dt className="text-2xs text-text-3">{part.label}</dt>
                    <dd>
                      <ReadOnlyValue
                        field={{ path: [...field.path, index, part.key], label: part.label, section: '', control: part.control }}
                        value={record[part.key]}
                        element={element}
                      />
                    </dd>
                  </div>
                ))}
            </dl>
          ))}
        </div>
      );
    case 'statements':
      return (
        <div className="flex flex-col gap-3">
          {recordsOf(value).map((statement, index) => (
            <dl key={index} className="rounded-md border border-border px-2.5 py-2">
              <dt className="sr-only">Effect</dt>
              <dd className="mb-1 text-xs font-medium select-text">{statement['effect'] === 'DENY' ? 'Deny' : 'Allow'}</dd>
              <dt className="text-2xs text-text-3">Actions</dt>
              <dd className="mb-1.5">
                <Lines lines={textsOf(statement['actions'])} />
              </dd>
              <dt className="text-2xs text-text-3">Resources</dt>
              <dd>
                <Lines lines={textsOf(statement['resources'])} />
              </dd>
            </dl>
          ))}
        </div>
      );
    default:
      return (
        <p className={`text-sm wrap-anywhere select-text ${control.type === 'text' && control.mono ? 'font-mono text-xs' : ''}`}>
          {String(value)}
          {control.type === 'number' && control.unit !== undefined && <span className="text-text-3"> {control.unit}</span>}
        </p>
      );
  }
}

function cellText({ control }: Column, value: unknown): string {
  if (control.type === 'toggle') return isOn(typeof value === 'boolean' ? value : undefined, control.absent) ? 'yes' : 'no';
  if (value === undefined) return '–';
  return (control.type === 'select' && control.options.find((option) => option.value === value)?.label) || String(value);
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <p className="text-xs text-text-3">none</p>;
  return (
    <div className="font-mono text-xs select-text">
      {lines.map((line, index) => (
        <p key={index} className="wrap-anywhere whitespace-pre-wrap">
          {line}
        </p>
      ))}
    </div>
  );
}

function Table({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <table className="w-full table-fixed border-collapse text-left text-xs select-text">
      <thead>
        <tr className="text-2xs text-text-3">
          {head.map((label) => (
            <th key={label} className="pb-0.5 font-normal">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="font-mono">
        {rows.map((row, index) => (
          <tr key={index} className="border-t border-border">
            {row.map((cell, column) => (
              <td key={column} className="py-1 pr-2 align-top wrap-anywhere whitespace-pre-wrap">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
