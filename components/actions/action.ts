import type { Editor } from '@/lib/client/editor-store';
import type { IconName } from '@/components/ui/icon';
import type { ToastMessage } from '@/components/ui/toast';

/** What an action can reach. */
export interface ActionContext {
  readonly editor: Editor;
  /** The canvas: where things are seen. */
  readonly canvas: {
    readonly fitView: () => void;
    readonly zoomIn: () => void;
    readonly zoomOut: () => void;
    readonly zoomTo100: () => void;
    readonly arrange: () => void;
  };
  readonly toast: (message: ToastMessage) => void;
  /** Windows and panels of the editor. */
  readonly ui: {
    readonly openShare: () => void;
    readonly openExport: () => void;
    readonly openPalette: () => void;
    readonly openFind: () => void;
    readonly openShortcuts: () => void;
    readonly toggleDock: () => void;
  };
}

/** One thing that a person can do in the editor: in the menus, the command palette and on the keyboard alike. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** Keys, with `Mod` for ⌘ on a Mac and Ctrl elsewhere: `Mod+Shift+Z`. Several when people know several. */
  readonly shortcuts?: readonly string[];
  /** The browser's own copy, cut or paste event carries it out; the shortcut is only shown. */
  readonly byBrowser?: boolean;
  /** Shown in a shared view, too. @default false */
  readonly readOnly?: boolean;
  readonly isEnabled?: (context: ActionContext) => boolean;
  readonly run: (context: ActionContext) => void;
}

/** True when a node (or, if wanted, an edge) is selected. */
export function hasSelection({ editor }: ActionContext, edges = false): boolean {
  const { selection, design } = editor.store.getState();
  return selection.some((id) => design.nodes[id] ?? (edges ? design.edges[id] : undefined));
}
