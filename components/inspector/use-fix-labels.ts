'use client';

import { useDeferredValue, useMemo } from 'react';
import { useEditorState } from '@/components/editor/editor-context';
import type { Finding } from '@/lib/validation/finding';

/**
 * What the changes that settle a finding are called; nothing in a shared view. The same list for as long as they are called
 * the same. They are made after what is wrong can be read: some take longer than a frame, and nothing that was pressed or
 * typed waits for them.
 */
export function useFixLabels(finding: Finding): readonly string[] {
  // They are changes of the design that was judged last.
  const findings = useEditorState((state) => state.findings);
  const readOnly = useEditorState((state) => state.readOnly);
  const now = useMemo(() => ({ finding, findings }), [finding, findings]);
  const settled = useDeferredValue<{ readonly finding: Finding } | null>(now, null);
  const text = useMemo(() => (settled && !readOnly ? JSON.stringify(settled.finding.fixes.map((fix) => fix.label)) : NONE), [settled, readOnly]);
  // Those of a finding that stood here before are not shown under another one.
  const shown = settled?.finding === finding || settled?.finding.message === finding.message ? text : NONE;
  return useMemo(() => JSON.parse(shown) as string[], [shown]);
}

const NONE = '[]';
