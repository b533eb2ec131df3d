'use client';

import { clsx } from 'clsx';
import { useEditorState } from '@/components/editor/editor-context';
import { Icon } from '@/components/ui/icon';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';
import { FieldHelp, SMALL_BUTTON } from './field-help';
import { coveredPaths, type FieldState } from './form-state';
import { useFieldEdit } from './use-field-edit';

interface FieldButtonsProps {
  readonly element: DesignNode | DesignEdge;
  /** The element in the words of an undo step. */
  readonly name: string;
  readonly state: FieldState;
  readonly onRemove: (key: string) => void;
}

/** The small buttons of a field: what it means, and taking it away where that can be. */
export function FieldButtons({ element, name, state: { field, key, unusable, removable }, onRemove }: FieldButtonsProps) {
  const edit = useFieldEdit(element.id, field.path, `Change ${field.label} of ${name}`);
  const readOnly = useEditorState((editor) => editor.readOnly);
  const remove = (): void => {
    const [path, ...more] = coveredPaths(field);
    if (more.length === 0) edit.set(null);
    else edit.run({ type: 'batch', commands: [path ?? field.path, ...more].map((at) => ({ type: 'set', id: element.id, path: [...at], value: null })) });
    edit.end();
    onRemove(key);
  };
  return (
    <>
      <FieldHelp field={field} />
      {removable && !readOnly && (
        <button
          type="button"
          aria-label={`Remove ${field.label}`}
          title={`Remove ${field.label}`}
          className={clsx(SMALL_BUTTON, unusable !== undefined && 'opacity-100')}
          onClick={remove}
        >
          <Icon name="x" size={14} />
        </button>
      )}
    </>
  );
}
