import type { MiniMapNodeProps } from '@xyflow/react';

/** A node in the overview: frames as outlines, rows not at all, everything else filled with the colour of its kind. */
export function MiniMapNode({ x, y, width, height, color, className, selected }: MiniMapNodeProps) {
  if (className.includes('row')) return null;
  if (className.includes('frame'))
    return <rect x={x} y={y} width={width} height={height} rx={14} fill="none" stroke={color} strokeWidth={7} opacity={selected ? 1 : 0.6} />;
  return <rect x={x} y={y} width={width} height={height} rx={10} fill={selected ? 'var(--select)' : color} opacity={selected ? 0.9 : 0.55} />;
}
