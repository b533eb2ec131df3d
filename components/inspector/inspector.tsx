'use client';

import { useEditorState } from '@/components/editor/editor-context';
import { DesignInspector } from './design-inspector';
import { EdgeInspector } from './edge-inspector';
import { NodeInspector } from './node-inspector';
import { SeveralInspector } from './several-inspector';

/** Props of {@link Inspector}. */
export interface InspectorProps {
  /** Duplicates elements; without it nothing offers to. */
  readonly onDuplicate?: (ids: readonly string[]) => void;
}

/** Shows and edits what is selected: a node, a connection, several things, or, with nothing selected, the design itself. */
export function Inspector({ onDuplicate }: InspectorProps) {
  const selection = useEditorState((state) => state.selection);
  const [only] = selection;
  const node = useEditorState((state) => (only === undefined ? undefined : state.design.nodes[only]));
  const edge = useEditorState((state) => (only === undefined ? undefined : state.design.edges[only]));
  return (
    <section aria-label="Inspector" className="h-full overflow-y-auto overscroll-contain bg-surface">
      {selection.length > 1 ? (
        <SeveralInspector ids={selection} onDuplicate={onDuplicate} />
      ) : node ? (
        <NodeInspector key={node.id} node={node} onDuplicate={onDuplicate} />
      ) : edge ? (
        <EdgeInspector key={edge.id} edge={edge} />
      ) : (
        <DesignInspector />
      )}
    </section>
  );
}
