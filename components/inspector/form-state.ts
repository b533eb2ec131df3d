import type { Control, Field } from '@/lib/kinds/field';
import type { Graph } from '@/lib/kinds/graph';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';
import { isPlainObject } from '@/lib/util/json';
import type { Path } from '@/lib/util/problem';
import type { Finding } from '@/lib/validation/finding';

/** What is the same for fields of all kinds of elements. */
export type PlainField = Omit<Field, 'notApplicable' | 'offers'>;

/** What the form shows of one field. */
export interface FieldState {
  readonly field: PlainField;
  /** Identifies the field within its form. */
  readonly key: string;
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** Why the field means nothing on this element, though it says something. */
  readonly unusable: string | undefined;
  /** Whether the person may take the field out of the form again. */
  readonly removable: boolean;
}

/** A heading and the fields under it. */
export interface FormSection {
  readonly title: string;
  readonly fields: readonly FieldState[];
}

/** A form: what is shown, what could be added, and the findings that belong to no field. */
export interface FormState {
  readonly sections: readonly FormSection[];
  readonly addable: readonly PlainField[];
  readonly loose: readonly Finding[];
}

/** What decides which fields a form shows. */
export interface FormInput<E extends DesignNode | DesignEdge> {
  readonly element: E;
  readonly fields: readonly Field<E>[];
  readonly graph: Graph;
  readonly findings: readonly Finding[];
  /** Keys of fields that the person added. */
  readonly added: ReadonlySet<string>;
  /** Shows the fields that match, whether they say something or not. */
  readonly search?: string;
}

/**
 * Decides what the form of an element shows: essential fields always, others while they say something, have a finding
 * or were added; fields that mean nothing here only while they say something all the same.
 */
export function formState<E extends DesignNode | DesignEdge>({ element, fields, graph, findings, added, search = '' }: FormInput<E>): FormState {
  const { byField, loose } = assignFindings(fields, findings);
  const shown: FieldState[] = [];
  const addable: PlainField[] = [];
  for (const field of fields) {
    const key = fieldKey(field);
    const unusable = field.notApplicable?.(element, graph);
    const own = byField.get(field) ?? [];
    const says = coveredPaths(field).some((path) => valueAt(element.props, path) !== undefined);
    if (unusable !== undefined && !says && own.length === 0) continue;
    const optional = field.essential !== true;
    const wanted = !optional || says || own.length > 0 || added.has(key);
    if (search === '' ? !wanted : !matches(field, search)) {
      if (unusable === undefined && !wanted) addable.push(field);
      continue;
    }
    shown.push({
      field: offered(field, element, graph),
      key,
      value: valueAt(element.props, field.path),
      findings: own,
      unusable,
      removable: (optional && (says || added.has(key))) || (unusable !== undefined && says),
    });
  }
  const titles = [...new Set(shown.map(({ field }) => field.section))];
  return { sections: titles.map((title) => ({ title, fields: shown.filter(({ field }) => field.section === title) })), addable, loose };
}

/** The field with only those choices that this element has, and the one that it says already. */
function offered<E extends DesignNode | DesignEdge>(field: Field<E>, element: E, graph: Graph): PlainField {
  if (!field.offers || field.control.type !== 'select') return field;
  const values = new Set<unknown>([...field.offers(element, graph), valueAt(element.props, field.path)]);
  return { ...field, control: { ...field.control, options: field.control.options.filter(({ value }) => values.has(value)) } };
}

/** Identifies a field within its form. */
export function fieldKey(field: PlainField): string {
  return pathKey(field.path);
}

/** Writes a path so that equal paths are equal texts. */
export function pathKey(path: Path): string {
  return path.join('.');
}

/** The value at a path, or nothing. */
export function valueAt(target: unknown, path: Path): unknown {
  let value = target;
  for (const part of path) {
    if (Array.isArray(value) && typeof part === 'number') value = value[part];
    else if (isPlainObject(value) && Object.hasOwn(value, part)) value = value[part];
    else return undefined;
  }
  return value;
}

/** The field that a path is about: the one whose value holds it, else the first one inside it. */
export function fieldFor<F extends PlainField>(fields: readonly F[], path: Path): F | undefined {
  if (path.length === 0) return undefined;
  return fields.find((field) => coveredPaths(field).some((covered) => startsWith(path, covered))) ?? fields.find((field) => startsWith(field.path, path));
}

/** The properties that a field's control edits: usually its own path only. */
export function coveredPaths(field: PlainField): readonly Path[] {
  return field.control.type === 'fargate-size' ? [field.path, [...field.path.slice(0, -1), 'memoryMiB']] : [field.path];
}

/** Two fields that fit side by side: short numbers. */
export function fitsHalf(control: Control, label: string): boolean {
  return control.type === 'number' && label.length <= 20;
}

/** Whether a text has all words of a search, in any order; the empty search is in every text. */
export function hasWords(text: string, search: string): boolean {
  const lower = text.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}

/** Whether a path lies at or inside another one. */
export function startsWith(path: Path, start: Path): boolean {
  return start.every((part, index) => path[index] === part);
}

function assignFindings(fields: readonly PlainField[], findings: readonly Finding[]) {
  const byField = new Map<PlainField, Finding[]>();
  const loose: Finding[] = [];
  for (const finding of findings) {
    const field = fieldFor(fields, finding.path);
    if (field) byField.set(field, [...(byField.get(field) ?? []), finding]);
    else loose.push(finding);
  }
  return { byField, loose };
}

function matches(field: PlainField, search: string): boolean {
  return hasWords(`${field.section} ${field.label} ${field.path.join(' ')}`, search);
}
