'use client';

import { useEditor, useEditorState } from '@/components/editor/editor-context';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KindIcon } from '@/components/kinds/kind-icon';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { randomIds } from '@/lib/client/ids';
import { regroup } from '@/lib/commands/regroup';
import type { Design } from '@/lib/document/design';
import { staysWhere, together } from '@/lib/gestures/drop';
import { compareText, edgesFrom } from '@/lib/kinds/graph';
import { PLACING } from '@/lib/kinds/parents';
import type { DesignNode } from '@/lib/kinds/union';
import { freePlace, positionOf, SHAPES, sizeOf } from '@/lib/layout/geometry';
import { countingIds } from '@/lib/model/ids';

/** The group that a node is in, and a choice of others. */
export function InsideField({ node }: { node: DesignNode }) {
  const editor = useEditor();
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const { show } = useToast();
  const { parents, needsParent } = PLACING[node.kind];
  const groups = Object.values(design.nodes)
    .filter((other) => parents.includes(other.kind))
    .sort((a, b) => Number(a.kind === 'stack') - Number(b.kind === 'stack') || compareText(a.name, b.name));
  const named = edgesFrom(design, node.id, 'placed-in').flatMap(({ to }) => design.nodes[to]?.name ?? []);
  const current = node.parent === undefined ? undefined : design.nodes[node.parent];

  if (readOnly) {
    return (
      <Field label="Inside">
        <p className="text-sm select-text">{[current?.name ?? 'nothing: on the canvas', ...named.map((name) => `belongs to ${name}`)].join('; ')}</p>
      </Field>
    );
  }
  const options = [
    ...(needsParent ? [] : [{ value: CANVAS, label: 'nothing: on the canvas' }]),
    ...groups.map((group) => ({
      value: group.id,
      label: group.name,
      description: staysText(design, node, group),
      icon: <KindIcon kind={group.kind} size={16} style={{ color: KIND_COLOR[group.kind] }} />,
    })),
  ];
  return (
    <Field label="Inside">
      <Select
        value={node.parent ?? CANVAS}
        options={options}
        onValueChange={(chosen) => {
          if (chosen === (node.parent ?? CANVAS)) return;
          const parent = chosen === CANVAS ? undefined : chosen;
          const group = parent === undefined ? undefined : design.nodes[parent];
          const row = SHAPES[node.kind] === 'row' && group?.kind !== 'stack';
          const places = row ? {} : { [node.id]: freePlace(design, parent, sizeOf(design, node), positionOf(design, node)) };
          const { commands } = regroup(design, [node.id], parent, places, randomIds);
          const result = editor.dispatch(together(commands), `Move ${node.name} into ${group?.name ?? 'the canvas'}`);
          if (!result.ok) show({ tone: 'error', title: result.error.message });
        }}
      />
    </Field>
  );
}

/** What moving a node into a group leaves as it is, in words. */
function staysText(design: Design, node: DesignNode, group: DesignNode): string | undefined {
  if (group.id === node.parent) return undefined;
  const text = staysWhere(regroup(design, [node.id], group.id, {}, countingIds('preview-')).stays).replace(/^; /, '');
  return text === '' ? undefined : text;
}

/** Stands for being in no group; no id has a space. */
const CANVAS = 'the canvas';
