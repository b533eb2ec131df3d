'use client';

import { useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { Popover } from '@/components/ui/popover';
import { Skeleton } from '@/components/ui/skeleton';
import { DocText } from './doc-text';
import type { PlainField } from './form-state';
import { useDocs } from './use-docs';

/** What a field means, in our words and the CDK's. Appears beside the label under the pointer and on focus. */
export function FieldHelp({ field }: { field: PlainField }) {
  const [open, setOpen] = useState(false);
  if (!field.docs && field.help === undefined) return null;
  return (
    <Popover
      label={`About ${field.label}`}
      open={open}
      onOpenChange={setOpen}
      align="end"
      trigger={
        <button type="button" aria-label={`About ${field.label}`} className={SMALL_BUTTON}>
          <Icon name="help" size={14} />
        </button>
      }
    >
      <p className="mb-1 text-sm font-semibold">{field.label}</p>
      {field.help !== undefined && <p className="mb-2 text-xs text-text-2">{field.help}</p>}
      {field.docs && <Documentation {...field.docs} wanted={open} />}
    </Popover>
  );
}

/** A small button beside a label, seen only under the pointer, on focus, or where there is no pointer to hover with. */
export const SMALL_BUTTON =
  'inline-flex size-5 items-center justify-center rounded-sm text-text-3 opacity-0 transition-opacity duration-100 group-focus-within/field:opacity-100 group-hover/field:opacity-100 hover:bg-surface-2 hover:text-text focus-visible:opacity-100 data-[state=open]:opacity-100 [@media(hover:none)]:opacity-100';

function Documentation({ fqn, property, wanted }: { fqn: string; property: string; wanted: boolean }) {
  const lookup = useDocs(wanted);
  const doc = lookup?.(fqn, property);
  return (
    <div className="flex flex-col gap-2 text-xs text-text-2">
      {!lookup && <Skeleton className="h-8 w-full" />}
      {doc && (
        <p>
          <DocText text={doc.summary} />
        </p>
      )}
      {doc?.defaultText !== undefined && (
        <p>
          <span className="text-text-3">Default: </span>
          <DocText text={doc.defaultText.replace(/^-\s*/, '')} />
        </p>
      )}
      <p className="font-mono text-2xs wrap-anywhere text-text-3">
        {fqn.replace(/^aws_/, '')}.{property}
      </p>
    </div>
  );
}
