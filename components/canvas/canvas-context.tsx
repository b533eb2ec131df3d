'use client';

import { ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { createContext, type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useEditor } from '@/components/editor/editor-context';
import { useToast } from '@/components/ui/toast';
import { createArranger } from '@/lib/client/layout';
import { reveal } from '@/lib/gestures/collapse';
import { around, measure, type Point } from '@/lib/layout/geometry';
import { invariant } from '@/lib/util/invariant';
import { animateTo } from './animate';
import { type CanvasState, type CanvasStore, createCanvasStore } from './canvas-store';

/** What others may ask of the canvas, wherever they are inside the {@link CanvasProvider}. */
export interface CanvasApi {
  /** Brings all of the design into view, at most at its own size. */
  readonly fitView: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly zoomTo100: () => void;
  /** Brings a node, or both ends of an edge, into the middle of the view. */
  readonly flyTo: (element: string) => void;
  /** Expands the groups around a node, brings it into the middle of the view and gives it the keyboard. */
  readonly goTo: (node: string) => void;
  /** From pixels of the window to pixels of the design. */
  readonly screenToFlow: (point: Point) => Point;
  /** The middle of the view, in pixels of the design. */
  readonly center: () => Point;
  /** Lays everything out anew, as one undo step; says so when it fails. */
  readonly arrange: () => void;
  /** Gives up the layout under way. */
  readonly cancelArranging: () => void;
  /** Gives the keyboard to the canvas: to what is selected, if anything is. */
  readonly focus: () => void;
}

/** What was right-clicked (or asked about with the menu key), and where in pixels of the design. */
export type CanvasTarget =
  { readonly type: 'node' | 'edge'; readonly id: string; readonly at: Point } | { readonly type: 'pane'; readonly id?: undefined; readonly at: Point };

interface CanvasContextValue {
  readonly api: CanvasApi;
  readonly store: CanvasStore;
  readonly element: RefObject<HTMLDivElement | null>;
}

const CanvasContext = createContext<CanvasContextValue | undefined>(undefined);

/** Lets everything below it use the canvas. Needs an `EditorProvider` above it. */
export function CanvasProvider({ children }: { readonly children: ReactNode }) {
  return (
    <ReactFlowProvider>
      <Provider>{children}</Provider>
    </ReactFlowProvider>
  );
}

/** How to steer the canvas from outside of it. Always the same object. */
export function useCanvasApi(): CanvasApi {
  return useCanvasContext().api;
}

/** The canvas's own state, to be read and set by its parts. */
export function useCanvasStore(): CanvasStore {
  return useCanvasContext().store;
}

/** A part of the canvas's own state. */
export function useCanvasState<T>(select: (state: CanvasState) => T): T {
  return useStore(useCanvasContext().store, select);
}

/** The element that holds the canvas. */
export function useCanvasElement(): RefObject<HTMLDivElement | null> {
  return useCanvasContext().element;
}

/** Space around the design when all of it is shown, and the largest scale for that. */
export const FIT = { padding: 0.12, maxZoom: 1 } as const;

function useCanvasContext(): CanvasContextValue {
  const value = useContext(CanvasContext);
  invariant(value, 'The canvas needs a CanvasProvider around it');
  return value;
}

function Provider({ children }: { readonly children: ReactNode }) {
  const flow = useReactFlow();
  const editor = useEditor();
  const toast = useToast();
  const element = useRef<HTMLDivElement>(null);
  const [store] = useState(createCanvasStore);
  const [arranger] = useState(createArranger);
  useEffect(() => () => arranger.dispose(), [arranger]);

  const api = useMemo((): CanvasApi => {
    const move = (): { duration: number } => ({ duration: prefersStill() ? 0 : 240 });
    const arrange = async (): Promise<void> => {
      const { design } = editor.store.getState();
      store.setState({ arranging: true });
      try {
        const places = await arranger.arrange(design);
        const now = editor.store.getState().design;
        if (!places) return;
        const present = Object.fromEntries(Object.entries(places).filter(([id]) => now.nodes[id]));
        const done = editor.dispatch({ type: 'place', places: present }, 'Tidy up');
        if (!done.ok) {
          toast.show({ title: done.error.message, tone: 'error', key: 'arrange' });
          return;
        }
        await animateTo(store, now, editor.store.getState().design, prefersStill() ? 0 : 320);
        void flow.fitView({ ...FIT, ...move() });
      } catch (problem) {
        toast.show({
          title: 'The layout could not be made.',
          description: problem instanceof Error ? problem.message : undefined,
          tone: 'error',
          key: 'arrange',
        });
      } finally {
        store.setState({ arranging: false });
      }
    };
    const flyTo = (id: string): void => {
      const { design } = editor.store.getState();
      const edge = design.edges[id];
      const nodes = (edge ? [edge.from, edge.to] : [id]).flatMap((it) => design.nodes[it] ?? []);
      const bounds = around(nodes.map(measure(design).box));
      const view = element.current?.getBoundingClientRect();
      if (!bounds || !view) return;
      const zoom = Math.min(Math.max(flow.getZoom(), 0.7), 1.2, (view.width * 0.85) / bounds.width, (view.height * 0.85) / bounds.height);
      void flow.setCenter(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, { zoom, ...move() });
    };
    const focus = (): void => {
      const selected = editor.store.getState().selection.at(-1);
      const node = selected === undefined ? null : element.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${selected}"]`);
      (node ?? element.current?.querySelector<HTMLElement>('.react-flow'))?.focus({ preventScroll: true });
    };
    return {
      fitView: () => void flow.fitView({ ...FIT, ...move() }),
      zoomIn: () => void flow.zoomIn(move()),
      zoomOut: () => void flow.zoomOut(move()),
      zoomTo100: () => void flow.zoomTo(1, move()),
      flyTo,
      goTo: (id) => {
        const { design } = editor.store.getState();
        const opening = reveal(design, id);
        if (opening) editor.fold(opening, `Expand to ${design.nodes[id]?.name}`);
        flyTo(id);
        // Only what is in view is drawn: it is there when the view has come to rest.
        requestAnimationFrame(() => requestAnimationFrame(focus));
      },
      screenToFlow: (point) => flow.screenToFlowPosition(point, { snapToGrid: false }),
      center: () => {
        const box = element.current?.getBoundingClientRect();
        return flow.screenToFlowPosition(box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 }, { snapToGrid: false });
      },
      arrange: () => void arrange(),
      cancelArranging: () => arranger.cancel(),
      focus,
    };
  }, [flow, editor, store, arranger, toast]);

  const value = useMemo(() => ({ api, store, element }), [api, store]);
  return <CanvasContext value={value}>{children}</CanvasContext>;
}

/** True when the user asked their system for little motion. */
export function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
