'use client';

import { useState } from 'react';
import { useEditorState } from '@/components/editor/editor-context';
import { OWN_STACK } from '@/lib/kinds/stack/links';
import { stackOfElement } from '@/lib/kinds/stack/of';

/** The stack whose code is shown, by the id of its node, and how another one is chosen. What is selected brings its own stack forward. */
export function useShownStack(stacks: readonly (string | undefined)[]): readonly [string | undefined, (stack: string | undefined) => void] {
  const selected = useEditorState((state) => state.selection.at(-1));
  const wanted = useEditorState((state) => (selected === undefined ? undefined : stackOfElement(state.design, selected)));
  const [shown, setShown] = useState<{ readonly stack: string; readonly selected: string | undefined }>({ stack: OWN_STACK, selected: undefined });
  const place = `${selected ?? ''} ${wanted ?? ''}`;
  if (wanted !== undefined && shown.selected !== place) setShown({ stack: wanted, selected: place });
  const now = stacks.includes(asNode(shown.stack)) ? asNode(shown.stack) : stacks[0];
  return [now, (stack) => setShown({ stack: stack ?? OWN_STACK, selected: place })];
}

function asNode(stack: string): string | undefined {
  return stack === OWN_STACK ? undefined : stack;
}
