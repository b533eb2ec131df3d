'use client';

import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { Command } from '@/lib/commands/command';
import { randomIds } from '@/lib/client/ids';
import type { Design } from '@/lib/document/design';
import { copyText, paste } from '@/lib/gestures/clipboard';
import { emptyDesign } from '@/lib/document/design';
import { STARTERS } from '@/lib/starters/starters';
import { useEditor } from './editor-context';

/** What an empty canvas says: how to begin. */
export function EmptyCanvas() {
  const editor = useEditor();
  const toast = useToast();
  const start = (title: string, design: Design) => {
    const command = everythingOf(design);
    const added = command && editor.dispatch(command, `Start with “${title}”`);
    if (added && !added.ok) toast.show({ title: added.error.message, tone: 'error' });
  };
  return (
    <div className="flex max-w-lg flex-col items-center gap-3 rounded-xl border border-border bg-surface p-6 text-center shadow-raised">
      <h2 className="text-base font-semibold">Draw your first service</h2>
      <p className="text-sm text-text-2">
        Drag a <strong className="font-semibold text-text">Service</strong> from the palette onto the canvas: it brings its cluster, network, task definition
        and container. Or begin with one of these:
      </p>
      <div className="flex flex-wrap justify-center gap-2">
        {STARTERS.map((starter) => (
          <Button key={starter.id} onClick={() => start(starter.title, starter.design())}>
            {starter.title}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Adds all of a design, with new ids, where it is. */
function everythingOf(design: Design): Command | undefined {
  const roots = Object.values(design.nodes).filter((node) => node.parent === undefined);
  const text = copyText(
    design,
    roots.map((node) => node.id),
  );
  if (text === undefined) return undefined;
  const pasted = paste(emptyDesign(design.name), text, undefined, randomIds, { x: 0, y: 0 });
  return pasted.ok ? pasted.value.command : undefined;
}
