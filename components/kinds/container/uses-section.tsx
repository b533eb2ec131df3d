'use client';

import { type Ref, useRef, useState } from 'react';
import { useAllFindings, useEditor, useEditorState } from '@/components/editor/editor-context';
import { Choice } from '@/components/inspector/controls/choice';
import { ErrorText } from '@/components/inspector/controls/error-text';
import { RemoveRow } from '@/components/inspector/controls/row-buttons';
import { FindingCard } from '@/components/inspector/finding-card';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KindIcon } from '@/components/kinds/kind-icon';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { Icon } from '@/components/ui/icon';
import { TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { randomIds } from '@/lib/client/ids';
import type { Refusal } from '@/lib/commands/apply';
import type { Command } from '@/lib/commands/command';
import { addUse, changeUse, moveUse, removeUse, USE_LISTS, usesOf, type Use, type UseList, type UseSource } from '@/lib/gestures/container-uses';
import { compareText } from '@/lib/kinds/graph';
import { KINDS } from '@/lib/kinds/registry';
import type { DesignNode, Kind } from '@/lib/kinds/union';
import { ok, type Result } from '@/lib/util/result';

/** The rows of a list that stand on a container's connections: secrets in variables, or environment files in buckets. */
export function UsesSection({ node, list }: { node: DesignNode<'container'>; list: UseList }) {
  const editor = useEditor();
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const all = useAllFindings();
  const { show } = useToast();
  const [fresh, setFresh] = useState<string>();
  const add = useRef<HTMLButtonElement>(null);
  const words = WORDS[list];
  const uses = usesOf(design, node.id, list);
  const edges = new Set(uses.map((use) => use.edge));
  const findings = all.filter((finding) => finding.elementId !== undefined && edges.has(finding.elementId));
  const kinds: readonly Kind[] = USE_LISTS[list].kinds;
  const sources = Object.values(design.nodes)
    .filter(({ kind }) => kinds.includes(kind))
    .sort((a, b) => compareText(a.name, b.name));

  const run = (command: Result<Command, Refusal>, label: string): string | undefined => {
    const result = command.ok ? editor.dispatch(command.value, label) : command;
    return result.ok ? undefined : result.error.message;
  };
  const runOrSay = (command: Result<Command, Refusal>, label: string): void => {
    const refusal = run(command, label);
    if (refusal !== undefined) show({ tone: 'error', title: refusal });
  };
  const addFrom = (source: UseSource): string | undefined => {
    const before = new Set(uses.map(keyOf));
    const refusal = run(addUse(design, node.id, list, source, randomIds), `${words.add} of ${node.name}`);
    if (refusal === undefined)
      setFresh(
        usesOf(editor.store.getState().design, node.id, list)
          .map(keyOf)
          .find((key) => !before.has(key)),
      );
    return refusal;
  };

  if (readOnly) return <ReadOnlyUses uses={uses} list={list} nameOf={(id) => design.nodes[id]?.name ?? ''} />;
  return (
    <div>
      {uses.length > 0 && (
        <div aria-hidden className={`mb-1 grid gap-1 text-2xs text-text-3 ${COLUMNS}`}>
          <span>{words.label}</span>
          <span className="truncate">{words.source}</span>
          <span className="w-6.5" />
        </div>
      )}
      <div className="flex flex-col gap-1.5">
        {uses.map((use) => (
          <UseRow
            key={keyOf(use)}
            use={use}
            sources={sources}
            autoFocus={fresh === keyOf(use)}
            onChange={(change) => {
              editor.begin(`Change ${words.item} of ${node.name}`);
              editor.dispatch(changeUse(editor.store.getState().design, use, change), `Change ${words.item} of ${node.name}`);
            }}
            onEnd={editor.end}
            onMove={(source) => runOrSay(moveUse(design, use, source, randomIds), `Change ${words.item} of ${node.name}`)}
            onRemove={() => {
              runOrSay(ok(removeUse(design, use)), `Remove ${words.item} of ${node.name}`);
              add.current?.focus();
            }}
          />
        ))}
      </div>
      {findings.length > 0 && (
        <div className="mt-2 flex flex-col gap-2">
          {findings.map((finding, index) => (
            <FindingCard key={`${finding.ruleId}-${index}`} finding={finding} />
          ))}
        </div>
      )}
      <AddUse handle={add} list={list} sources={sources} onAdd={addFrom} />
    </div>
  );
}

interface UseRowProps {
  readonly use: Use;
  readonly sources: readonly DesignNode[];
  readonly autoFocus: boolean;
  readonly onChange: (change: Readonly<Record<string, string | undefined>>) => void;
  readonly onEnd: () => void;
  readonly onMove: (source: string) => void;
  readonly onRemove: () => void;
}

function UseRow({ use, sources, autoFocus, onChange, onEnd, onMove, onRemove }: UseRowProps) {
  const { list, entry, source } = use;
  const words = WORDS[list];
  const from = sources.find(({ id }) => id === source);
  const name = entry[words.key] ?? `${words.item} without a name`;
  // Only secrets have fields; one left over from a secret stays in sight at a parameter.
  const withField = list === 'secrets' && (from?.kind === 'secret' || entry['field'] !== undefined);
  const text = (key: string, label: string, placeholder: string) => (
    <TextField
      value={entry[key] ?? ''}
      mono
      aria-label={label}
      title={entry[key]}
      placeholder={placeholder}
      autoFocus={autoFocus && key === words.key}
      onValueChange={(value) => onChange({ [key]: value === '' ? undefined : value })}
      onBlur={onEnd}
    />
  );
  return (
    <div role="group" aria-label={name} className={`grid items-start gap-1 ${COLUMNS}`}>
      {text(words.key, `${words.label} from ${from?.name ?? 'nothing'}`, words.placeholder)}
      <Choice
        required
        value={source}
        aria-label={`${words.source} of ${name}`}
        options={sources.map(({ id, kind, name: label }) => ({
          value: id,
          label,
          icon: <KindIcon kind={kind} size={14} style={{ color: KIND_COLOR[kind] }} />,
        }))}
        onChoose={(chosen) => chosen !== undefined && chosen !== source && onMove(chosen)}
      />
      <RemoveRow label={`Remove ${name}`} disabled={false} onClick={onRemove} />
      {withField && (
        <>
          <span aria-hidden className="pr-1 text-right text-2xs leading-8 text-text-3">
            JSON field
          </span>
          {text('field', `JSON field of ${name}`, 'all of it')}
          <span />
        </>
      )}
    </div>
  );
}

interface AddUseProps {
  readonly handle: Ref<HTMLButtonElement>;
  readonly list: UseList;
  readonly sources: readonly DesignNode[];
  /** Gives the reason when nothing could be added. */
  readonly onAdd: (source: UseSource) => string | undefined;
}

function AddUse({ handle, list, sources, onAdd }: AddUseProps) {
  const { show } = useToast();
  const [asking, setAsking] = useState(false);
  const [arn, setArn] = useState('');
  const [error, setError] = useState<string>();
  const words = WORDS[list];
  const said = (refusal: string | undefined): void => {
    if (refusal !== undefined) show({ tone: 'error', title: refusal });
  };
  const close = (): void => {
    setAsking(false);
    setArn('');
    setError(undefined);
  };
  const take = (): void => {
    const refusal = onAdd({ reference: arn });
    if (refusal === undefined) close();
    else setError(refusal);
  };
  if (asking) {
    return (
      <div className="mt-2 flex flex-col gap-1.5">
        <TextField
          autoFocus
          mono
          value={arn}
          onValueChange={(text) => {
            setArn(text);
            setError(undefined);
          }}
          aria-label={`ARN of the existing ${words.existing}`}
          placeholder={words.arn}
          invalid={error !== undefined}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && arn.trim() !== '') take();
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            close();
          }}
        />
        <ErrorText>{error}</ErrorText>
        <div className="flex justify-end gap-1.5">
          <Button size="sm" variant="ghost" onClick={close}>
            Cancel
          </Button>
          <Button size="sm" variant="primary" disabled={arn.trim() === ''} onClick={take}>
            Add
          </Button>
        </div>
      </div>
    );
  }
  const icon = (kind: Kind) => <KindIcon kind={kind} size={16} style={{ color: KIND_COLOR[kind] }} />;
  const kinds: readonly Kind[] = USE_LISTS[list].kinds;
  return (
    <DropdownMenu
      trigger={
        <Button ref={handle} size="sm" variant="ghost" icon={<Icon name="plus" size={14} />} className="-ml-2">
          {words.add}
        </Button>
      }
      // What was added takes the focus itself.
      onCloseAutoFocus={(event) => event.preventDefault()}
      items={[
        ...sources.map(({ id, kind, name }) => ({ id, label: name, icon: icon(kind), onSelect: () => said(onAdd({ node: id })) })),
        ...(sources.length > 0 ? [{ type: 'separator' as const, id: 'separator' }] : []),
        ...kinds.map((kind) => ({
          id: `new ${kind}`,
          label: `New ${KINDS[kind].label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`,
          icon: icon(kind),
          onSelect: () => said(onAdd({ create: kind })),
        })),
        { id: 'existing', label: `Existing ${words.existing} by ARN…`, icon: <Icon name="link" size={16} />, onSelect: () => setAsking(true) },
      ]}
    />
  );
}

function ReadOnlyUses({ uses, list, nameOf }: { uses: readonly Use[]; list: UseList; nameOf: (id: string) => string }) {
  if (uses.length === 0) return <p className="text-sm text-text-3">none</p>;
  return (
    <dl className="flex flex-col gap-1.5 text-xs select-text">
      {uses.map((use) => (
        <div key={keyOf(use)}>
          <dt className="font-mono wrap-anywhere">{use.entry[WORDS[list].key] ?? '–'}</dt>
          <dd className="text-text-2">
            {nameOf(use.source)}
            {use.entry['field'] !== undefined && (
              <>
                , field <code className="font-mono">{use.entry['field']}</code>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const COLUMNS = 'grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]';

const WORDS: Record<UseList, Readonly<Record<'key' | 'label' | 'placeholder' | 'item' | 'source' | 'add' | 'existing' | 'arn', string>>> = {
  secrets: {
    key: 'name',
    label: 'Variable',
    placeholder: 'NAME',
    item: 'secret',
    source: 'Secret or parameter',
    add: 'Add secret',
    existing: 'secret or parameter',
    arn: 'arn:aws:secretsmanager:…:secret:…',
  },
  'environment-files': {
    key: 'key',
    label: 'Object',
    placeholder: 'config/app.env',
    item: 'environment file',
    source: 'Bucket',
    add: 'Add file from a bucket',
    existing: 'bucket',
    arn: 'arn:aws:s3:::…',
  },
};

function keyOf(use: Use): string {
  return `${use.edge} ${use.index}`;
}
