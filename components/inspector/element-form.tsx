'use client';

import { Fragment, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { useAllFindings, useEditorState } from '@/components/editor/editor-context';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import { TextField } from '@/components/ui/text-field';
import type { Field } from '@/lib/kinds/field';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';
import { AddProperty } from './add-property';
import { FieldButtons } from './field-buttons';
import { FieldFindings, FieldRow } from './field-row';
import { FindingCard } from './finding-card';
import { fieldFor, fieldKey, fitsHalf, formState, hasWords, pathKey, type FieldState } from './form-state';
import { inPairs } from './in-pairs';
import { useBringIntoView, type FieldWish } from './use-bring-into-view';

interface ElementFormProps<E extends DesignNode | DesignEdge> {
  readonly element: E;
  readonly fields: readonly Field<E>[];
  /** The element in the words of an undo step. */
  readonly name: string;
  /** What is shown among the fields although it is none of the element's own. */
  readonly parts?: readonly FormPart[];
}

/** A section of a form that is drawn by itself. */
export interface FormPart {
  readonly title: string;
  /** What it is found by, in lower case. */
  readonly words: string;
  /** The section that it follows. @default it comes first */
  readonly after?: string;
  /** Folded away until it is wanted. @default false */
  readonly folded?: boolean;
  readonly content: ReactNode;
}

const NO_PARTS: readonly FormPart[] = [];

/** The form of a node or an edge: what is wrong with it as a whole, then its fields under their headings. */
export function ElementForm<E extends DesignNode | DesignEdge>({ element, fields, name, parts = NO_PARTS }: ElementFormProps<E>) {
  const form = useRef<HTMLDivElement>(null);
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const focus = useEditorState((state) => (state.focus?.element === element.id ? state.focus : undefined));
  const all = useAllFindings();
  const findings = useMemo(() => all.filter((finding) => finding.elementId === element.id), [all, element.id]);
  const [search, setSearch] = useState('');
  const [folded, setFolded] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [own, setOwn] = useState<{ readonly added: ReadonlySet<string>; readonly wish?: FieldWish }>({ added: new Set() });

  // Going to a finding shows its field, whatever is folded away or searched for.
  const [followed, setFollowed] = useState<number>();
  if (focus && focus.seq !== followed) {
    setFollowed(focus.seq);
    const field = fieldFor(fields, focus.path);
    if (field) {
      setSearch('');
      setFolded(new Map());
      setOwn({
        added: new Set([...own.added, fieldKey(field)]),
        wish: { field: fieldKey(field), inside: pathKey(focus.path), turn: (own.wish?.turn ?? 0) + 1 },
      });
    }
  }
  useBringIntoView(form, own.wish);

  const { sections, addable, loose } = formState({ element, fields, graph: design, findings, added: own.added, search: search.trim() });
  const add = (key: string): void => setOwn({ added: new Set([...own.added, key]), wish: { field: key, turn: (own.wish?.turn ?? 0) + 1 } });
  const remove = (key: string): void => setOwn({ added: new Set([...own.added].filter((it) => it !== key)) });
  const count = sections.reduce((sum, section) => sum + section.fields.length, 0) + addable.length;

  const wantedParts = parts.filter((part) => hasWords(part.words, search.trim()));
  const folding = (title: string, usually = false) => ({
    open: search !== '' || !(folded.get(title) ?? usually),
    onOpenChange: (open: boolean): void => setFolded(new Map(folded).set(title, !open)),
  });
  const partSection = ({ title, content, folded: usually }: FormPart): ReactNode => (
    <Section key={title} title={title} {...folding(title, usually)}>
      {content}
    </Section>
  );

  return (
    <div ref={form}>
      {loose.length > 0 && (
        <div className="flex flex-col gap-2 border-b border-border p-3.5">
          {loose.map((finding, index) => (
            <FindingCard key={`${finding.ruleId}-${index}`} finding={finding} />
          ))}
        </div>
      )}
      {(count > 15 || search !== '') && (
        <div className="border-b border-border px-3.5 py-2.5">
          <TextField
            type="search"
            value={search}
            onValueChange={setSearch}
            aria-label="Find a property of this element"
            placeholder="Find a property"
            start={<Icon name="search" size={14} />}
            onKeyDown={(event) => event.key === 'Escape' && setSearch('')}
          />
        </div>
      )}
      {wantedParts.filter((part) => part.after === undefined).map(partSection)}
      {sections.map(({ title, fields: rows }) => {
        const [only] = rows;
        const alone = rows.length === 1 && only !== undefined && only.field.label === title && only.field.control.type !== 'toggle';
        return (
          <Fragment key={title}>
            <Section
              title={title}
              {...folding(title)}
              aside={alone ? <FieldButtons element={element} name={name} state={only} onRemove={remove} /> : undefined}
              className={alone ? 'group/field' : undefined}
            >
              <div className="flex flex-col gap-3">
                {inPairs(rows, fits, labelOf).map((pair) => (
                  <FieldPair key={pair.map((row) => row.key).join(' ')} element={element} name={name} rows={pair} hideLabel={alone} onRemove={remove} />
                ))}
              </div>
            </Section>
            {wantedParts.filter((part) => part.after === title).map(partSection)}
          </Fragment>
        );
      })}
      {wantedParts.filter((part) => part.after !== undefined && !sections.some(({ title }) => title === part.after)).map(partSection)}
      {search !== '' && sections.length === 0 && wantedParts.length === 0 && (
        <p className="border-b border-border px-3.5 py-4 text-sm text-text-3">No property of this element has these words.</p>
      )}
      {!readOnly && search === '' && addable.length > 0 && (
        <div className="border-b border-border px-3.5 py-3">
          <AddProperty fields={addable} onAdd={add} />
        </div>
      )}
    </div>
  );
}

interface FieldPairProps {
  readonly element: DesignNode | DesignEdge;
  readonly name: string;
  readonly rows: readonly FieldState[];
  readonly hideLabel: boolean;
  readonly onRemove: (key: string) => void;
}

/** One field, or two side by side with their findings under both. */
function FieldPair({ element, name, rows, hideLabel, onRemove }: FieldPairProps) {
  const id = useId();
  const [first] = rows;
  if (rows.length === 1 && first) return <FieldRow element={element} name={name} state={first} hideLabel={hideLabel} onRemove={onRemove} />;
  return (
    <div>
      <div className="grid grid-cols-2 items-start gap-2.5">
        {rows.map((row) => (
          <FieldRow key={row.key} element={element} name={name} state={row} findingsId={id} onRemove={onRemove} />
        ))}
      </div>
      <FieldFindings id={id} findings={rows.flatMap((row) => row.findings)} />
    </div>
  );
}

function fits({ field, unusable }: FieldState): boolean {
  return unusable === undefined && fitsHalf(field.control, field.label);
}

function labelOf({ field }: FieldState): string {
  return field.label;
}
