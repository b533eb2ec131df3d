'use client';

import { useEffect, useMemo, useState } from 'react';
import { useBackground, useEditorState } from '@/components/editor/editor-context';
import type { Finding } from '@/lib/validation/finding';
import type { FixLabels } from '@/lib/validation/fix-all';

/**
 * What the changes that settle a finding are called; nothing in a shared view. The same lists for as long as they say
 * the same. They are made beside the page, and come after what is wrong can be read.
 */
export function useFixLabels(finding: Finding): FixLabels {
  const background = useBackground();
  // Where things stand changes nothing about what fixes are called.
  const nodes = useEditorState((state) => state.design.nodes);
  const edges = useEditorState((state) => state.design.edges);
  const settings = useEditorState((state) => state.design.settings);
  const readOnly = useEditorState((state) => state.readOnly);
  const [made, setMade] = useState({ place: '', text: NONE });
  const place = JSON.stringify([finding.ruleId, finding.elementId, finding.path]);
  useEffect(() => {
    if (readOnly) return;
    let over = false;
    background.fixLabelsOf(finding).then(
      (labels) => {
        // Soon there is another finding in its place, or none.
        if (!labels || over) return;
        const text = JSON.stringify(labels);
        setMade((before) => (before.text === text && before.place === place ? before : { place, text }));
      },
      // That nothing can be looked at any more is said by itself.
      () => undefined,
    );
    return () => void (over = true);
  }, [background, finding, nodes, edges, settings, place, readOnly]);
  // Those of a finding that stood here before are not shown under another one; while somebody types it is the same one with other words.
  const shown = made.place === place ? made.text : NONE;
  return useMemo(() => JSON.parse(shown) as FixLabels, [shown]);
}

const NONE = JSON.stringify({ labels: [], together: [] } satisfies FixLabels);
