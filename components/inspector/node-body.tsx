'use client';

import { useEditorState } from '@/components/editor/editor-context';
import { containerSections } from '@/components/kinds/container/sections';
import type { Field } from '@/lib/kinds/field';
import type { DesignNode } from '@/lib/kinds/union';
import { ConnectionsSection } from './connections-section';
import { ElementForm } from './element-form';
import { OutputsSection } from './outputs-section';
import { OverridesSection } from './overrides-section';
import { TagsSection } from './tags-section';

/** Everything about a node under its name: its form, its connections, outputs, tags and overrides. */
export function NodeBody({ node, fields }: { node: DesignNode; fields: readonly Field<DesignNode>[] }) {
  const design = useEditorState((state) => state.design);
  return (
    <>
      <ElementForm element={node} fields={fields} name={node.name} parts={node.kind === 'container' ? containerSections(node, design) : undefined} />
      <ConnectionsSection node={node} />
      <OutputsSection node={node} />
      <TagsSection node={node} />
      <OverridesSection node={node} />
    </>
  );
}
