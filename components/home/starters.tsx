'use client';

import { useState } from 'react';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KindIcon } from '@/components/kinds/kind-icon';
import { Spinner } from '@/components/ui/spinner';
import type { Design } from '@/lib/document/design';
import { ALL_KINDS } from '@/lib/kinds/union';
import { STARTERS } from '@/lib/starters/starters';

/** Designs to start from, as cards; choosing one gives a copy of it. */
export function Starters({ onStart, busy }: { onStart: (design: Design) => void; busy: boolean }) {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {STARTERS.map((starter) => (
        <li key={starter.id} className="flex">
          <button
            type="button"
            aria-disabled={busy || undefined}
            onClick={() => {
              if (busy) return;
              setChosen(starter.id);
              onStart(starter.design());
            }}
            className="group flex w-full flex-col items-start rounded-xl border border-border bg-surface p-4 text-left shadow-card transition-[border-color,box-shadow] duration-100 hover:border-border-strong hover:shadow-raised"
          >
            <span className="mb-3 flex h-5 items-center gap-2">
              {busy && chosen === starter.id ? <Spinner label="Creating" /> : kindsOf(starter.design()).map((kind) => <KindIcon key={kind} kind={kind} style={{ color: KIND_COLOR[kind] }} />)}
            </span>
            <span className="text-sm font-semibold">{starter.title}</span>
            <span className="mt-0.5 text-xs text-text-2">{starter.description}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function kindsOf(design: Design) {
  const present = new Set(Object.values(design.nodes).map((node) => node.kind));
  return ALL_KINDS.filter((kind) => present.has(kind));
}
