'use client';

import { clsx } from 'clsx';
import { useEditorState } from '@/components/editor/editor-context';
import { Button } from '@/components/ui/button';
import { FARGATE_DEFAULT } from '@/lib/aws/fargate-sizes';
import { cpuText, memoryText } from '@/lib/kinds/sizes';
import { askOf, isWindows, smallestFargateSize } from '@/lib/kinds/task-definition/ask';
import type { DesignNode } from '@/lib/kinds/union';
import type { TaskSize } from './fargate-choices';

/** What the containers of a Fargate task ask for against what the task has, and the smallest size that fits. */
export function TaskFit({ task, size, onChange }: { task: DesignNode<'task-definition'>; size: TaskSize; onChange?: (size: Required<TaskSize>) => void }) {
  const design = useEditorState((state) => state.design);
  const ask = askOf(task, design);
  const has = { cpu: size.cpu ?? FARGATE_DEFAULT.cpu, memoryMiB: size.memoryMiB ?? FARGATE_DEFAULT.memoryMiB };
  const fits = smallestFargateSize(ask, isWindows(task));
  if (ask.cpu === 0 && ask.memoryMiB === 0) return null;
  const rows = [
    { what: 'CPU', asked: ask.cpu, has: has.cpu, text: cpuText },
    { what: 'Memory', asked: ask.memoryMiB, has: has.memoryMiB, text: memoryText },
  ].filter((row) => row.asked > 0);
  return (
    <div className="col-span-2 mt-2.5 rounded-lg border border-border px-2.5 py-2 text-xs text-text-2" role="group" aria-label="What the containers ask for">
      {rows.map(({ what, asked, has: of, text }) => (
        <div key={what} className="mb-1.5">
          <div className="flex justify-between gap-2">
            <span>
              {what}: containers ask for {text(asked)}
            </span>
            <span className={clsx('tabular-nums', asked > of && 'font-medium text-error')}>
              {asked > of ? `${text(asked - of)} too much` : `${text(of - asked)} left`}
            </span>
          </div>
          <div aria-hidden className="mt-1 h-1 overflow-hidden rounded-full bg-surface-3">
            <div className={clsx('h-full rounded-full', asked > of ? 'bg-error' : 'bg-select')} style={{ width: `${Math.min(100, (asked / of) * 100)}%` }} />
          </div>
        </div>
      ))}
      <Verdict {...{ fits, has, unsaid: ask.withoutMemory, onChange }} />
    </div>
  );
}

function Verdict({
  fits,
  has,
  unsaid,
  onChange,
}: {
  fits: Required<TaskSize> | undefined;
  has: Required<TaskSize>;
  unsaid: readonly string[];
  onChange?: ((size: Required<TaskSize>) => void) | undefined;
}) {
  const share =
    unsaid.length > 0
      ? ` ${unsaid.join(', ')} ${unsaid.length === 1 ? 'says' : 'say'} nothing about memory and ${unsaid.length === 1 ? 'takes' : 'take'} what is left.`
      : '';
  if (!fits) return <p>No size of Fargate is so large.{share}</p>;
  const same = fits.cpu === has.cpu && fits.memoryMiB === has.memoryMiB;
  return (
    <>
      <p>
        {same ? 'This is the smallest size that fits.' : `The smallest size that fits: ${cpuText(fits.cpu)}, ${memoryText(fits.memoryMiB)}.`}
        {share}
      </p>
      {!same && onChange && (
        <Button size="sm" className="mt-1.5" onClick={() => onChange(fits)}>
          {`Use ${cpuText(fits.cpu)}, ${memoryText(fits.memoryMiB)}`}
        </Button>
      )}
    </>
  );
}
