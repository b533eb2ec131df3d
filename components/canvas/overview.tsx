'use client';

import { Panel, useReactFlow, useStoreApi } from '@xyflow/react';
import { memo, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import type { Box } from '@/lib/layout/geometry';
import type { FlowNode } from './flow-elements';
import { boundsOfNodes, placesOf } from './places';

/** Its size on the screen, in pixels. */
const SIZE = { width: 152, height: 96 } as const;

/** Space around the design, in pixels of the overview. */
const MARGIN = 6;

/**
 * All of the design in the corner, with what is in view marked: a press or drag moves the view there. The picture is drawn anew
 * when the design changes; while the view moves, only its mark does.
 */
export function Overview({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const mark = useRef<HTMLDivElement>(null);
  const boxes = useMemo(() => picture(nodes), [nodes]);
  const { bounds } = boxes;
  const scale = Math.min((SIZE.width - 2 * MARGIN) / bounds.width, (SIZE.height - 2 * MARGIN) / bounds.height);
  const left = (SIZE.width - bounds.width * scale) / 2 - bounds.x * scale;
  const top = (SIZE.height - bounds.height * scale) / 2 - bounds.y * scale;

  useEffect(() => {
    let shown = '';
    const follow = (): void => {
      const {
        transform: [x, y, zoom],
        width,
        height,
      } = store.getState();
      const next = `${x} ${y} ${zoom} ${width} ${height}`;
      if (next === shown || !mark.current) return;
      shown = next;
      const { style } = mark.current;
      style.transform = `translate(${left - (x / zoom) * scale}px, ${top - (y / zoom) * scale}px)`;
      style.width = `${(width / zoom) * scale}px`;
      style.height = `${(height / zoom) * scale}px`;
    };
    follow();
    return store.subscribe(follow);
  }, [store, left, top, scale]);

  const moveTo = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    void flow.setCenter((event.clientX - box.left - left) / scale, (event.clientY - box.top - top) / scale, { zoom: flow.getZoom() });
  };
  return (
    <Panel position="bottom-right" className="canvas-overview m-3.5!">
      <div
        role="img"
        aria-label="Overview"
        title="Overview"
        className="nowheel nopan relative overflow-hidden rounded-lg border border-border bg-surface shadow-card"
        style={SIZE}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          moveTo(event);
        }}
        onPointerMove={(event) => {
          if (event.buttons === 1) moveTo(event);
        }}
        onWheel={(event) => void flow.zoomTo(flow.getZoom() * 2 ** (-event.deltaY * 0.002))}
      >
        <svg width={SIZE.width} height={SIZE.height} className="absolute inset-0">
          <g transform={`translate(${left} ${top}) scale(${scale})`}>
            <Picture boxes={boxes} scale={scale} />
          </g>
        </svg>
        <div ref={mark} className="canvas-overview-mark" />
      </div>
    </Panel>
  );
}

interface PictureBoxes {
  readonly bounds: Box;
  /** Outlines of frames and areas of everything else, each by its colour: as few shapes as can be. */
  readonly frames: readonly (readonly [color: string, path: string])[];
  readonly cards: readonly (readonly [color: string, path: string])[];
}

const Picture = memo(function Picture({ boxes, scale }: { readonly boxes: PictureBoxes; readonly scale: number }) {
  return (
    <>
      {boxes.frames.map(([color, path]) => (
        <path key={color} d={path} fill="none" stroke={color} strokeWidth={1 / scale} opacity={0.6} />
      ))}
      {boxes.cards.map(([color, path]) => (
        <path key={color} d={path} fill={color} opacity={0.6} />
      ))}
    </>
  );
});

const SELECTED = 'var(--select)';

function picture(nodes: readonly FlowNode[]): PictureBoxes {
  const frames = new Map<string, string>();
  const cards = new Map<string, string>();
  for (const { node, at } of placesOf(nodes).values()) {
    const { width = 0, height = 0 } = node;
    if (node.type === 'row') continue;
    const shapes = node.type === 'frame' ? frames : cards;
    const color = node.selected ? SELECTED : KIND_COLOR[node.data.node.kind];
    shapes.set(color, `${shapes.get(color) ?? ''}M${at.x} ${at.y}h${width}v${height}h${-width}z`);
  }
  return { bounds: boundsOfNodes(nodes), frames: [...frames], cards: [...cards] };
}
