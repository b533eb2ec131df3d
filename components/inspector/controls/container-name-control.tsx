'use client';

import { useEditorState } from '@/components/editor/editor-context';
import { Choice } from './choice';
import { containersInReach } from './containers-in-reach';
import type { ControlProps } from './control-props';

/** A choice among the containers of a task definition, or of the one that the connection's service runs. */
export function ContainerNameControl({ element, field, value, edit, disabled }: ControlProps<'container-name'>) {
  const design = useEditorState((state) => state.design);
  return (
    <Choice
      value={typeof value === 'string' ? value : undefined}
      onChoose={(chosen) => {
        edit.set(chosen ?? null);
        edit.end();
      }}
      options={containersInReach(design, element)}
      placeholder={field.placeholder ?? 'not set'}
      disabled={disabled}
    />
  );
}
