import { ALL_KINDS, type Kind } from '@/lib/kinds/union';

/** The type of what is dragged from the palette; its data is the kind. */
export const KIND_MIME = 'application/x-gantry-kind';

/** Begins dragging a kind from the palette. The canvas can then say before the drop what it would do. */
export function startKindDrag(data: DataTransfer, kind: Kind): void {
  data.setData(KIND_MIME, kind);
  // While it is dragged, only the types can be read: the kind is one of them, too.
  data.setData(`${KIND_MIME}+${kind}`, kind);
  data.effectAllowed = 'copy';
}

/** True when something from the palette is dragged. */
export function isKindDrag(data: DataTransfer): boolean {
  return data.types.includes(KIND_MIME);
}

/** The kind that is dragged or dropped, as far as the browser lets one know. */
export function draggedKind(data: DataTransfer): Kind | undefined {
  const dropped = data.getData(KIND_MIME);
  return ALL_KINDS.find((kind) => kind === dropped || data.types.includes(`${KIND_MIME}+${kind}`));
}
