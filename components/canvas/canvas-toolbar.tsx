'use client';

import { Panel, useStore } from '@xyflow/react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { useEditorState } from '@/components/editor/editor-context';
import { useCanvasApi, useCanvasState } from './canvas-context';

/** Scale and tidying up, in the lower left corner. */
export function CanvasToolbar() {
  const api = useCanvasApi();
  const arranging = useCanvasState((state) => state.arranging);
  const readOnly = useEditorState((state) => state.readOnly);
  const count = useEditorState((state) => Object.keys(state.design.nodes).length);
  return (
    <Panel position="bottom-left" className="m-3.5! flex gap-1.5">
      <div className="canvas-tool flex rounded-md border border-border bg-surface">
        <IconButton label="Zoom out" side="top" onClick={api.zoomOut}>
          <Icon name="minus" size={14} />
        </IconButton>
        <Scale />
        <IconButton label="Zoom in" side="top" onClick={api.zoomIn}>
          <Icon name="plus" size={14} />
        </IconButton>
        <IconButton label="Show all of the design" side="top" onClick={api.fitView}>
          <Icon name="fit" size={14} />
        </IconButton>
      </div>
      {!readOnly && (
        <Button className="canvas-tool" icon={<Icon name="layout" size={14} />} disabled={count < 2} busy={arranging} onClick={api.arrange}>
          Tidy up
        </Button>
      )}
      {arranging && (
        <div role="status" className="canvas-tool canvas-arranging flex h-8 items-center gap-2 rounded-md border border-border bg-surface pl-3 text-sm">
          Laying out {count} nodes …
          <Button variant="ghost" onClick={api.cancelArranging}>
            Cancel
          </Button>
        </div>
      )}
    </Panel>
  );
}

/** By itself, as it changes with every step of zooming. */
function Scale() {
  const api = useCanvasApi();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <button
      type="button"
      className="h-8 w-14 rounded-md text-xs font-medium tabular-nums hover:bg-surface-2"
      aria-label={`Zoom is ${percent} percent. Zoom to 100 percent`}
      onClick={api.zoomTo100}
    >
      {percent} %
    </button>
  );
}
