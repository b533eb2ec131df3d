'use client';

import { useEditor, useEditorState } from '@/components/editor/editor-context';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KindIcon } from '@/components/kinds/kind-icon';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import type { DesignNode } from '@/lib/kinds/union';
import { FormSkeleton } from './form-skeleton';
import { InspectorHeader } from './inspector-header';
import { NodeName } from './node-name';
import { subtitleOf } from './node-words';
import { useNodeForm } from './use-form';

/** Everything about one node. */
export function NodeInspector({ node, onDuplicate }: { node: DesignNode; onDuplicate?: (ids: readonly string[]) => void }) {
  const editor = useEditor();
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const { loaded, failed, retry } = useNodeForm(node.kind);
  return (
    <>
      <InspectorHeader
        icon={<KindIcon kind={node.kind} style={{ color: KIND_COLOR[node.kind] }} />}
        title={<NodeName node={node} />}
        subtitle={subtitleOf(node, design)}
        actions={
          readOnly ? undefined : (
            <>
              {onDuplicate && (
                <IconButton size="sm" label={`Duplicate ${node.name}`} className="text-text-3" onClick={() => onDuplicate([node.id])}>
                  <Icon name="copy" size={14} />
                </IconButton>
              )}
              <IconButton
                size="sm"
                label={`Delete ${node.name}`}
                className="text-text-3"
                onClick={() => editor.dispatch({ type: 'remove', ids: [node.id] }, `Delete ${node.name}`)}
              >
                <Icon name="trash" size={14} />
              </IconButton>
            </>
          )
        }
      />
      {loaded ? <loaded.Body node={node} fields={loaded.fields} /> : <FormSkeleton failed={failed} retry={retry} />}
    </>
  );
}
