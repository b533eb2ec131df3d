'use client';

import { useRef } from 'react';
import { useEditorState } from '@/components/editor/editor-context';
import { DesignInspector } from './design-inspector';
import { EdgeInspector } from './edge-inspector';
import { NodeInspector } from './node-inspector';
import { SeveralInspector } from './several-inspector';
import { useSteady } from './use-steady';

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
  const scroller = useRef<HTMLElement>(null);
  useSteady(scroller);
  return (
    <section ref={scroller} aria-label="Inspector" className="h-full overflow-y-auto overscroll-contain bg-surface">
      <div>
        {selection.length > 1 ? (
          <SeveralInspector ids={selection} onDuplicate={onDuplicate} />
        ) : node ? (
          <NodeInspector key={node.id} node={node} onDuplicate={onDuplicate} />
        ) : edge ? (
          <EdgeInspector key={edge.id} edge={edge} />
        ) : (
          <DesignInspector />
        )}
      </div>
    </section>
  );
}
