import { clsx } from 'clsx';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import type { Preview } from '@/lib/layout/preview';

/** A small picture of a design: its boxes in the colours of their kinds, groups as outlines; decorative, so without a name. Fills the positioned element around it. */
export function Thumbnail({ preview, className }: { preview: Preview; className?: string }) {
  const { x, y, width, height } = frame(preview);
  const boxes = [...preview.boxes].sort((a, b) => Number(b.group) - Number(a.group));
  return (
    <svg aria-hidden viewBox={`${x} ${y} ${width} ${height}`} preserveAspectRatio="xMidYMid meet" className={clsx('absolute inset-0 size-full', className)}>
      {boxes.map((box, index) => {
        const color = KIND_COLOR[box.kind];
        return (
          <rect
            // The boxes of a picture have no ids and never move.
            key={index}
            x={box.x}
            y={box.y}
            width={box.width}
            height={box.height}
            rx={box.group ? 14 : 10}
            vectorEffect="non-scaling-stroke"
            strokeWidth={1}
            style={
              box.group
                ? { fill: 'color-mix(in srgb, var(--surface) 55%, transparent)', stroke: `color-mix(in srgb, ${color} 50%, transparent)` }
                : { fill: `color-mix(in srgb, ${color} 32%, var(--surface))`, stroke: `color-mix(in srgb, ${color} 60%, var(--surface))` }
            }
          />
        );
      })}
    </svg>
  );
}

/** A design of one node is not blown up: the picture shows at least so much of the canvas. */
const LEAST = { width: 720, height: 400 };
const MARGIN = 0.06;

function frame(preview: Preview) {
  const width = Math.max(LEAST.width, preview.width * (1 + 2 * MARGIN));
  const height = Math.max(LEAST.height, preview.height * (1 + 2 * MARGIN));
  return { x: (preview.width - width) / 2, y: (preview.height - height) / 2, width, height };
}
