'use client';

import { useAllFindings, useEditor, useEditorState } from '@/components/editor/editor-context';
import { FieldRow } from '@/components/inspector/field-row';
import { FindingCard } from '@/components/inspector/finding-card';
import { formState } from '@/components/inspector/form-state';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KindIcon } from '@/components/kinds/kind-icon';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { pulls } from '@/lib/kinds/edges/pulls';
import { sentenceOf } from '@/lib/kinds/element-name';
import type { DesignEdge } from '@/lib/kinds/union';

/** Where the image of a container comes from when a connection says it: the repository or asset, and which of its images. */
export function ImageSection({ edge }: { edge: DesignEdge<'pulls'> }) {
  const editor = useEditor();
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const findings = useAllFindings().filter((finding) => finding.elementId === edge.id);
  const from = design.nodes[edge.to];
  if (!from) return null;
  const sentence = sentenceOf(edge, design);
  const { sections, loose } = formState({ element: edge, fields: pulls.fields, graph: design, findings, added: new Set() });
  return (
    <div className="flex flex-col gap-3">
      <div className="-mx-1.5 flex items-center rounded-md pl-1.5 hover:bg-surface-2">
        <button
          type="button"
          title={sentence}
          className="flex min-h-7.5 min-w-0 flex-1 items-center gap-1.5 rounded-sm text-left"
          onClick={() => editor.select([from.id])}
        >
          <span className="shrink-0 text-text-3">from</span>
          <KindIcon kind={from.kind} size={16} style={{ color: KIND_COLOR[from.kind] }} />
          <span className="truncate">{from.name}</span>
        </button>
        {!readOnly && (
          <IconButton
            size="sm"
            label={`Take the image from elsewhere than ${from.name}`}
            className="text-text-3"
            onClick={() => editor.dispatch({ type: 'remove', ids: [edge.id] }, `Disconnect ${design.nodes[edge.from]?.name ?? ''} and ${from.name}`)}
          >
            <Icon name="unlink" size={14} />
          </IconButton>
        )}
      </div>
      {sections
        .flatMap(({ fields }) => fields)
        .map((state) => (
          <FieldRow key={state.key} element={edge} name={sentence} state={state} onRemove={() => undefined} />
        ))}
      {loose.map((finding, index) => (
        <FindingCard key={`${finding.ruleId}-${index}`} finding={finding} />
      ))}
    </div>
  );
}
