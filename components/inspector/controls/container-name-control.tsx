'use client';

import { useEditorState } from '@/components/editor/editor-context';
import { containersOf, taskDefinitionOf } from '@/lib/kinds/graph';
import { Choice } from './choice';
import type { ControlProps } from './control-props';

/** A choice among the containers of the task that the connection's service runs. */
export function ContainerNameControl({ element, field, value, edit, disabled }: ControlProps<'container-name'>) {
  const design = useEditorState((state) => state.design);
  const service = 'to' in element ? element.to : element.id;
  const task = taskDefinitionOf(design, service);
  const options = (task ? containersOf(design, task.id) : []).map(({ name }) => ({ value: name, label: name }));
  return (
    <Choice
      value={typeof value === 'string' ? value : undefined}
      onChoose={(chosen) => {
        edit.set(chosen ?? null);
        edit.end();
      }}
      options={options}
      placeholder={field.placeholder ?? 'not set'}
      disabled={disabled}
    />
  );
}
