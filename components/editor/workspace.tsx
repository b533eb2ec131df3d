'use client';

import Link from 'next/link';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { ActionContext } from '@/components/actions/action';
import { duplicateAction } from '@/components/actions/duplicate';
import { redoAction } from '@/components/actions/redo';
import { shortcutText } from '@/components/actions/shortcut';
import { undoAction } from '@/components/actions/undo';
import { Canvas } from '@/components/canvas/canvas';
import { CanvasProvider, type CanvasTarget, useCanvasApi } from '@/components/canvas/canvas-context';
import { Logo } from '@/components/home/logo';
import { Inspector } from '@/components/inspector/inspector';
import { Dock, type DockTab } from '@/components/panels/dock';
import { Palette } from '@/components/panels/palette';
import { ThemeMenu } from '@/components/theme/theme-menu';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';
import { Pane, PaneResizer, SplitPanes } from '@/components/ui/split-panes';
import { useToast } from '@/components/ui/toast';
import type { Background } from '@/lib/client/background';
import { createDeepChecks, type DeepChecksOptions } from '@/lib/client/deep-checks';
import type { Editor } from '@/lib/client/editor-store';
import { CommandPalette } from './command-palette';
import { ContextMenuItems } from './context-menu-items';
import { EditorProvider, useEditor, useEditorState } from './editor-context';
import { EmptyCanvas } from './empty-canvas';
import { LateWindow } from './late-window';
import { isMac } from './platform';
import { ProjectTitle } from './project-title';
import { useMediaQuery } from './use-media-query';
import { useShortcuts } from './use-shortcuts';

interface WorkspaceProps {
  readonly editor: Editor;
  readonly background: Background;
  /** The visitor's own project: it can be shared. Nothing for a shared view. */
  readonly projectId?: string;
  /** Has templates checked on the server. @default with a session of the visitor's own */
  readonly check?: DeepChecksOptions['send'];
  /** Is told what the checks said of a state. */
  readonly onSaid?: DeepChecksOptions['onSaid'];
  /** Stands after the design's name: the save status, or what a shared view is. */
  readonly status: ReactNode;
  /** Stands at the end of the head in place of the share button. */
  readonly end?: ReactNode;
  /** Stands under the head: something that concerns the whole design. */
  readonly notice?: ReactNode;
}

/** The editor around an open design: head, palette, canvas, dock, inspector and their windows. */
export function Workspace({ editor, background, check, onSaid, ...rest }: WorkspaceProps) {
  const { compile } = background;
  useEffect(() => background.start(), [background]);
  const deep = useMemo(() => createDeepChecks({ editor: editor.store, compile, send: check, onSaid }), [editor, compile, check, onSaid]);
  useEffect(() => deep.start(), [deep]);

  return (
    <EditorProvider editor={editor} background={background} deep={deep}>
      <CanvasProvider>
        <Panes {...rest} />
      </CanvasProvider>
    </EditorProvider>
  );
}

type Window = 'share' | 'export' | 'palette' | 'find' | 'shortcuts';

function Panes({ projectId, status, end, notice }: Omit<WorkspaceProps, 'editor' | 'background' | 'check' | 'onSaid'>) {
  const editor = useEditor();
  const canvas = useCanvasApi();
  const toast = useToast();
  const readOnly = useEditorState((state) => state.readOnly);
  const wide = useMediaQuery('(min-width: 1024px)');
  const [window, setWindow] = useState<Window>();
  const [dockCollapsed, setDockCollapsed] = useState(false);
  const [dockTab, setDockTab] = useState<DockTab>('typescript');
  const toggleDock = useCallback(() => setDockCollapsed((collapsed) => !collapsed), []);
  const shown = (name: Window) => ({ open: window === name, onOpenChange: (open: boolean) => setWindow(open ? name : undefined) });

  const context: ActionContext = useMemo(
    () => ({
      editor,
      canvas,
      toast: toast.show,
      ui: {
        openShare: () => setWindow('share'),
        openExport: () => setWindow('export'),
        openPalette: () => setWindow('palette'),
        openFind: () => setWindow('find'),
        openShortcuts: () => setWindow('shortcuts'),
        toggleDock,
      },
    }),
    [editor, canvas, toast, toggleDock],
  );
  useShortcuts(context);

  const contextMenu = useCallback((target: CanvasTarget) => <ContextMenuItems target={target} context={context} />, [context]);
  const flyTo = (id: string) => {
    editor.select([id]);
    canvas.goTo(id);
  };
  const middle = (
    <SplitPanes id="middle" direction="vertical" paneIds={dockCollapsed ? ['canvas'] : ['canvas', 'dock']} className="h-full">
      <Pane id="canvas" flexible minSize={160}>
        <Canvas empty={readOnly ? undefined : <EmptyCanvas />} contextMenu={contextMenu} />
      </Pane>
      {!dockCollapsed && (
        <>
          <PaneResizer label="Height of code and problems" />
          <Pane id="dock" defaultSize={wide ? 272 : 200} minSize={120} maxSize="75%">
            <Dock collapsed={false} onToggle={toggleDock} tab={dockTab} onTabChange={setDockTab} />
          </Pane>
        </>
      )}
    </SplitPanes>
  );

  return (
    <div className="flex h-dvh flex-col overflow-hidden bg-bg">
      <Head projectId={projectId} status={status} end={end} context={context} wide={wide} />
      {notice}
      <main className="min-h-0 flex-1">
        {wide ? (
          <SplitPanes id={readOnly ? 'view' : 'editor'} direction="horizontal" paneIds={['palette', 'middle', 'inspector']} className="h-full">
            <Pane id="palette" defaultSize={232} minSize={180} maxSize={360} className="bg-surface">
              <Palette />
            </Pane>
            <PaneResizer label="Width of the palette" />
            <Pane id="middle" flexible minSize={360}>
              <div className="flex h-full flex-col">
                <div className="min-h-0 flex-1">{middle}</div>
                {dockCollapsed && <Dock collapsed onToggle={toggleDock} tab={dockTab} onTabChange={setDockTab} />}
              </div>
            </Pane>
            <PaneResizer label="Width of the inspector" />
            <Pane id="inspector" defaultSize={328} minSize={260} maxSize={520} className="bg-surface">
              <Inspector onDuplicate={() => duplicateAction.run(context)} />
            </Pane>
          </SplitPanes>
        ) : (
          <div className="flex h-full flex-col">
            <div className="min-h-0 flex-1">{middle}</div>
            {dockCollapsed && <Dock collapsed onToggle={toggleDock} tab={dockTab} onTabChange={setDockTab} />}
          </div>
        )}
      </main>
      <CommandPalette {...shown('palette')} context={context} flyTo={flyTo} />
      <CommandPalette {...shown('find')} nodesOnly context={context} flyTo={flyTo} />
      <LateWindow name="The export" load={loadExport} {...shown('export')} />
      <LateWindow name="The list of shortcuts" load={loadShortcuts} {...shown('shortcuts')} />
      {projectId !== undefined && <LateWindow name="Sharing" load={loadShare} projectId={projectId} {...shown('share')} />}
    </div>
  );
}

const loadExport = async () => (await import('./export-dialog')).ExportDialog;
const loadShare = async () => (await import('./share-dialog')).ShareDialog;
const loadShortcuts = async () => (await import('./shortcuts-dialog')).ShortcutsDialog;

interface HeadProps {
  readonly projectId: string | undefined;
  readonly status: ReactNode;
  readonly end: ReactNode;
  readonly context: ActionContext;
  readonly wide: boolean;
}

function Head({ projectId, status, end, context, wide }: HeadProps) {
  const readOnly = useEditorState((state) => state.readOnly);
  const canUndo = useEditorState((state) => state.history.done.length > 0);
  const canRedo = useEditorState((state) => state.history.undone.length > 0);
  const undoLabel = useEditorState((state) => state.history.done.at(-1)?.label);
  const redoLabel = useEditorState((state) => state.history.undone.at(-1)?.label);
  const mac = isMac();
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-border bg-surface px-3.5">
      <Link href="/" aria-label="Gantry: all designs" className="inline-flex rounded-sm">
        <Logo markOnly={!wide} />
      </Link>
      <span aria-hidden className="text-text-3">
        /
      </span>
      <ProjectTitle />
      {status}
      <div className="ml-auto flex items-center gap-1.5">
        {!readOnly && (
          <>
            <IconButton
              label={canUndo && undoLabel ? `Undo: ${undoLabel}` : 'Undo'}
              shortcut={shortcutText('Mod+Z', mac)}
              disabled={!canUndo}
              onClick={() => undoAction.run(context)}
            >
              <Icon name="undo" />
            </IconButton>
            <IconButton
              label={canRedo && redoLabel ? `Redo: ${redoLabel}` : 'Redo'}
              shortcut={shortcutText('Mod+Shift+Z', mac)}
              disabled={!canRedo}
              onClick={() => redoAction.run(context)}
            >
              <Icon name="redo" />
            </IconButton>
          </>
        )}
        {wide && (
          <Button icon={<Icon name="search" className="text-text-3" />} onClick={context.ui.openPalette}>
            Search or run <Kbd>{shortcutText('Mod+K', mac)}</Kbd>
          </Button>
        )}
        <ThemeMenu />
        {wide || end === undefined ? (
          <Button icon={<Icon name="download" />} onClick={context.ui.openExport}>
            Export
          </Button>
        ) : (
          <IconButton label="Export" onClick={context.ui.openExport}>
            <Icon name="download" />
          </IconButton>
        )}
        {end}
        {projectId !== undefined && (
          <Button variant="primary" icon={<Icon name="share" />} onClick={context.ui.openShare}>
            Share
          </Button>
        )}
      </div>
    </header>
  );
}
