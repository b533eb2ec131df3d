'use client';

import { useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import { designName } from './design-name';

/** Edits a name in place: Enter or leaving takes it, Escape leaves it as it was, and a name that cannot be is refused. */
export function RenameField({ name, onDone }: { name: string; onDone: (next: string | null) => void }) {
  const [draft, setDraft] = useState(name);
  const problem = designName.problem(draft);
  const finish = () => {
    const next = draft.trim();
    onDone(problem !== undefined || next === name ? null : next);
  };
  return (
    <div className="relative z-10">
      <TextField
        autoFocus
        aria-label={`New name of ${name}`}
        value={draft}
        onValueChange={setDraft}
        onFocus={(event) => event.target.select()}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && problem === undefined) finish();
          if (event.key === 'Escape') onDone(null);
        }}
        invalid={problem !== undefined}
        title={problem}
        inputClassName="font-semibold"
        className="-mx-2 h-7! w-[calc(100%+1rem)]! px-1.75!"
      />
      {problem !== undefined && (
        <p role="status" className="absolute top-full left-0 z-10 mt-1 rounded-md border border-border bg-surface px-2 py-1 text-xs text-error shadow-raised">
          {problem}
        </p>
      )}
    </div>
  );
}
