'use client';

import { Button } from '@/components/ui/button';
import { FieldGroup } from '@/components/ui/field';
import { FARGATE_DEFAULT } from '@/lib/aws/fargate-sizes';
import { cpuText, memoryText } from '@/lib/kinds/sizes';
import { FieldHelp } from '../field-help';
import { cpuChoices, isOffered, memoryChoices, nextSizeUp, withCpu, type TaskSize } from '../fargate-choices';
import { coveredPaths, pathKey, valueAt } from '../form-state';
import { TaskFit } from '../task-fit';
import { isFargateSized } from '../task-size';
import { Choice } from './choice';
import type { ControlProps } from './control-props';
import { InstanceSize } from './instance-size';

/** CPU and memory of a task. On Fargate memory offers what goes with the CPU, and a CPU takes its memory along; elsewhere both are numbers. */
export function FargateSizeControl({ element, field, findings, edit, disabled }: ControlProps<'fargate-size'>) {
  const [cpuPath = [], memoryPath = []] = coveredPaths(field);
  const size: TaskSize = { cpu: numberAt(element.props, cpuPath), memoryMiB: numberAt(element.props, memoryPath) };
  const isWrong = (path: typeof cpuPath): true | undefined => (findings.some((finding) => pathKey(finding.path) === pathKey(path)) ? true : undefined);

  if (!isFargateSized(element)) return <InstanceSize {...{ element, field, edit, disabled, size, cpuPath, memoryPath, isWrong }} />;

  const change = (next: TaskSize): void => {
    edit.run({
      type: 'batch',
      commands: [
        { type: 'set', id: element.id, path: [...cpuPath], value: next.cpu ?? null },
        { type: 'set', id: element.id, path: [...memoryPath], value: next.memoryMiB ?? null },
      ],
    });
    edit.end();
  };

  const next = disabled ? undefined : nextSizeUp(size);

  return (
    <FieldGroup className="grid grid-cols-2 gap-x-2.5">
      <div className="min-w-0">
        <div aria-hidden className="mb-1 text-xs text-text-2">
          CPU
        </div>
        <Choice
          aria-label="Task CPU"
          data-path={pathKey(cpuPath)}
          value={size.cpu === undefined ? undefined : String(size.cpu)}
          options={cpuChoices(size).map((cpu) => ({ value: String(cpu), label: cpuText(cpu) }))}
          placeholder={`default: ${cpuText(FARGATE_DEFAULT.cpu)}`}
          invalid={isWrong(cpuPath)}
          disabled={disabled}
          onChoose={(cpu) => change(withCpu(size, cpu === undefined ? undefined : Number(cpu)))}
        />
      </div>
      <div className="min-w-0">
        <div className="mb-1 flex items-center justify-between text-xs text-text-2">
          <span aria-hidden>Memory</span>
          <span className="-my-1">
            <FieldHelp field={field} />
          </span>
        </div>
        <Choice
          aria-label="Task memory"
          data-path={pathKey(memoryPath)}
          value={size.memoryMiB === undefined ? undefined : String(size.memoryMiB)}
          options={memoryChoices(size).map((memoryMiB) => ({
            value: String(memoryMiB),
            label: memoryText(memoryMiB),
            ...(!isOffered({ cpu: size.cpu, memoryMiB }) && { description: 'not available with this CPU' }),
          }))}
          placeholder={`default: ${memoryText(FARGATE_DEFAULT.memoryMiB)}`}
          invalid={isWrong(memoryPath)}
          disabled={disabled}
          onChoose={(memory) => change({ ...size, memoryMiB: memory === undefined ? undefined : Number(memory) })}
        />
      </div>
      {next && (
        <Button size="sm" variant="ghost" className="col-span-2 mt-1 -ml-2 justify-self-start" onClick={() => change(next)}>
          {`Next size up: ${cpuText(next.cpu)}, ${memoryText(next.memoryMiB)}`}
        </Button>
      )}
      {element.kind === 'task-definition' && <TaskFit task={element} size={size} {...(!disabled && { onChange: change })} />}
    </FieldGroup>
  );
}

function numberAt(props: unknown, path: readonly (string | number)[]): number | undefined {
  const value = valueAt(props, path);
  return typeof value === 'number' ? value : undefined;
}
