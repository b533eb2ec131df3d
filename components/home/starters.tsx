'use client';

import { useState } from 'react';
import { Spinner } from '@/components/ui/spinner';
import type { Design } from '@/lib/document/design';
import { previewOf } from '@/lib/layout/preview';
import { STARTERS } from '@/lib/starters/starters';
import type { Platform } from '@/lib/starters/patterns';
import { PlatformChoice } from './platform-choice';
import { Thumbnail } from './thumbnail';

/** Designs to start from, as cards; choosing one gives a copy of it. */
export function Starters({ onStart, busy }: { onStart: (design: Design) => void; busy: boolean }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [platform, setPlatform] = useState<Platform>('FARGATE');
  return (
    <>
      <div className="flex">
        <PlatformChoice value={platform} onValueChange={setPlatform} />
      </div>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {CARDS.filter(({ starter }) => starter.platform === platform).map(({ starter, preview }) => (
          <li key={starter.id} className="flex">
            <button
              type="button"
              aria-disabled={busy || undefined}
              onClick={() => {
                if (busy) return;
                setChosen(starter.id);
                onStart(starter.design());
              }}
              className="flex w-full flex-col overflow-hidden rounded-xl border border-border bg-surface text-left shadow-card transition-[border-color,box-shadow] duration-100 hover:border-border-strong hover:shadow-raised"
            >
              <span className="relative block aspect-[5/2] w-full border-b border-border bg-bg bg-[radial-gradient(circle,var(--grid)_1px,transparent_1.2px)] bg-[length:14px_14px]">
                <Thumbnail preview={preview} />
                {busy && chosen === starter.id && (
                  <span className="absolute inset-0 flex items-center justify-center bg-surface/70">
                    <Spinner size={20} label="Creating" />
                  </span>
                )}
              </span>
              <span className="block p-3">
                <span className="block text-sm font-semibold">{starter.title}</span>
                <span className="mt-0.5 block text-xs text-text-2">{starter.description}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

// Starters never change, so their pictures are made once.
const CARDS = STARTERS.map((starter) => ({ starter, preview: previewOf(starter.design()) }));
