'use client';

import { clsx } from 'clsx';
import { useEditorState } from '@/components/editor/editor-context';
import { Button } from '@/components/ui/button';
import { FARGATE_DEFAULT } from '@/lib/aws/fargate-sizes';
import { containersOf } from '@/lib/kinds/graph';
import { cpuText, memoryText } from '@/lib/kinds/sizes';
import { askOf, isWindows, smallestFargateSize } from '@/lib/kinds/task-definition/ask';
import { canRunOnFargate } from '@/lib/kinds/task-definition/launch-types';
import type { DesignNode } from '@/lib/kinds/union';
import type { TaskSize } from './fargate-choices';
import { fitRows } from './fit-rows';

interface TaskFitProps {
  readonly task: DesignNode<'task-definition'>;
  readonly size: TaskSize;
  /** Takes the smallest size of Fargate that fits; nothing where the size cannot be changed. */
  readonly onChange?: ((size: Required<TaskSize>) => void) | undefined;
}

/** What the containers of a task ask for against what the task has, what is left, and the smallest size of Fargate that fits. */
export function TaskFit({ task, size, onChange }: TaskFitProps) {
  const design = useEditorState((state) => state.design);
  if (containersOf(design, task.id).length === 0) return null;
  const onFargate = canRunOnFargate(task.props);
  const ask = askOf(task, design);
  const has = onFargate ? { cpu: size.cpu ?? FARGATE_DEFAULT.cpu, memoryMiB: size.memoryMiB ?? FARGATE_DEFAULT.memoryMiB } : size;
  const fits = smallestFargateSize(ask, isWindows(task));
  return (
    <div className="col-span-2 mt-2.5 rounded-lg border border-border px-2.5 py-2 text-xs text-text-2" role="group" aria-label="What the containers ask for">
      {fitRows(ask, has).map(({ asks, slack, share, tooMuch }) => (
        <div key={asks} className="mb-1.5">
          <div className="flex flex-wrap justify-between gap-x-2">
            <span>{asks}</span>
            <span className={clsx('tabular-nums', tooMuch && 'font-medium text-error')}>{slack}</span>
          </div>
          {share !== undefined && (
            <div aria-hidden className="mt-1 h-1 overflow-hidden rounded-full bg-surface-3">
              <div className={clsx('h-full rounded-full', tooMuch ? 'bg-error' : 'bg-select')} style={{ width: `${share * 100}%` }} />
            </div>
          )}
        </div>
      ))}
      <Verdict
        {...{ onFargate, nothing: ask.cpu === 0 && ask.memoryMiB === 0, fits, has, unsaid: has.memoryMiB === undefined ? [] : ask.withoutMemory, onChange }}
      />
    </div>
  );
}

interface VerdictProps extends Pick<TaskFitProps, 'onChange'> {
  readonly onFargate: boolean;
  /** The containers ask for nothing. */
  readonly nothing: boolean;
  readonly fits: Required<TaskSize> | undefined;
  readonly has: TaskSize;
  /** Names of containers that say nothing about memory. */
  readonly unsaid: readonly string[];
}

function Verdict({ onFargate, nothing, fits, has, unsaid, onChange }: VerdictProps) {
  const share =
    unsaid.length > 0
      ? ` ${unsaid.join(', ')} ${unsaid.length === 1 ? 'says' : 'say'} nothing about memory and ${unsaid.length === 1 ? 'takes' : 'take'} what is left.`
      : '';
  if (!fits) return <p>No size of Fargate is so large.{share}</p>;
  const words = `${cpuText(fits.cpu)}, ${memoryText(fits.memoryMiB)}`;
  if (nothing) return <p>{`Any size of Fargate fits what asks for nothing; the smallest is ${words}.${share}`}</p>;
  if (!onFargate) return <p>{`On Fargate, the smallest size that fits would be ${words}.${share}`}</p>;
  const same = fits.cpu === has.cpu && fits.memoryMiB === has.memoryMiB;
  return (
    <>
      <p>
        {same ? 'This is the smallest size that fits.' : `The smallest size that fits: ${words}.`}
        {share}
      </p>
      {!same && onChange && (
        <Button size="sm" className="mt-1.5" onClick={() => onChange(fits)}>
          {`Use ${words}`}
        </Button>
      )}
    </>
  );
}
