'use client';

import { SegmentedControl } from '@/components/ui/segmented-control';
import type { Platform } from '@/lib/starters/patterns';

/** Where the tasks of starters run. */
export function PlatformChoice({ value, onValueChange }: { readonly value: Platform; readonly onValueChange: (platform: Platform) => void }) {
  return <SegmentedControl label="Where tasks run" size="sm" value={value} onValueChange={onValueChange} options={OPTIONS} />;
}

const OPTIONS = [
  { value: 'FARGATE', label: 'Fargate' },
  { value: 'EC2', label: 'EC2 instances' },
] as const;
