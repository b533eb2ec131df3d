'use client';

import { useEditor, useEditorState } from '@/components/editor/editor-context';
import { CallAddress } from '@/components/kinds/edges/call-address';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KindIcon } from '@/components/kinds/kind-icon';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { edgeDefinitionOf } from '@/lib/kinds/edges/registry';
import { sentenceOf } from '@/lib/kinds/element-name';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';
import { FormSkeleton } from './form-skeleton';
import { InspectorHeader } from './inspector-header';
import { useEdgeForm } from './use-form';

/** Everything about one connection. */
export function EdgeInspector({ edge }: { edge: DesignEdge }) {
  const editor = useEditor();
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const { loaded: Form, failed, retry } = useEdgeForm();
  const from = design.nodes[edge.from];
  const to = design.nodes[edge.to];
  if (!from || !to) return null;
  const definition = edgeDefinitionOf(edge);
  const remove = (): void => void editor.dispatch({ type: 'remove', ids: [edge.id] }, `Disconnect ${from.name} and ${to.name}`);
  return (
    <>
      <InspectorHeader
        icon={<Icon name="link" size={18} className="text-text-3" />}
        title={
          <h2 className="flex h-6 min-w-0 items-center gap-1.5 text-base font-semibold" aria-label={sentenceOf(edge, design)}>
            <End node={from} />
            <Icon name="arrow-right" size={14} className="text-text-3" />
            <End node={to} />
          </h2>
        }
        subtitle={sentenceOf(edge, design)}
        actions={
          readOnly ? undefined : (
            <IconButton size="sm" label="Delete the connection" className="text-text-3" onClick={remove}>
              <Icon name="trash" size={14} />
            </IconButton>
          )
        }
      />
      {edge.kind === 'calls' && <CallAddress edge={edge} />}
      {Form ? <Form element={edge} fields={definition.fields} name={`${from.name} → ${to.name}`} /> : <FormSkeleton failed={failed} retry={retry} />}
      {definition.fields.length === 0 && <p className="border-b border-border px-3.5 py-3 text-xs text-text-3">This connection has nothing to be set.</p>}
      {!readOnly && (
        <div className="px-3.5 py-3">
          <Button icon={<Icon name="unlink" size={14} />} onClick={remove}>
            Disconnect
          </Button>
        </div>
      )}
    </>
  );
}

function End({ node }: { node: DesignNode }) {
  const editor = useEditor();
  return (
    <button
      type="button"
      title={`Go to ${node.name}`}
      className="flex min-w-0 items-center gap-1 rounded-sm hover:underline"
      onClick={() => editor.select([node.id])}
    >
      <KindIcon kind={node.kind} size={16} style={{ color: KIND_COLOR[node.kind] }} />
      <span className="truncate">{node.name}</span>
    </button>
  );
}
