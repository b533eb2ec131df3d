'use client';

import { clsx } from 'clsx';
import { createContext, type FocusEvent, type ReactNode, useContext, useId } from 'react';
import { Icon } from './icon';

/** Props of {@link Field}. */
export type FieldProps = {
  label: ReactNode;
  /** What stands at the end of the label's line, such as a link or a default. */
  aside?: ReactNode;
  help?: ReactNode;
  /** Why the value is refused; marks the control as invalid. */
  error?: ReactNode;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  /** Marks the control as refused for a reason that stands elsewhere. */
  invalid?: boolean;
  /** Id of something elsewhere that says more about the value. */
  describedBy?: string;
  className?: string;
  children: ReactNode;
};

/** Gives the control inside it a label, help and an error, and joins them for screen readers. */
export function Field({ label, aside, help, error, hideLabel = false, invalid = false, describedBy: saidBy, className, children }: FieldProps) {
  const id = useId();
  const hasError = error !== undefined && error !== null && error !== false;
  const hasHelp = help !== undefined && help !== null;
  const describedBy = clsx(hasHelp && `${id}-help`, hasError && `${id}-error`, saidBy) || undefined;
  return (
    <FieldContext value={{ id, labelId: `${id}-label`, describedBy, invalid: invalid || hasError }}>
      <div className={clsx('min-w-0', className)}>
        <div className={clsx('mb-1 flex items-baseline gap-2', hideLabel && 'sr-only')}>
          <label id={`${id}-label`} htmlFor={id} className="min-w-0 text-xs text-text-2">
            {label}
          </label>
          {aside !== undefined && <span className="ml-auto text-xs text-text-3">{aside}</span>}
        </div>
        {children}
        {hasHelp && (
          <p id={`${id}-help`} className="mt-1 text-xs text-text-3">
            {help}
          </p>
        )}
        {hasError && (
          <p id={`${id}-error`} className="mt-1 flex gap-1 text-xs text-error">
            <Icon name="error" size={14} className="mt-0.5" />
            <span className="min-w-0">{error}</span>
          </p>
        )}
      </div>
    </FieldContext>
  );
}

/** Several controls that are one value: together they have the label of the {@link Field} around them, each also its own. */
export function FieldGroup({ className, children, onBlur }: { className?: string; children: ReactNode; onBlur?: () => void }) {
  const { labelId, describedBy } = useContext(FieldContext);
  const leave = (event: FocusEvent) => {
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) onBlur?.();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- nothing happens on the group itself: it notices that the focus left its controls
    <div role="group" aria-labelledby={labelId} aria-describedby={describedBy} className={className} onBlur={leave}>
      <FieldContext value={{}}>{children}</FieldContext>
    </div>
  );
}

/** Gives a control the ids of the {@link Field} around it; its own props win. Empty outside a field. */
export function useField(): Partial<FieldIds> {
  return useContext(FieldContext);
}

type FieldIds = { id: string; labelId: string; describedBy: string | undefined; invalid: boolean };

const FieldContext = createContext<Partial<FieldIds>>({});
