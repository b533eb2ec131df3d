'use client';

import { NodeResizeControl, type NodeProps, type OnResizeEnd, ResizeControlVariant } from '@xyflow/react';
import { type CSSProperties, memo } from 'react';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KindIcon } from '@/components/kinds/kind-icon';
import { useEditor, useEditorState } from '@/components/editor/editor-context';
import { useToast } from '@/components/ui/toast';
import type { Kind } from '@/lib/kinds/union';
import { MEASURES, SHAPES } from '@/lib/layout/geometry';
import { useCanvasStore } from './canvas-context';
import { NOTHING_MOVED } from './canvas-store';
import { sideYOf } from './flow-edges';
import type { FlowNode } from './flow-elements';
import { AddRow, EmptyHint, FindingBadge, FoldButton, NodeHandles, NodeHead, useHover, useTone } from './node-parts';

/** How each shape is drawn. Where a node stands is not theirs to know: moving one draws none of them anew. */
export const NODE_TYPES = {
  card: memo(CardView, sameView),
  row: memo(RowView, sameView),
  stack: memo(StackView, sameView),
  frame: memo(FrameView, sameView),
  collapsed: memo(CollapsedView, sameView),
};

function sameView(a: NodeProps<FlowNode>, b: NodeProps<FlowNode>): boolean {
  return a.data === b.data && a.selected === b.selected && a.dragging === b.dragging;
}

function CardView({ id, data, selected, dragging }: NodeProps<FlowNode>) {
  const { over, hovering } = useHover();
  const tone = useTone(id);
  return (
    <div className="node-box node-card" {...looks(data.node.kind, selected, dragging, tone)} {...hovering}>
      <NodeHead node={data.node} facts={data.facts} finding={data.finding} />
      <NodeHandles kind={data.node.kind} live={over || selected || tone === 'from'} />
    </div>
  );
}

function RowView({ id, data, selected, dragging }: NodeProps<FlowNode>) {
  const { over, hovering } = useHover();
  const tone = useTone(id);
  return (
    <div className="node-box node-row" {...looks(data.node.kind, selected, dragging, tone)} {...hovering}>
      <NodeHead node={data.node} facts={data.facts} finding={data.finding} small />
      <NodeHandles kind={data.node.kind} live={over || selected || tone === 'from'} />
    </div>
  );
}

function StackView({ id, data, selected, dragging }: NodeProps<FlowNode>) {
  const { over, hovering } = useHover();
  const tone = useTone(id);
  const { inset, head, row } = MEASURES;
  const live = over || selected || tone === 'from';
  return (
    <div className="node-box node-card node-stack" {...looks(data.node.kind, selected, dragging, tone)} {...hovering}>
      <div className="node-stack-head" style={{ height: head }}>
        <NodeHead
          node={data.node}
          facts={data.facts}
          finding={data.finding}
          end={data.filled && live && <FoldButton node={data.node} collapsed={false} className="-mr-1.5" />}
        />
      </div>
      {data.filled ? (
        live && <AddRow node={data.node} />
      ) : (
        <div style={{ height: row.height, marginInline: inset }}>
          <EmptyHint node={data.node} />
        </div>
      )}
      <NodeHandles kind={data.node.kind} live={live} top={sideYOf('stack')} />
    </div>
  );
}

function CollapsedView({ id, data, selected, dragging }: NodeProps<FlowNode>) {
  const { over, hovering } = useHover();
  const tone = useTone(id);
  const { node } = data;
  return (
    <div
      className="node-box node-card node-collapsed"
      {...looks(node.kind, selected, dragging, tone)}
      data-holds-selected={data.holdsSelected || undefined}
      {...hovering}
    >
      <NodeHead node={node} facts={data.facts} finding={data.finding} end={<FoldButton node={node} collapsed className="-mr-1.5" />} />
      <NodeHandles kind={node.kind} live={over || selected || tone === 'from'} top={sideYOf(SHAPES[node.kind])} collapsed />
    </div>
  );
}

function FrameView({ id, data, selected, dragging }: NodeProps<FlowNode>) {
  const { node, facts, finding, least } = data;
  const { padding, title } = MEASURES;
  const readOnly = useEditorState((state) => state.readOnly);
  const { over, hovering } = useHover();
  const tone = useTone(id);
  return (
    <div className="node-frame" {...looks(node.kind, selected, dragging, tone)} data-depth={data.depth} {...hovering}>
      {/* What one takes hold of: the title and the border. */}
      <div className="node-title pointer-events-auto absolute inset-x-0 top-0 flex items-center gap-2 pr-2 pl-3.5" style={{ height: title }}>
        <span className="node-icon flex" style={{ color: KIND_COLOR[node.kind] }}>
          <KindIcon kind={node.kind} size={18} />
        </span>
        <span className="node-name max-w-[60%] shrink-0 truncate text-sm font-semibold" style={{ color: KIND_COLOR[node.kind] }} title={node.name}>
          {node.name}
        </span>
        <span className="node-facts min-w-0 truncate text-xs text-text-2" title={facts}>
          {facts}
        </span>
        {finding && <FindingBadge finding={finding} />}
        {data.filled && <FoldButton node={node} collapsed={false} className={finding ? '' : 'ml-auto'} />}
      </div>
      <span className="pointer-events-auto absolute inset-y-0 -left-1 w-2.5" />
      <span className="pointer-events-auto absolute inset-y-0 -right-1 w-2.5" />
      <span className="pointer-events-auto absolute inset-x-0 -bottom-1 h-2.5" />
      {!data.filled && (
        <div className="absolute" style={{ inset: padding, top: title + 4 }}>
          <EmptyHint node={node} />
        </div>
      )}
      <NodeHandles kind={node.kind} live={over || selected || tone === 'from'} top={sideYOf('frame')} />
      {selected && !readOnly && least && <FrameResizer id={id} name={node.name} width={least.width} height={least.height} />}
    </div>
  );
}

/** What the stylesheet goes by. */
function looks(kind: Kind, selected: boolean | undefined, dragging: boolean | undefined, tone: ReturnType<typeof useTone>) {
  return { style: kindStyle(kind), 'data-selected': selected || undefined, 'data-dragging': dragging || undefined, 'data-tone': tone };
}

function FrameResizer({ id, name, width, height }: { readonly id: string; readonly name: string; readonly width: number; readonly height: number }) {
  const editor = useEditor();
  const store = useCanvasStore();
  const toast = useToast();
  const onResizeEnd: OnResizeEnd = (_event, { width: newWidth, height: newHeight }) => {
    const done = editor.dispatch({ type: 'place', places: { [id]: { width: snap(newWidth), height: snap(newHeight) } } }, `Resize ${name}`);
    if (!done.ok) toast.show({ title: done.error.message, tone: 'error' });
    store.setState({ moved: NOTHING_MOVED });
  };
  const common = { minWidth: width, minHeight: height, onResizeEnd };
  return (
    <>
      <NodeResizeControl {...common} variant={ResizeControlVariant.Line} position="right" className="node-resize-line" />
      <NodeResizeControl {...common} variant={ResizeControlVariant.Line} position="bottom" className="node-resize-line" />
      <NodeResizeControl {...common} position="bottom-right" className="node-resize" />
    </>
  );
}

function kindStyle(kind: Kind): CSSProperties & Record<'--kind', string> {
  return { '--kind': KIND_COLOR[kind] };
}

function snap(value: number): number {
  return Math.round(value / MEASURES.grid) * MEASURES.grid;
}
