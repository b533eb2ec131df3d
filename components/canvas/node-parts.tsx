'use client';

import { Handle, Position } from '@xyflow/react';
import { clsx } from 'clsx';
import { type ReactNode, useMemo, useState } from 'react';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KindIcon } from '@/components/kinds/kind-icon';
import { type ElementFindings, useEditor, useEditorState } from '@/components/editor/editor-context';
import { Badge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icon';
import { useToast } from '@/components/ui/toast';
import { randomIds } from '@/lib/client/ids';
import { bring } from '@/lib/gestures/bring';
import { KINDS } from '@/lib/kinds/registry';
import type { DesignNode, Kind } from '@/lib/kinds/union';
import { shortcutText } from '@/components/actions/shortcut';
import { isMac } from '@/components/editor/platform';
import { useFold } from '@/components/editor/use-fold';
import { useCanvasState } from './canvas-context';
import { toneOf } from './canvas-store';
import { findingWords } from './findings';
import { CONNECTABLE } from './flow-elements';
import { shortName } from './short-name';

/** The icon, the name, the worst finding and the line of facts of a card, a row or the head of a stack. */
export function NodeHead({
  node,
  facts,
  finding,
  small = false,
  end,
}: {
  readonly node: DesignNode;
  readonly facts: string;
  readonly finding: ElementFindings | undefined;
  readonly small?: boolean;
  /** Stands after everything else. */
  readonly end?: ReactNode;
}) {
  return (
    <div className="node-head flex h-full min-w-0 items-center gap-2.5 px-3">
      <span
        className={clsx('node-icon flex', facts !== '' && 'self-start pt-2.75')}
        style={{ color: KIND_COLOR[node.kind], ...(small && facts !== '' ? { paddingTop: 8 } : {}) }}
      >
        <KindIcon kind={node.kind} size={20} />
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-1.5">
          <span className="node-name min-w-0 truncate text-sm font-semibold text-text" title={node.name} data-short={shortName(node.name)}>
            {node.name}
          </span>
          {finding && <FindingBadge finding={finding} />}
        </div>
        {facts !== '' && (
          <div className="node-facts truncate text-xs text-text-2" title={facts}>
            {facts}
          </div>
        )}
      </div>
      {end}
    </div>
  );
}

/** How many findings of the worst severity an element has. */
export function FindingBadge({ finding, className }: { readonly finding: ElementFindings; readonly className?: string }) {
  return (
    <span className={clsx('node-badge ml-auto flex rounded-full', className)} data-worst={finding.worst}>
      <Badge tone={finding.worst} label={findingWords(finding)} showIcon>
        {finding.count}
      </Badge>
    </span>
  );
}

/**
 * The ends from which lines are drawn: incoming left, outgoing right. Seen under the pointer; elsewhere (and in a shared view)
 * plain boxes stand for them, by which React Flow knows where lines may begin: real ones listen to all that happens. A collapsed
 * group always has the boxes: lines to what is in it end there, also where none can be drawn to the group itself.
 */
export function NodeHandles({
  kind,
  live,
  top,
  collapsed = false,
}: {
  readonly kind: Kind;
  readonly live: boolean;
  readonly top?: number | undefined;
  readonly collapsed?: boolean;
}) {
  const readOnly = useEditorState((state) => state.readOnly);
  const connectable = CONNECTABLE.has(kind);
  if (!connectable && !collapsed) return null;
  const style = top === undefined ? undefined : { top };
  if (!live || readOnly || !connectable)
    return (
      <>
        <div className={`${STAND_IN} react-flow__handle-left`} data-handleid="in" data-handlepos="left" style={style} aria-hidden />
        <div className={`${STAND_IN} react-flow__handle-right`} data-handleid="out" data-handlepos="right" style={style} aria-hidden />
      </>
    );
  return (
    <>
      <Handle id="in" type="source" isConnectable={!readOnly} position={Position.Left} className="node-handle" style={style} aria-hidden />
      <Handle id="out" type="source" isConnectable={!readOnly} position={Position.Right} className="node-handle" style={style} aria-hidden />
    </>
  );
}

const STAND_IN = 'react-flow__handle source node-handle';

/** True while the pointer is over a node, with what to put on its element. */
export function useHover(): { readonly over: boolean; readonly hovering: { readonly onPointerEnter: () => void; readonly onPointerLeave: () => void } } {
  const [over, setOver] = useState(false);
  const hovering = useMemo(() => ({ onPointerEnter: () => setOver(true), onPointerLeave: () => setOver(false) }), []);
  return { over, hovering };
}

/** Collapses a group to one node, or shows again what is in it. For the mouse: the keyboard has a shortcut, menus and the outline. */
export function FoldButton({ node, collapsed, className }: { readonly node: DesignNode; readonly collapsed: boolean; readonly className?: string }) {
  const fold = useFold();
  const label = `${collapsed ? 'Expand' : 'Collapse'} ${node.name}`;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      title={`${label} (${shortcutText('Shift+C', isMac())})`}
      className={clsx(
        'node-fold nodrag nopan pointer-events-auto flex size-6 shrink-0 items-center justify-center rounded-md text-text-3 hover:bg-surface-3 hover:text-text',
        className,
      )}
      onClick={(event) => {
        event.stopPropagation();
        fold([node.id]);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Icon name={collapsed ? 'chevron-right' : 'chevron-down'} size={16} />
    </button>
  );
}

/** How a node looks while something is held over the canvas. */
export function useTone(id: string): ReturnType<typeof toneOf> {
  return useCanvasState((state) => toneOf(state.gesture, id));
}

/** What usually goes into a group. */
const CONTENT: Partial<Record<Kind, Kind>> = {
  stack: 'service',
  vpc: 'cluster',
  cluster: 'service',
  'task-definition': 'container',
  'load-balancer': 'listener',
  'file-system': 'access-point',
};

/** In an empty group: what goes there, and a button that adds it. */
export function EmptyHint({ node }: { readonly node: DesignNode }) {
  const kind = CONTENT[node.kind];
  const readOnly = useEditorState((state) => state.readOnly);
  const add = useAddInto(node);
  if (!kind || readOnly) return null;
  const label = KINDS[kind].label.toLowerCase();
  return (
    <div className="node-hint flex h-full items-center justify-center gap-2 rounded-lg border border-dashed border-border-strong px-2 text-xs text-text-3">
      <span className="truncate">Drop a {label} here</span>
      <button
        type="button"
        tabIndex={-1}
        aria-label={`Add ${label} to ${node.name}`}
        title={`Add ${label}`}
        className="nodrag nopan pointer-events-auto flex size-6 shrink-0 items-center justify-center rounded-md border border-border bg-surface text-text-2 hover:border-border-strong hover:bg-surface-2 hover:text-text"
        onClick={(event) => {
          event.stopPropagation();
          add(kind);
        }}
      >
        <Icon name="plus" size={14} />
      </button>
    </div>
  );
}

/** A small button at a stack that adds another row. Seen under the pointer. */
export function AddRow({ node }: { readonly node: DesignNode }) {
  const kind = CONTENT[node.kind];
  const readOnly = useEditorState((state) => state.readOnly);
  const add = useAddInto(node);
  if (!kind || readOnly) return null;
  const label = KINDS[kind].label.toLowerCase();
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={`Add ${label} to ${node.name}`}
      title={`Add ${label}`}
      className="node-add nodrag nopan absolute -bottom-2.75 left-1/2 z-10 flex size-5.5 -translate-x-1/2 items-center justify-center rounded-full border border-border-strong bg-surface text-text-2 shadow-card hover:bg-surface-2 hover:text-text"
      onClick={(event) => {
        event.stopPropagation();
        add(kind);
      }}
    >
      <Icon name="plus" size={12} />
    </button>
  );
}

function useAddInto(group: DesignNode): (kind: Kind) => void {
  const editor = useEditor();
  const toast = useToast();
  return (kind) => {
    const brought = bring(editor.store.getState().design, kind, { parent: group.id }, randomIds);
    const done = editor.dispatch(brought.command, `Add ${KINDS[kind].label.toLowerCase()}`);
    if (done.ok) editor.select(brought.select);
    else toast.show({ title: done.error.message, tone: 'error' });
  };
}
