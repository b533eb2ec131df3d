'use client';

import { clsx } from 'clsx';
import { type KeyboardEvent, useId, useState } from 'react';
import { useEditor, useEditorState } from '@/components/editor/editor-context';
import { nameProblem } from '@/lib/gestures/name-problem';
import type { DesignNode } from '@/lib/kinds/union';

/** A node's name, changed in place: Enter or leaving takes it over, Escape brings the old one back. */
export function NodeName({ node }: { node: DesignNode }) {
  const editor = useEditor();
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string }>();
  const id = useId();
  const text = draft?.of === node.name ? draft.text : node.name;
  const problem = text === node.name ? undefined : nameProblem(design, node, text);

  if (readOnly) return <h2 className="truncate text-base leading-6 font-semibold select-text">{node.name}</h2>;

  const take = (): void => {
    if (text !== node.name && problem === undefined) editor.dispatch({ type: 'rename', id: node.id, name: text }, `Rename ${node.name} to ${text}`);
    if (problem === undefined) setDraft(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') take();
    if (event.key !== 'Escape' || draft === undefined) return;
    event.stopPropagation();
    setDraft(undefined);
  };
  return (
    <>
      <h2 className="sr-only">{node.name}</h2>
      <input
        aria-label="Name"
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : id}
        value={text}
        onChange={(event) => setDraft({ of: node.name, text: event.target.value })}
        onBlur={take}
        onKeyDown={onKeyDown}
        spellCheck={false}
        autoComplete="off"
        title={node.name}
        className={clsx(
          '-ml-1.5 h-6 w-full min-w-0 truncate rounded-sm border bg-transparent px-1.25 text-base font-semibold outline-none focus:bg-surface focus:ring-2',
          problem === undefined ? 'border-transparent hover:border-border-field focus:border-select focus:ring-select/25' : 'border-error focus:ring-error/30',
        )}
      />
      {problem !== undefined && (
        <p id={id} role="status" className="mt-1 text-xs text-error">
          {problem}
        </p>
      )}
    </>
  );
}
