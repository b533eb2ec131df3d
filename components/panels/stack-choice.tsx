'use client';

import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KindIcon } from '@/components/kinds/kind-icon';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';

/** One of the stacks to choose from. */
export interface StackOption {
  /** The stack's node; nothing for the design's own. */
  readonly stack: string | undefined;
  readonly name: string;
}

/** Chooses the stack whose template or code is shown: side by side while there are few. Nothing for a single one. */
export function StackChoice({
  options,
  value,
  onValueChange,
}: {
  readonly options: readonly StackOption[];
  readonly value: string | undefined;
  readonly onValueChange: (stack: string | undefined) => void;
}) {
  if (options.length < 2) return null;
  const choose = (chosen: string): void => onValueChange(chosen === OWN ? undefined : chosen);
  const all = options.map(({ stack, name }) => ({ value: stack ?? OWN, label: name }));
  return (
    <div className="flex shrink-0 px-3 py-1.5">
      {options.length <= MOST_SIDE_BY_SIDE ? (
        <SegmentedControl size="sm" label="Stack" value={value ?? OWN} onValueChange={choose} options={all} />
      ) : (
        <Select
          aria-label="Stack"
          className="w-72"
          value={value ?? OWN}
          onValueChange={choose}
          options={all.map((option) => ({ ...option, icon: <KindIcon kind="stack" size={16} style={{ color: KIND_COLOR.stack }} /> }))}
        />
      )}
    </div>
  );
}

const MOST_SIDE_BY_SIDE = 4;

/** Stands for the design's own stack; no id has a space. */
const OWN = 'own stack';
