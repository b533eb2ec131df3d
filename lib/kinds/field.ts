import type { Path } from '@/lib/util/problem';
import type { Graph } from './graph';
import type { DesignEdge, DesignNode } from './union';

/** A choice of a select. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** How a field is edited. */
export type Control =
  /** One line, or, where that is too little, a text that grows. */
  | { readonly type: 'text'; readonly mono?: boolean; readonly multiline?: boolean }
  /** Whole numbers unless `step` says otherwise. `min` and `max` guide the arrows; what is wrong is said by rules. */
  | { readonly type: 'number'; readonly unit?: string; readonly min?: number; readonly max?: number; readonly step?: number }
  /** Yes or no; `absent` is what holds when nothing is said. */
  | { readonly type: 'toggle'; readonly absent: boolean }
  | { readonly type: 'select'; readonly options: readonly Option[] }
  /** Names one of the design's containers; the form offers those in reach. */
  | { readonly type: 'container-name' }
  /** Names a port of the tasks of a service, or of the service that is called; choosing one that has no name yet names it. */
  | { readonly type: 'port-name' }
  /** Several texts, in order. */
  | { readonly type: 'list'; readonly item: string }
  /** Several of a few known values, in their order. */
  | { readonly type: 'choices'; readonly options: readonly Option[] }
  /** A command line, kept as words the way Docker's exec form does. */
  | { readonly type: 'command' }
  /** Names and values; accepts a pasted `.env`. A pair is called `item`, by default what its key is called. */
  | { readonly type: 'key-value'; readonly keyLabel: string; readonly valueLabel: string; readonly item?: string }
  /** A list of small records, one per row. */
  | { readonly type: 'rows'; readonly item: string; readonly columns: readonly Column[] }
  /** A list of larger records, one card each; what a card shows depends on what its record says. */
  | {
      readonly type: 'records';
      readonly item: string;
      readonly parts: readonly Part[];
      /** What a fresh record says. */
      readonly fresh: Readonly<Record<string, string | number>>;
    }
  /** Statements of an IAM policy: allow or deny, actions, resources. */
  | { readonly type: 'statements' }
  /** Fargate CPU and memory together: offers only pairs that exist. */
  | { readonly type: 'fargate-size' };

/** One column of a `rows` control. */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly control: Extract<Control, { type: 'text' | 'number' | 'select' | 'toggle' | 'container-name' }>;
  readonly placeholder?: string;
}

/** One field of a record in a `records` control. */
export interface Part {
  readonly key: string;
  /** In sentence case. */
  readonly label: string;
  readonly control: Extract<
    Control,
    { type: 'text' | 'number' | 'select' | 'toggle' | 'container-name' | 'port-name' | 'list' | 'command' | 'key-value' | 'rows' }
  >;
  readonly placeholder?: string;
  readonly help?: string;
  /** The property of the CDK that this becomes. */
  readonly docs?: { readonly fqn: string; readonly property: string };
  /** Shown only while the record says one of these values for another key, or says nothing for it if `undefined` is among them. */
  readonly when?: readonly { readonly key: string; readonly is: readonly (string | undefined)[] }[];
  /** Shown even while it says nothing. */
  readonly essential?: boolean;
}

/** One thing that can be edited on a node or an edge: the generic inspector is drawn from these. */
export interface Field<E = DesignNode | DesignEdge> {
  /** Where the value is inside `props`. */
  readonly path: Path;
  /** In sentence case, with the unit when there is one. */
  readonly label: string;
  /** The heading that it stands under. */
  readonly section: string;
  readonly control: Control;
  /** Always shown; others can be added when needed. */
  readonly essential?: boolean;
  /** What holds when nothing is said, as text in the empty control. */
  readonly placeholder?: string;
  /** A sentence of our own where the CDK's documentation is not enough. */
  readonly help?: string;
  /** The property of the CDK that this becomes; its documentation is the field's help. */
  readonly docs?: { readonly fqn: string; readonly property: string };
  /** The values of a select that this element can have, when it cannot have all. @default all of them */
  readonly offers?: (element: E, graph: Graph) => readonly string[];
  /** Why the field does not apply to this element, in words; nothing when it does. */
  readonly notApplicable?: (element: E, graph: Graph) => string | undefined;
}

/** The same field type for elements of any kind; a form holds fields of its element's kind only. */
export type AnyField = Field<never>;

/** Turns `['SOME_VALUE', 'Label']` pairs into options. */
export function options(...pairs: readonly (readonly [value: string, label: string])[]): Control {
  return { type: 'select', options: pairs.map(([value, label]) => ({ value, label })) };
}
