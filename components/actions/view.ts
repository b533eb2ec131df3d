import type { Action } from './action';

/** Brings all of the design into view. */
export const fitViewAction: Action = {
  id: 'fit-view',
  label: 'Show all of the design',
  icon: 'fit',
  shortcuts: ['Shift+1'],
  readOnly: true,
  run: ({ canvas }) => canvas.fitView(),
};

/** Shows more detail. */
export const zoomInAction: Action = {
  id: 'zoom-in',
  label: 'Zoom in',
  icon: 'plus',
  shortcuts: ['Mod+=', 'Mod++'],
  readOnly: true,
  run: ({ canvas }) => canvas.zoomIn(),
};

/** Shows more of the design. */
export const zoomOutAction: Action = {
  id: 'zoom-out',
  label: 'Zoom out',
  icon: 'minus',
  shortcuts: ['Mod+-'],
  readOnly: true,
  run: ({ canvas }) => canvas.zoomOut(),
};

/** Shows the design at its own size. */
export const zoomTo100Action: Action = {
  id: 'zoom-100',
  label: 'Zoom to 100 %',
  shortcuts: ['Mod+0'],
  readOnly: true,
  run: ({ canvas }) => canvas.zoomTo100(),
};
