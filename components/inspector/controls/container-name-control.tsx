'use client';

import { useEditorState } from '@/components/editor/editor-context';
import { containersOf, nodeOfKind, taskDefinitionOf } from '@/lib/kinds/graph';
import { Choice } from './choice';
import type { ControlProps } from './control-props';

/** A choice among the containers of a task definition, or of the one that the connection's service runs. */
export function ContainerNameControl({ element, field, value, edit, disabled }: ControlProps<'container-name'>) {
  const design = useEditorState((state) => state.design);
  const task = nodeOfKind(design, element.id, 'task-definition') ?? taskDefinitionOf(design, 'to' in element ? element.to : element.id);
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
