'use client';

import { ConnectionMode, type EdgeChange, type NodeChange, ReactFlow, SelectionMode, useReactFlow, useStore, ViewportPortal } from '@xyflow/react';
import { ContextMenu } from 'radix-ui';
import { memo, type MouseEvent, type PointerEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAllFindings, useEditor, useEditorState, worstByElement } from '@/components/editor/editor-context';
import { MENU } from '@/components/ui/menu-items';
import { groupAt } from '@/lib/gestures/drop';
import { outermost } from '@/lib/gestures/outermost';
import { MEASURES } from '@/lib/layout/geometry';
import './canvas.css';
import { type CanvasTarget, FIT, useCanvasApi, useCanvasElement, useCanvasState } from './canvas-context';
import { CanvasToolbar } from './canvas-toolbar';
import { ConnectionLine } from './connection-line';
import { Dots } from './dots';
import { EDGE_TYPES, EdgeLabelLayer } from './edge-view';
import type { FlowEdge } from './flow-edges';
import { createFlowMapper, type FlowNode, withMoved, withRaised } from './flow-elements';
import { GestureLabel } from './gesture-label';
import { LooseEndMenu } from './loose-end-menu';
import { NODE_TYPES } from './node-views';
import { Overview } from './overview';
import { boundsOfNodes } from './places';
import { useCanvasKeys } from './use-canvas-keys';
import { type LooseEnd, useConnecting } from './use-connecting';
import { useDragging } from './use-dragging';
import { useKeepInView } from './use-keep-in-view';
import { useKindDrop } from './use-kind-drop';
import { useLevel } from './use-level';
import { useNearEdges } from './use-near-edges';

interface CanvasProps {
  /** Stands in the middle of an empty canvas. */
  readonly empty?: ReactNode;
  /** The rows of the context menu of what was right-clicked. */
  readonly contextMenu?: (target: CanvasTarget) => ReactNode;
}

/** The design, drawn: everything on it can be selected, moved, connected and dropped upon. Needs a `CanvasProvider` above it. */
export function Canvas({ empty, contextMenu }: CanvasProps) {
  const element = useCanvasElement();
  const api = useCanvasApi();
  const editor = useEditor();
  const flow = useReactFlow<FlowNode, FlowEdge>();
  const [target, setTarget] = useState<CanvasTarget>();
  const bare = useEditorState((state) => Object.keys(state.design.nodes).length === 0);
  const asked = useEditorState((state) => state.selection.length > 0);
  const layers = useRef<HTMLDivElement>(null);
  useLevel(layers);
  useNearEdges(element);
  const gesture = useCanvasState((state) => state.gesture?.type);
  const keys = useCanvasKeys();
  const dropping = useKindDrop();

  const onContextMenuCapture = (event: MouseEvent<HTMLElement>): void => {
    const hit = targetOf(event, api.screenToFlow({ x: event.clientX, y: event.clientY }));
    const found: CanvasTarget = hit.type === 'edge' ? { ...hit, id: standsFor(flow.getEdge(hit.id), hit.id)[0] ?? hit.id } : hit;
    const frame = found.type === 'pane' ? groupAt(editor.store.getState().design, found.at, NONE) : undefined;
    const meant: CanvasTarget = frame ? { type: 'node', id: frame.id, at: found.at } : found;
    if (meant.id !== undefined && !editor.store.getState().selection.includes(meant.id)) editor.select([meant.id]);
    setTarget(meant);
  };
  const body = (
    <div
      ref={element}
      className="canvas relative h-full min-h-0 w-full overflow-hidden bg-bg"
      onContextMenuCapture={onContextMenuCapture}
      {...keys}
      {...dropping}
    >
      <div ref={layers} className="contents" data-asked={asked || undefined} data-gesture={gesture}>
        <Flow />
      </div>
      {bare && gesture === undefined && empty !== undefined && (
        <div className="pointer-events-none absolute inset-0 z-10 flex items-center justify-center p-6 *:pointer-events-auto">{empty}</div>
      )}
    </div>
  );
  if (!contextMenu) return body;
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger asChild>{body}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className={MENU} collisionPadding={8}>
          {target && contextMenu(target)}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** With more nodes than these, only those in view are drawn. */
const MANY = 150;

const NONE: ReadonlySet<string> = new Set();

const Flow = memo(function Flow() {
  const editor = useEditor();
  const flow = useReactFlow<FlowNode, FlowEdge>();
  const design = useEditorState((state) => state.design);
  const selection = useEditorState((state) => state.selection);
  const readOnly = useEditorState((state) => state.readOnly);
  const all = useAllFindings();
  const findings = useMemo(() => worstByElement(all), [all]);
  const moved = useCanvasState((state) => state.moved);
  const [mapper] = useState(createFlowMapper);
  const shown = useMemo(() => ({ design, selection, findings }), [design, selection, findings]);
  const placed = useMemo(() => [...mapper.nodes(shown)], [mapper, shown]);
  const joined = useMemo(() => [...mapper.edges(shown)], [mapper, shown]);
  const nodes = useMemo(() => (moved.size === 0 ? placed : withMoved(placed, moved)), [placed, moved]);
  const edges = useMemo(() => (moved.size === 0 ? joined : withRaised(joined, nodes, moved)), [joined, nodes, moved]);

  // With nearly everything in view, looking for what is costs more than it saves.
  const bounds = useMemo(() => boundsOfNodes(placed), [placed]);
  const allInView = useStore(({ width, height, transform: [, , zoom] }) => width >= bounds.width * zoom * 0.9 && height >= bounds.height * zoom * 0.9);
  const [labels, setLabels] = useState<HTMLElement | null>(null);
  const [looseEnd, setLooseEnd] = useState<LooseEnd>();
  const { onMoved, ...dragging } = useDragging();
  const connecting = useConnecting(setLooseEnd);
  const boxing = useRef(false);
  const pressed = useRef({ x: 0, y: 0 });

  const select = useCallback(
    (changes: readonly (NodeChange<FlowNode> | EdgeChange<FlowEdge>)[]): void => {
      const next = new Set(editor.store.getState().selection);
      for (const change of changes) {
        if (change.type !== 'select') continue;
        for (const id of standsFor(flow.getEdge(change.id), change.id)) {
          if (change.selected) next.add(id);
          else next.delete(id);
        }
      }
      editor.select([...next]);
    },
    [editor, flow],
  );
  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      select(changes);
      onMoved(changes);
    },
    [select, onMoved],
  );
  // A box selects nodes; the edges between them follow them anyway.
  const onEdgesChange = useCallback(
    (changes: EdgeChange<FlowEdge>[]) => select(boxing.current ? changes.filter((it) => it.type === 'select' && !it.selected) : changes),
    [select],
  );

  useKeepInView();

  // The first nodes of an empty canvas are brought into view.
  const filled = nodes.length > 0;
  const wasFilled = useRef(filled);
  useEffect(() => {
    if (filled && !wasFilled.current) void flow.fitView(FIT);
    wasFilled.current = filled;
  }, [filled, flow]);

  /** A click on the free part of a frame selects the frame. */
  const onPaneClick = (event: MouseEvent): void => {
    const still = Math.hypot(event.clientX - pressed.current.x, event.clientY - pressed.current.y) < 5;
    if (!still || !(event.target instanceof Element) || !event.target.classList.contains('react-flow__pane')) return;
    const group = groupAt(editor.store.getState().design, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false }), NONE);
    if (!group) return;
    const { selection: now } = editor.store.getState();
    editor.select(event.shiftKey || event.ctrlKey || event.metaKey ? [...now.filter((id) => id !== group.id), group.id] : [group.id]);
  };

  return (
    <EdgeLabelLayer value={labels}>
      <ReactFlow<FlowNode, FlowEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        {...(readOnly ? {} : dragging)}
        {...(readOnly ? {} : connecting)}
        connectionLineComponent={ConnectionLine}
        connectionMode={ConnectionMode.Loose}
        connectionRadius={0}
        connectOnClick={false}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        edgesReconnectable={false}
        nodeDragThreshold={3}
        snapToGrid
        snapGrid={GRID}
        deleteKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={MULTI_KEYS}
        zoomActivationKeyCode={ZOOM_KEYS}
        selectionMode={SelectionMode.Full}
        elevateNodesOnSelect={false}
        zIndexMode="manual"
        onSelectionStart={() => {
          boxing.current = true;
        }}
        onSelectionEnd={() => {
          boxing.current = false;
          const state = editor.store.getState();
          editor.select(outermost(state.design, state.selection).map((node) => node.id));
        }}
        onEdgeDoubleClick={(_event, edge) => editor.goTo(standsFor(edge, edge.id)[0] ?? edge.id, [])}
        onNodeDoubleClick={(_event, node) => editor.goTo(node.id, [])}
        onPointerDownCapture={(event: PointerEvent) => {
          pressed.current = { x: event.clientX, y: event.clientY };
        }}
        onClick={onPaneClick}
        panOnDrag={PAN_BUTTONS}
        panOnScroll
        zoomOnDoubleClick={false}
        minZoom={0.1}
        maxZoom={2}
        fitView
        fitViewOptions={FIT}
        onlyRenderVisibleElements={nodes.length > MANY && !allInView}
        tabIndex={0}
        aria-label="Canvas"
        ariaLabelConfig={readOnly ? ARIA_READ_ONLY : ARIA}
        attributionPosition="bottom-right"
      >
        <Dots />
        {filled && <Overview nodes={nodes} />}
        <ViewportPortal>
          <div ref={setLabels} className="edge-labels" />
        </ViewportPortal>
        <CanvasToolbar />
        <GestureLabel />
      </ReactFlow>
      {looseEnd && <LooseEndMenu end={looseEnd} onClose={() => setLooseEnd(undefined)} />}
    </EdgeLabelLayer>
  );
});

const GRID: [number, number] = [MEASURES.grid, MEASURES.grid];
const MULTI_KEYS = ['Shift', 'Meta', 'Control'];
const ZOOM_KEYS = ['Meta', 'Control'];
const PAN_BUTTONS = [0, 1];

const ARIA = {
  'node.a11yDescription.default': 'Arrow keys move it, Enter opens its properties, Delete removes it.',
  'node.a11yDescription.keyboardDisabled': 'Enter opens its properties.',
  'edge.a11yDescription.default': 'Enter opens its properties, Delete removes it.',
} as const;

const ARIA_READ_ONLY = {
  ...ARIA,
  'node.a11yDescription.default': 'Enter opens its properties.',
  'edge.a11yDescription.default': 'Enter opens its properties.',
} as const;

/** The connections of the design that a line on the canvas stands for. */
function standsFor(edge: FlowEdge | undefined, id: string): readonly string[] {
  return edge?.data?.edges ?? [id];
}

function targetOf(event: MouseEvent, at: CanvasTarget['at']): CanvasTarget {
  const hit = event.target instanceof Element ? event.target.closest('.react-flow__node, .react-flow__edge') : null;
  const id = hit?.getAttribute('data-id');
  if (!hit || !id) return { type: 'pane', at };
  return { type: hit.classList.contains('react-flow__edge') ? 'edge' : 'node', id, at };
}
