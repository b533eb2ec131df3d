'use client';

import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import type { Command } from '@/lib/commands/command';
import type { Json } from '@/lib/util/json';
import type { Path } from '@/lib/util/problem';

/** How a control changes its value. Everything until `end` is one undo step. */
export interface FieldEdit {
  /** Sets the value, `null` takes it away. Gives the reason when that is refused. */
  readonly set: (value: Json) => string | undefined;
  /** Does something more than setting the one value. */
  readonly run: (command: Command) => string | undefined;
  /** Ends the undo step: when the focus leaves, or after a single choice. */
  readonly end: () => void;
}

/** Changes one property of an element; `label` names the undo step. */
export function useFieldEdit(id: string, path: Path, label: string): FieldEdit {
  const editor = useEditor();
  const begun = useRef(false);

  const run = useCallback(
    (command: Command): string | undefined => {
      if (!begun.current) editor.begin(label);
      begun.current = true;
      const result = editor.dispatch(command, label);
      return result.ok ? undefined : result.error.message;
    },
    [editor, label],
  );
  const end = useCallback(() => {
    if (begun.current) editor.end();
    begun.current = false;
  }, [editor]);
  // A control that goes away while it has the focus ends its step too.
  useEffect(() => end, [end]);

  return useMemo(() => {
    const set = (value: Json): string | undefined => {
      const at = [...path];
      const refusal = run({ type: 'set', id, path: at, value: writable(value) });
      // What holds the record together (a log driver) goes with the whole record.
      if (refusal !== undefined && value === null && at.length > 1) return run({ type: 'set', id, path: at.slice(0, -1), value: null });
      return refusal;
    };
    return { set, run, end };
  }, [id, path, run, end]);
}

type Writable = Extract<Command, { type: 'set' }>['value'];

function writable(value: Json): Writable {
  // The command's type wants mutable lists; it never changes them.
  return value as Writable;
}
