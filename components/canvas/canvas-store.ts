import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Box, Point } from '@/lib/layout/geometry';

/** A place or size that is shown but not (yet) in the design. `lifted`: held over everything else. */
export type Moved = Partial<Box> & { readonly lifted?: boolean };

/** Whether what is under the pointer would take what is held. */
export type Tone = 'yes' | 'no';

/** What is being done with the pointer, and what letting go would do. */
export type Gesture =
  | {
      readonly type: 'drop';
      /** The group that is meant. */
      readonly target: string | undefined;
      readonly tone: Tone;
      readonly says: string;
      /** Where the label stands, in pixels of the window. */
      readonly at: Point;
      /** Where a row would come, on the canvas. */
      readonly line?: Box | undefined;
    }
  | {
      readonly type: 'connect';
      readonly from: string;
      /** Drawn from the outgoing end, or from the incoming one. */
      readonly end: 'out' | 'in';
      /** The nodes to which a line may be drawn. */
      readonly allowed: ReadonlySet<string>;
      readonly over?: { readonly id: string; readonly tone: Tone; readonly says: string } | undefined;
      readonly at: Point;
    };

/** What the canvas shows that is neither in the design nor in the editor's state. */
export interface CanvasState {
  readonly moved: ReadonlyMap<string, Moved>;
  readonly gesture: Gesture | undefined;
  /** Automatic layout is under way. */
  readonly arranging: boolean;
}

/** The canvas's own state. */
export type CanvasStore = StoreApi<CanvasState>;

/** Nothing is moved. */
export const NOTHING_MOVED: ReadonlyMap<string, Moved> = new Map();

/** Makes the state of one canvas. */
export function createCanvasStore(): CanvasStore {
  return createStore<CanvasState>(() => ({ moved: NOTHING_MOVED, gesture: undefined, arranging: false }));
}

/** How a node looks while something is held: it would take it, it would not, it could be meant, it is out of the question; or it is where the line begins. */
export function toneOf(gesture: Gesture | undefined, id: string): 'yes' | 'no' | 'may' | 'dim' | 'from' | undefined {
  if (!gesture) return undefined;
  if (gesture.type === 'drop') return gesture.target === id ? gesture.tone : undefined;
  if (gesture.over?.id === id) return gesture.over.tone;
  if (gesture.from === id) return 'from';
  return gesture.allowed.has(id) ? 'may' : 'dim';
}
