'use client';

import { FieldGroup } from '@/components/ui/field';
import type { Path } from '@/lib/util/problem';
import type { TaskSize } from '../fargate-choices';
import { FieldHelp } from '../field-help';
import { pathKey } from '../form-state';
import { TaskFit } from '../task-fit';
import type { ControlProps } from './control-props';
import { NumberInput } from './number-input';

interface InstanceSizeProps extends Pick<ControlProps<'fargate-size'>, 'element' | 'field' | 'edit' | 'disabled'> {
  readonly size: TaskSize;
  readonly cpuPath: Path;
  readonly memoryPath: Path;
  readonly isWrong: (path: Path) => true | undefined;
}

/** CPU and memory of a task on instances: any numbers, or none. */
export function InstanceSize({ element, field, edit, disabled, size, cpuPath, memoryPath, isWrong }: InstanceSizeProps) {
  const set = (path: Path) => (value: number | undefined) => edit.run({ type: 'set', id: element.id, path: [...path], value: value ?? null });
  return (
    <FieldGroup className="grid grid-cols-2 gap-2.5">
      <div className="min-w-0">
        <div aria-hidden className="mb-1 text-xs text-text-2">
          CPU
        </div>
        <NumberInput
          aria-label="Task CPU"
          data-path={pathKey(cpuPath)}
          value={size.cpu}
          onChange={set(cpuPath)}
          onEnd={edit.end}
          min={128}
          max={196608}
          step={128}
          unit="units"
          placeholder="no limit"
          invalid={isWrong(cpuPath)}
          disabled={disabled}
        />
      </div>
      <div className="min-w-0">
        <div className="mb-1 flex items-center justify-between text-xs text-text-2">
          <span aria-hidden>Memory</span>
          <span className="-my-1">
            <FieldHelp field={field} />
          </span>
        </div>
        <NumberInput
          aria-label="Task memory"
          data-path={pathKey(memoryPath)}
          value={size.memoryMiB}
          onChange={set(memoryPath)}
          onEnd={edit.end}
          min={6}
          step={128}
          unit="MiB"
          placeholder="no limit"
          invalid={isWrong(memoryPath)}
          disabled={disabled}
        />
      </div>
      {element.kind === 'task-definition' && <TaskFit task={element} size={size} />}
    </FieldGroup>
  );
}
