import type { Design } from '@/lib/document/design';
import { measure, shapeOf, type Box } from '@/lib/layout/geometry';
import { type CanvasStore, type Moved, NOTHING_MOVED } from './canvas-store';

/** More nodes than these jump to their places. */
const MOST = 300;

/**
 * Lets every node glide from where it was in one design to where it is in the next one. Resolves when all have arrived.
 *
 * @param milliseconds 0 for no animation
 */
export async function animateTo(store: CanvasStore, before: Design, after: Design, milliseconds: number): Promise<void> {
  const starts = new Map<string, Moved>();
  const { position, size } = measure(before);
  for (const node of Object.values(after.nodes)) {
    const was = before.nodes[node.id];
    if (was && was.parent === node.parent && shapeOf(after, node) !== 'row') starts.set(node.id, { ...position(was), ...size(was) });
  }
  await glide(store, starts, after, milliseconds);
}

/** Lets nodes glide from where they are shown just now back to where the design has them. */
export async function springBack(store: CanvasStore, design: Design, milliseconds: number): Promise<void> {
  await glide(store, store.getState().moved, design, milliseconds);
}

async function glide(store: CanvasStore, starts: ReadonlyMap<string, Moved>, design: Design, milliseconds: number): Promise<void> {
  if (milliseconds === 0 || starts.size === 0 || starts.size > MOST) {
    store.setState({ moved: NOTHING_MOVED });
    return;
  }
  const { position, size } = measure(design);
  const ways = [...starts].flatMap(([id, from]) => {
    const node = design.nodes[id];
    return node ? [{ id, from, to: { ...position(node), ...size(node) } }] : [];
  });
  const began = performance.now();
  let shown: ReadonlyMap<string, Moved> = new Map(starts);
  store.setState({ moved: shown });
  await new Promise<void>((resolve) => {
    const frame = (now: number): void => {
      // Somebody took hold of a node: the animation gives way.
      if (store.getState().moved !== shown) return resolve();
      const share = Math.min(1, (now - began) / milliseconds);
      const eased = 1 - (1 - share) ** 3;
      shown = share === 1 ? NOTHING_MOVED : new Map(ways.map(({ id, from, to }) => [id, between(from, to, eased)]));
      store.setState({ moved: shown });
      if (share === 1) resolve();
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

function between(from: Moved, to: Box, share: number): Moved {
  const mix = (a: number | undefined, b: number): number => (a === undefined ? b : a + (b - a) * share);
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), width: mix(from.width, to.width), height: mix(from.height, to.height) };
}
