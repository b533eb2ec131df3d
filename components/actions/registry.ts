import type { Action } from './action';
import { clearSelectionAction } from './clear-selection';
import { copyAction } from './copy';
import { cutAction } from './cut';
import { deleteAction } from './delete-selection';
import { duplicateAction } from './duplicate';
import { findAction } from './find';
import { collapseAllAction, expandAllAction, toggleCollapsedAction } from './fold';
import { pasteAction } from './paste';
import { redoAction } from './redo';
import { selectAllAction } from './select-all';
import { tidyUpAction } from './tidy-up';
import { undoAction } from './undo';
import { fitViewAction, zoomInAction, zoomOutAction, zoomTo100Action } from './view';
import { commandPaletteAction, exportAction, shareAction, shortcutsAction, toggleDockAction } from './windows';

/** Every action that needs nothing but the editor, in the order of the command palette. */
export const ACTIONS: readonly Action[] = [
  undoAction,
  redoAction,
  cutAction,
  copyAction,
  pasteAction,
  duplicateAction,
  deleteAction,
  selectAllAction,
  clearSelectionAction,
  tidyUpAction,
  toggleCollapsedAction,
  collapseAllAction,
  expandAllAction,
  findAction,
  fitViewAction,
  zoomInAction,
  zoomOutAction,
  zoomTo100Action,
  exportAction,
  shareAction,
  toggleDockAction,
  commandPaletteAction,
  shortcutsAction,
];
