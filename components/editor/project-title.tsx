'use client';

import { useState } from 'react';
import { useToast } from '@/components/ui/toast';
import { useEditor, useEditorState } from './editor-context';

/** The design's name; click or press Enter on it to change it. */
export function ProjectTitle() {
  const editor = useEditor();
  const toast = useToast();
  const name = useEditorState((state) => state.design.name);
  const readOnly = useEditorState((state) => state.readOnly);
  const [draft, setDraft] = useState<string>();

  const commit = () => {
    if (draft === undefined) return;
    setDraft(undefined);
    if (draft.trim() === name) return;
    const renamed = editor.dispatch({ type: 'rename-design', name: draft }, 'Rename the design');
    if (!renamed.ok) toast.show({ title: renamed.error.message, tone: 'error', key: 'rename' });
  };

  if (readOnly) return <h1 className="truncate text-sm font-semibold">{name}</h1>;
  if (draft === undefined)
    return (
      <h1 className="min-w-0 text-sm font-semibold">
        <button type="button" title="Rename" onClick={() => setDraft(name)} className="max-w-64 truncate rounded-sm px-1 py-0.5 hover:bg-surface-2">
          {name}
        </button>
      </h1>
    );
  return (
    <input
      aria-label="Name of the design"
      autoFocus
      value={draft}
      maxLength={120}
      onChange={(event) => setDraft(event.target.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setDraft(undefined);
      }}
      className="h-7 w-64 rounded-sm border border-select bg-surface px-1 text-sm font-semibold outline-none ring-2 ring-select/25"
    />
  );
}
