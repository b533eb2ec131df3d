'use client';

import { useEditor, useEditorState } from '@/components/editor/editor-context';
import { Badge } from '@/components/ui/badge';
import { Field } from '@/components/ui/field';
import { Section } from '@/components/ui/section';
import { definitionOf } from '@/lib/kinds/registry';
import type { DesignNode } from '@/lib/kinds/union';
import { KeyValueTable } from './controls/key-value-table';

/** Tags on everything that a node makes, besides those of its stack. */
export function TagsSection({ node }: { node: DesignNode }) {
  const editor = useEditor();
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const resource = definitionOf(node).resource(node, design);
  const count = Object.keys(node.tags ?? {}).length;
  if ((resource === undefined || readOnly) && count === 0) return null;
  return (
    <Section title="Tags" defaultOpen={count > 0} aside={count > 0 ? <Badge label={count === 1 ? '1 tag' : `${count} tags`}>{count}</Badge> : undefined}>
      {resource === undefined && <p className="mb-3 text-xs text-text-3">This node makes no resource now: its tags have no effect.</p>}
      <Field label={`Tags of ${node.name}`} hideLabel>
        <KeyValueTable
          value={node.tags}
          keyLabel="Key"
          valueLabel="Value"
          item="tag"
          path="tags"
          disabled={readOnly}
          onCommit={(tags) => {
            editor.begin(`Change the tags of ${node.name}`);
            const result = editor.dispatch({ type: 'tag', id: node.id, tags: tags ?? {} }, `Change the tags of ${node.name}`);
            return result.ok ? undefined : result.error.message;
          }}
          onEnd={editor.end}
        />
      </Field>
    </Section>
  );
}
