'use client';

import { useState } from 'react';
import { useEditorState } from '@/components/editor/editor-context';
import { Tabs } from '@/components/ui/tabs';
import { Outline } from './outline';
import { PaletteList } from './palette-list';

/** The left panel: what can be added, and the outline of what there is. A shared view has the outline only. */
export function Palette() {
  const readOnly = useEditorState((state) => state.readOnly);
  const count = useEditorState((state) => Object.keys(state.design.nodes).length);
  const [tab, setTab] = useState('add');
  const outline = { id: 'outline', label: 'Outline', badge: <span className="text-2xs text-text-3 tabular-nums">{count}</span>, content: <Outline /> };
  return (
    <section aria-label="Palette and outline" className="h-full bg-surface">
      <Tabs
        label="Palette and outline"
        value={readOnly ? 'outline' : tab}
        onValueChange={setTab}
        tabs={readOnly ? [outline] : [{ id: 'add', label: 'Add', content: <PaletteList /> }, outline]}
        className="h-full"
      />
    </section>
  );
}
