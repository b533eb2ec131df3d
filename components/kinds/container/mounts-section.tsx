'use client';

import { useRef, useState } from 'react';
import { useAllFindings, useEditor, useEditorState } from '@/components/editor/editor-context';
import { Choice } from '@/components/inspector/controls/choice';
import { RemoveRow } from '@/components/inspector/controls/row-buttons';
import { FindingCard } from '@/components/inspector/finding-card';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KindIcon } from '@/components/kinds/kind-icon';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { Icon } from '@/components/ui/icon';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { randomIds } from '@/lib/client/ids';
import type { Refusal } from '@/lib/commands/apply';
import type { Command } from '@/lib/commands/command';
import { connect } from '@/lib/gestures/connect';
import { addMount, moveMount, volumesFor } from '@/lib/gestures/container-mounts';
import { compareText, edgesFrom } from '@/lib/kinds/graph';
import type { DesignEdge, DesignNode, Kind } from '@/lib/kinds/union';
import { ok, type Result } from '@/lib/util/result';

/** Which volumes of its task a container sees, and where: the same as its lines to them. */
export function MountsSection({ node }: { node: DesignNode<'container'> }) {
  const editor = useEditor();
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const all = useAllFindings();
  const { show } = useToast();
  const [fresh, setFresh] = useState<string>();
  const add = useRef<HTMLButtonElement>(null);
  const mounts = edgesFrom(design, node.id, 'mounts');
  const volumes = volumesFor(design, node);
  const free = volumes.filter((volume) => !mounts.some((mount) => mount.to === volume.id));
  const files = Object.values(design.nodes)
    .filter(({ kind }) => kind === 'file-system' || kind === 'access-point')
    .sort((a, b) => compareText(a.name, b.name));
  const findings = all.filter((finding) => mounts.some((mount) => mount.id === finding.elementId));

  const run = (command: Result<Command, Refusal>, label: string): void => {
    const before = new Set(mounts.map(({ id }) => id));
    const result = command.ok ? editor.dispatch(command.value, label) : command;
    if (!result.ok) return void show({ tone: 'error', title: result.error.message });
    setFresh(edgesFrom(editor.store.getState().design, node.id, 'mounts').find(({ id }) => !before.has(id))?.id);
  };
  const asCommand = (target: string): Result<Command, Refusal> => {
    const connected = connect(design, node.id, target, randomIds);
    return connected.ok ? ok(connected.value.command) : connected;
  };
  const nameOf = (mount: DesignEdge<'mounts'>): string => design.nodes[mount.to]?.name ?? '';
  const icon = (kind: Kind) => <KindIcon kind={kind} size={16} style={{ color: KIND_COLOR[kind] }} />;

  if (readOnly) {
    if (mounts.length === 0) return <p className="text-sm text-text-3">none</p>;
    return (
      <dl className="flex flex-col gap-1.5 text-xs select-text">
        {mounts.map((mount) => (
          <div key={mount.id}>
            <dt className="font-mono wrap-anywhere">{mount.props.containerPath ?? '–'}</dt>
            <dd className="text-text-2">
              {nameOf(mount)}
              {mount.props.readOnly === true && ', read-only'}
            </dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <div>
      {mounts.length > 0 && (
        <div aria-hidden className={`mb-1 grid gap-1 text-2xs text-text-3 ${COLUMNS}`}>
          <span>Path in the container</span>
          <span>Volume</span>
          <span className="w-14">Read-only</span>
        </div>
      )}
      <div className="flex flex-col gap-1.5">
        {mounts.map((mount) => (
          <div key={mount.id} role="group" aria-label={`Mount of ${nameOf(mount)}`} className={`grid items-start gap-1 ${COLUMNS}`}>
            <TextField
              mono
              value={mount.props.containerPath ?? ''}
              title={mount.props.containerPath}
              placeholder="/data"
              aria-label={`Path of ${nameOf(mount)}`}
              autoFocus={fresh === mount.id}
              onValueChange={(path) => {
                editor.begin(`Change the mount of ${nameOf(mount)}`);
                editor.dispatch(
                  { type: 'set', id: mount.id, path: ['containerPath'], value: path === '' ? null : path },
                  `Change the mount of ${nameOf(mount)}`,
                );
              }}
              onBlur={editor.end}
            />
            <Choice
              required
              value={mount.to}
              aria-label={`Volume at ${mount.props.containerPath ?? 'no path'}`}
              options={[...free, ...volumes.filter(({ id }) => id === mount.to)].map(({ id, name }) => ({ value: id, label: name }))}
              onChoose={(volume) =>
                volume !== undefined && volume !== mount.to && run(moveMount(design, mount.id, volume, randomIds), `Change the mount of ${nameOf(mount)}`)
              }
            />
            <span className="flex h-8 w-14 items-center justify-between *:mt-0">
              <Switch
                aria-label={`Read-only: ${nameOf(mount)}`}
                checked={mount.props.readOnly === true}
                onCheckedChange={(wanted) =>
                  editor.dispatch({ type: 'set', id: mount.id, path: ['readOnly'], value: wanted ? true : null }, `Change the mount of ${nameOf(mount)}`)
                }
              />
              <RemoveRow
                label={`Remove the mount of ${nameOf(mount)}`}
                disabled={false}
                onClick={() => {
                  editor.dispatch({ type: 'remove', ids: [mount.id] }, `Remove the mount of ${nameOf(mount)}`);
                  add.current?.focus();
                }}
              />
            </span>
          </div>
        ))}
      </div>
      {findings.length > 0 && (
        <div className="mt-2 flex flex-col gap-2">
          {findings.map((finding, index) => (
            <FindingCard key={`${finding.ruleId}-${index}`} finding={finding} />
          ))}
        </div>
      )}
      <DropdownMenu
        trigger={
          <Button ref={add} size="sm" variant="ghost" icon={<Icon name="plus" size={14} />} className="-ml-2">
            Add mount
          </Button>
        }
        // What was added takes the focus itself.
        onCloseAutoFocus={(event) => event.preventDefault()}
        items={[
          ...free.map(({ id, name }) => ({
            id,
            label: name,
            icon: icon('volume'),
            onSelect: () => run(addMount(design, node.id, id, randomIds), `Mount ${name} in ${node.name}`),
          })),
          ...(free.length > 0 ? [{ type: 'separator' as const, id: 'volumes end' }] : []),
          {
            id: 'new',
            label: 'New volume',
            icon: icon('volume'),
            onSelect: () => run(addMount(design, node.id, undefined, randomIds), `Mount a new volume in ${node.name}`),
          },
          ...files.map(({ id, kind, name, parent }) => ({
            id,
            label: `New volume in ${kind === 'access-point' ? `${design.nodes[parent ?? '']?.name ?? ''} behind ${name}` : name}`,
            icon: icon(kind),
            onSelect: () => run(asCommand(id), `Mount ${name} in ${node.name}`),
          })),
        ]}
      />
    </div>
  );
}

const COLUMNS = 'grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_auto]';
