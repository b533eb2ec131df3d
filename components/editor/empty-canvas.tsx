'use client';

import { useState } from 'react';
import { PlatformChoice } from '@/components/home/platform-choice';
import { Button } from '@/components/ui/button';
import type { Platform } from '@/lib/starters/patterns';
import { STARTERS } from '@/lib/starters/starters';
import { useStarter } from './use-starter';

/** What an empty canvas says: how to begin. */
export function EmptyCanvas() {
  const [platform, setPlatform] = useState<Platform>('FARGATE');
  const start = useStarter();
  return (
    <div className="flex max-w-xl flex-col items-center gap-3 rounded-xl border border-border bg-surface px-6 py-5 text-center shadow-raised">
      <h2 className="text-base font-semibold">Draw your first service</h2>
      <p className="text-sm text-text-2">
        Drag a <strong className="font-semibold text-text">Service</strong> from the palette onto the canvas: it brings its cluster, network, task definition
        and container. Or begin with one of these:
      </p>
      <PlatformChoice value={platform} onValueChange={setPlatform} />
      <div className="flex flex-wrap justify-center gap-1.5">
        {STARTERS.filter((starter) => starter.platform === platform).map((starter) => (
          <Button key={starter.id} size="sm" title={starter.description} onClick={() => start(starter)}>
            {starter.title}
          </Button>
        ))}
      </div>
    </div>
  );
}
