'use client';

import { useEditor, useEditorState } from '@/components/editor/editor-context';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KindIcon } from '@/components/kinds/kind-icon';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { compareText } from '@/lib/kinds/graph';
import { PLACING } from '@/lib/kinds/parents';
import type { DesignNode } from '@/lib/kinds/union';
import { freePlace, positionOf, SHAPES, sizeOf } from '@/lib/layout/geometry';

/** The group that a node is in, and a choice of others. */
export function InsideField({ node }: { node: DesignNode }) {
  const editor = useEditor();
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const { show } = useToast();
  const { parents, needsParent } = PLACING[node.kind];
  const groups = Object.values(design.nodes)
    .filter((other) => parents.includes(other.kind))
    .sort((a, b) => compareText(a.name, b.name));
  const current = node.parent === undefined ? undefined : design.nodes[node.parent];

  if (readOnly) {
    return (
      <Field label="Inside">
        <p className="text-sm select-text">{current?.name ?? 'nothing: on the canvas'}</p>
      </Field>
    );
  }
  const options = [
    ...(needsParent ? [] : [{ value: CANVAS, label: 'nothing: on the canvas' }]),
    ...groups.map(({ id, kind, name }) => ({ value: id, label: name, icon: <KindIcon kind={kind} size={16} style={{ color: KIND_COLOR[kind] }} /> })),
  ];
  return (
    <Field label="Inside">
      <Select
        value={node.parent ?? CANVAS}
        options={options}
        onValueChange={(chosen) => {
          if (chosen === (node.parent ?? CANVAS)) return;
          const parent = chosen === CANVAS ? undefined : chosen;
          const places = SHAPES[node.kind] === 'row' ? {} : { [node.id]: freePlace(design, parent, sizeOf(design, node), positionOf(design, node)) };
          const target = parent === undefined ? 'the canvas' : design.nodes[parent]?.name;
          const result = editor.dispatch({ type: 'reparent', ids: [node.id], parent: parent ?? null, places }, `Move ${node.name} into ${target}`);
          if (!result.ok) show({ tone: 'error', title: result.error.message });
        }}
      />
    </Field>
  );
}

/** Stands for being in no group; no id has a space. */
const CANVAS = 'the canvas';
