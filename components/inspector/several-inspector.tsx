'use client';

import { useEditor, useEditorState } from '@/components/editor/editor-context';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KindIcon } from '@/components/kinds/kind-icon';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { sentenceOf } from '@/lib/kinds/element-name';
import { KINDS } from '@/lib/kinds/registry';
import type { ReactNode } from 'react';
import { InspectorHeader } from './inspector-header';

/** What is selected, when that are several things: by kind, with what can be done to all. */
export function SeveralInspector({ ids, onDuplicate }: { ids: readonly string[]; onDuplicate?: (ids: readonly string[]) => void }) {
  const editor = useEditor();
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const nodes = ids.flatMap((id) => design.nodes[id] ?? []);
  const edges = ids.flatMap((id) => design.edges[id] ?? []);
  const kinds = [...new Set(nodes.map((node) => node.kind))];
  const counted = [
    ...kinds.map((kind) => counts(nodes.filter((node) => node.kind === kind).length, KINDS[kind].label)),
    ...(edges.length > 0 ? [counts(edges.length, 'Connection')] : []),
  ];
  return (
    <>
      <InspectorHeader
        icon={<Icon name="layout" size={18} className="text-text-3" />}
        title={<h2 className="text-base leading-6 font-semibold">{ids.length} selected</h2>}
        subtitle={counted.join(', ')}
      />
      <ul className="border-b border-border px-2 py-2">
        {nodes.map((node) => (
          <Row
            key={node.id}
            onClick={() => editor.select([node.id])}
            icon={<KindIcon kind={node.kind} size={16} style={{ color: KIND_COLOR[node.kind] }} />}
            name={node.name}
            what={KINDS[node.kind].label}
          />
        ))}
        {edges.map((edge) => (
          <Row
            key={edge.id}
            onClick={() => editor.select([edge.id])}
            icon={<Icon name="link" size={16} className="text-text-3" />}
            name={sentenceOf(edge, design)}
            what="Connection"
          />
        ))}
      </ul>
      {!readOnly && (
        <div className="flex flex-wrap gap-2 px-3.5 py-3">
          {onDuplicate && nodes.length > 0 && (
            <Button icon={<Icon name="copy" size={14} />} onClick={() => onDuplicate(ids)}>
              Duplicate
            </Button>
          )}
          <Button icon={<Icon name="trash" size={14} />} onClick={() => editor.dispatch({ type: 'remove', ids: [...ids] }, `Delete ${ids.length} elements`)}>
            Delete
          </Button>
        </div>
      )}
    </>
  );
}

function Row({ icon, name, what, onClick }: { icon: ReactNode; name: string; what: string; onClick: () => void }) {
  return (
    <li>
      <button type="button" onClick={onClick} className="flex h-7.5 w-full items-center gap-2 rounded-md px-1.5 text-left hover:bg-surface-2">
        {icon}
        <span className="min-w-0 truncate">{name}</span>
        <span className="ml-auto shrink-0 text-xs text-text-3">{what}</span>
      </button>
    </li>
  );
}

function counts(count: number, label: string): string {
  const word = label === 'VPC' ? label : label.toLowerCase();
  if (count === 1) return `1 ${word}`;
  return `${count} ${word === 'capacity' ? 'capacities' : `${word}s`}`;
}
