import type { Action } from './action';

/** Opens the command palette. */
export const commandPaletteAction: Action = {
  id: 'command-palette',
  label: 'Search or run a command',
  icon: 'search',
  shortcuts: ['Mod+K'],
  readOnly: true,
  run: ({ ui }) => ui.openPalette(),
};

/** Opens the window with share links. */
export const shareAction: Action = { id: 'share', label: 'Share…', icon: 'share', run: ({ ui }) => ui.openShare() };

/** Opens the window with downloads. */
export const exportAction: Action = {
  id: 'export',
  label: 'Export…',
  icon: 'download',
  shortcuts: ['Mod+E'],
  readOnly: true,
  run: ({ ui }) => ui.openExport(),
};

/** Shows or hides code, template and problems. */
export const toggleDockAction: Action = {
  id: 'toggle-dock',
  label: 'Show or hide code and problems',
  icon: 'panel-bottom',
  shortcuts: ['Mod+J'],
  readOnly: true,
  run: ({ ui }) => ui.toggleDock(),
};

/** Lists the keyboard shortcuts. */
export const shortcutsAction: Action = {
  id: 'shortcuts',
  label: 'Keyboard shortcuts',
  icon: 'help',
  shortcuts: ['?'],
  readOnly: true,
  run: ({ ui }) => ui.openShortcuts(),
};
