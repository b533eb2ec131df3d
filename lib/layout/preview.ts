import type { Design } from '@/lib/document/design';
import type { Kind } from '@/lib/kinds/union';
import { boundsOf, measure, SHAPES } from './geometry';

/** A design as a few rectangles, for its thumbnail. Pixels from the upper left corner. */
export interface Preview {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly {
    readonly kind: Kind;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly group: boolean;
  }[];
}

/** At most so many rectangles are kept. */
const MOST = 80;

/** Reduces a design to a thumbnail, groups first so that what is in them is drawn over them. */
export function previewOf(design: Design): Preview {
  const bounds = boundsOf(design);
  if (!bounds) return { width: 0, height: 0, boxes: [] };
  const measured = measure(design);
  const boxes = Object.values(design.nodes)
    .filter((node) => measured.shown(node) === node)
    .map((node) => {
      const box = measured.box(node);
      return {
        kind: node.kind,
        x: Math.round(box.x - bounds.x),
        y: Math.round(box.y - bounds.y),
        width: Math.round(box.width),
        height: Math.round(box.height),
        group: SHAPES[node.kind] === 'frame' && !measured.collapsed(node),
      };
    })
    .sort((a, b) => b.width * b.height - a.width * a.height)
    .slice(0, MOST);
  return { width: Math.round(bounds.width), height: Math.round(bounds.height), boxes };
}
