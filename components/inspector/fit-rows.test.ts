import { describe, expect, it } from 'vitest';
import { fitRows } from './fit-rows';

const words = (ask: Parameters<typeof fitRows>[0], has: Parameters<typeof fitRows>[1]) => fitRows(ask, has).map(({ asks, slack }) => `${asks}; ${slack}`);

describe('what containers ask for', () => {
  it('is against what the task has, with what is left or too much', () => {
    expect(words({ cpu: 256, memoryMiB: 1536 }, { cpu: 512, memoryMiB: 1024 })).toEqual([
      'CPU: containers ask for 0.25 of 0.5 vCPU; 0.25 vCPU left',
      'Memory: containers ask for 1.5 GB of 1 GB; 512 MB too much',
    ]);
    expect(fitRows({ cpu: 256, memoryMiB: 1536 }, { cpu: 512, memoryMiB: 1024 })).toMatchObject([
      { share: 0.5, tooMuch: false },
      { share: 1, tooMuch: true },
    ]);
  });

  it('is in CPU units, as it was typed, where it is no quarter of a vCPU', () =>
    expect(words({ cpu: 164, memoryMiB: 0 }, { cpu: 512, memoryMiB: 1024 })[0]).toBe('CPU: containers ask for 164 of 512 CPU units; 348 CPU units left'));

  it('may be nothing, and the task may have no size', () => {
    expect(words({ cpu: 0, memoryMiB: 0 }, { cpu: 256, memoryMiB: 512 })).toEqual([
      'CPU: containers ask for nothing of 0.25 vCPU; 0.25 vCPU left',
      'Memory: containers ask for nothing of 512 MB; 512 MB left',
    ]);
    expect(words({ cpu: 100, memoryMiB: 512 }, {})).toEqual(['CPU: containers ask for 100 CPU units; no limit', 'Memory: containers ask for 512 MB; no limit']);
  });
});
