/** The type under which a drag from the palette carries the kind of node to add. */
export const KIND_MIME = 'application/x-gantry-kind';
