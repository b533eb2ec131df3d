'use client';

import { lazy, Suspense, useMemo } from 'react';
import { useEditor, useEditorState } from '@/components/editor/editor-context';
import { Skeleton } from '@/components/ui/skeleton';
import type { CodeLanguage } from './code-editor';
import { rangesForSelection, type LineRange } from './line-lookup';

interface CodeViewProps {
  readonly label: string;
  readonly text: string;
  readonly language: CodeLanguage;
  readonly lines: readonly LineRange[];
}

/** Code whose lines and the canvas select one another. The editor for it is loaded when code is first shown. */
export function CodeView({ label, text, language, lines }: CodeViewProps) {
  const editor = useEditor();
  const selection = useEditorState((state) => state.selection);
  const design = useEditorState((state) => state.design);
  const highlighted = useMemo(() => rangesForSelection(lines, selection, design), [lines, selection, design]);
  return (
    <Suspense fallback={<CodeSkeleton />}>
      <CodeEditor
        label={label}
        text={text}
        language={language}
        ranges={lines}
        highlighted={highlighted}
        selectionKey={selection.join(' ')}
        onPick={(element) => editor.select([element])}
      />
    </Suspense>
  );
}

/** Stands for code that is on its way. */
export function CodeSkeleton() {
  return (
    <div className="flex flex-col gap-2.5 px-14 py-3.5" role="status" aria-label="Loading">
      {WIDTHS.map((width, index) => (
        <Skeleton key={index} className={`h-3 ${width}`} />
      ))}
    </div>
  );
}

const WIDTHS = ['w-64', 'w-96', 'w-80', 'w-48', 'w-72'];

const CodeEditor = lazy(() => import('./code-editor').then((module) => ({ default: module.CodeEditor })));
