'use client';

import { useEditorState } from '@/components/editor/editor-context';
import { namePort, portsInReach } from '@/lib/gestures/name-port';
import { Choice } from './choice';
import type { ControlProps } from './control-props';

/** A choice among the ports of a service's tasks; one without a name gets a name when it is chosen. */
export function PortNameControl({ element, field, value, edit, disabled }: ControlProps<'port-name'>) {
  const design = useEditorState((state) => state.design);
  const ports = portsInReach(design, element);
  return (
    <Choice
      value={typeof value === 'string' ? value : undefined}
      onChoose={(chosen) => {
        const naming = chosen === undefined ? undefined : namePort(design, element, field.path, chosen);
        if (naming) edit.run(naming);
        else edit.set(chosen ?? null);
        edit.end();
      }}
      options={ports.map(({ key, name, port, container }) => ({
        value: key,
        label: name ?? `port ${port}`,
        description: name === undefined ? `of ${container}; gets the name ${key.slice(key.lastIndexOf(' ') + 1)}` : `port ${port} of ${container}`,
      }))}
      placeholder={field.placeholder ?? 'choose a port'}
      disabled={disabled}
    />
  );
}
