'use client';

import { clsx } from 'clsx';
import { Command } from 'cmdk';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Popover } from '@/components/ui/popover';
import { styles } from '@/components/ui/styles';
import { DocText } from './doc-text';
import { fieldKey, type PlainField } from './form-state';
import { useDocs } from './use-docs';

/** Offers the properties that are not in the form yet, to be found by typing, with what the CDK says about each. */
export function AddProperty({ fields, onAdd }: { fields: readonly PlainField[]; onAdd: (key: string) => void }) {
  const [open, setOpen] = useState(false);
  const docs = useDocs(open);
  const sections = [...new Set(fields.map((field) => field.section))];
  return (
    <Popover
      label="Add property"
      open={open}
      onOpenChange={setOpen}
      side="top"
      className="w-80 p-0!"
      trigger={<Button icon={<Icon name="plus" size={14} />}>Add property</Button>}
    >
      <Command label="Add property" loop filter={(key, search, keywords) => rank(key, search, keywords)}>
        <div className="flex h-9 items-center gap-2 border-b border-border px-2.5 text-text-3">
          <Icon name="search" size={14} />
          <Command.Input placeholder="Find a property" className="h-full min-w-0 flex-1 bg-transparent text-sm text-text outline-none" />
        </div>
        <Command.List className="max-h-[min(22rem,calc(var(--radix-popover-content-available-height)-3rem))] overflow-y-auto p-1">
          <Command.Empty className="px-2 py-3 text-sm text-text-3">No property has these words.</Command.Empty>
          {sections.map((section) => (
            <Command.Group key={section} heading={section} className={HEADING}>
              {fields
                .filter((field) => field.section === section)
                .map((field) => {
                  const key = fieldKey(field);
                  const summary = field.help ?? (field.docs && docs?.(field.docs.fqn, field.docs.property)?.summary);
                  return (
                    <Command.Item
                      key={key}
                      value={key}
                      keywords={[field.label, section, summary ?? '']}
                      onSelect={() => {
                        setOpen(false);
                        onAdd(key);
                      }}
                      className={clsx(styles.item, styles.itemActive)}
                    >
                      <span className="min-w-0">
                        <span className="block">{field.label}</span>
                        {summary !== undefined && (
                          <span className="line-clamp-2 text-xs text-text-3">
                            <DocText text={summary} />
                          </span>
                        )}
                      </span>
                    </Command.Item>
                  );
                })}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Popover>
  );
}

/** Every word must be there; a label counts most, then section and name, then the documentation. */
function rank(key: string, search: string, [label = '', section = '', summary = '']: readonly string[] = []): number {
  const words = search.toLowerCase().trim().split(/\s+/);
  const holds = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  if (label.toLowerCase().startsWith(words.join(' '))) return 1;
  if (holds(label)) return 0.9;
  if (holds(`${label} ${section} ${key}`)) return 0.6;
  return holds(`${label} ${section} ${key} ${summary}`) ? 0.3 : 0;
}

const HEADING =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-text-3';
