'use client';

import { useCallback } from 'react';
import { useEditor, useEditorState } from '@/components/editor/editor-context';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KindIcon } from '@/components/kinds/kind-icon';
import { Combobox } from '@/components/ui/combobox';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Section } from '@/components/ui/section';
import { useToast } from '@/components/ui/toast';
import { randomIds } from '@/lib/client/ids';
import type { Design } from '@/lib/document/design';
import { possibleEnds } from '@/lib/gestures/possible-ends';
import { CONNECTIONS, connectionOf } from '@/lib/kinds/connections';
import { EDGES, edgeDefinitionOf } from '@/lib/kinds/edges/registry';
import { sentenceOf } from '@/lib/kinds/element-name';
import { compareEdges, compareText, nodesOfKind } from '@/lib/kinds/graph';
import { PLACING } from '@/lib/kinds/parents';
import { KINDS } from '@/lib/kinds/registry';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';
import { InsideField } from './inside-field';

/** What a node is connected to and what it is inside of; both can be changed here without a mouse. */
export function ConnectionsSection({ node }: { node: DesignNode }) {
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const edges = Object.values(design.edges)
    .filter((edge) => edge.from === node.id || edge.to === node.id)
    .sort((a, b) => Number(a.from !== node.id) - Number(b.from !== node.id) || compareEdges(design, a, b));
  const connectable = CONNECTIONS.some((it) => it.from === node.kind || it.to === node.kind) || node.kind === 'load-balancer';
  // Everything may be in a stack: a choice only once there is one.
  const placeable = PLACING[node.kind].parents.some((kind) => kind !== 'stack' || nodesOfKind(design, 'stack').length > 0);
  if (!connectable && !placeable) return null;
  return (
    <Section title={placeable && !connectable ? 'Place' : 'Connections'}>
      <div className="flex flex-col gap-3">
        {edges.length > 0 && (
          <ul className="flex flex-col gap-0.5">
            {edges.map((edge) => (
              <Connection key={edge.id} node={node} edge={edge} facts={alike(edges, edge) ? edgeDefinitionOf(edge).facts(edge, design) : ''} />
            ))}
          </ul>
        )}
        {connectable && !readOnly && <ConnectTo node={node} alone={edges.length === 0} />}
        {placeable && <InsideField node={node} />}
      </div>
    </Section>
  );
}

/** Whether other lines say the same of the same two nodes. */
function alike(edges: readonly DesignEdge[], edge: DesignEdge): boolean {
  return edges.some((other) => other !== edge && other.kind === edge.kind && other.from === edge.from && other.to === edge.to);
}

/** One connection; `facts` tells it from others that say the same. */
function Connection({ node, edge, facts }: { node: DesignNode; edge: DesignEdge; facts: string }) {
  const editor = useEditor();
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const leaves = edge.from === node.id;
  const other = design.nodes[leaves ? edge.to : edge.from];
  const from = design.nodes[edge.from];
  const to = design.nodes[edge.to];
  if (!other || !from || !to) return null;
  const verb = connectionOf(edge, from, to)?.verb ?? 'is connected to';
  const sentence = sentenceOf(edge, design);
  return (
    <li className="group/row -mx-1.5 flex items-center rounded-md pl-1.5 hover:bg-surface-2">
      <button
        type="button"
        title={sentence}
        className="flex min-h-7.5 min-w-0 flex-1 items-center gap-1.5 rounded-sm text-left"
        onClick={() => editor.select([other.id])}
      >
        {leaves && <span className="shrink-0 text-text-3">{verb}</span>}
        <KindIcon kind={other.kind} size={16} style={{ color: KIND_COLOR[other.kind] }} />
        <span className="truncate">{other.name}</span>
        {!leaves && <span className="shrink-0 text-text-3">{verb} this</span>}
        {facts !== '' && <span className="min-w-0 flex-1 truncate text-right text-xs text-text-3">{facts}</span>}
      </button>
      {EDGES[edge.kind].fields.length > 0 && (
        <IconButton size="sm" label={`Details of the connection: ${sentence}`} className="text-text-3" onClick={() => editor.select([edge.id])}>
          <Icon name="chevron-right" size={14} />
        </IconButton>
      )}
      {!readOnly && (
        <IconButton
          size="sm"
          label={`Disconnect: ${sentence}`}
          className="text-text-3"
          onClick={() => editor.dispatch({ type: 'remove', ids: [edge.id] }, `Disconnect ${from.name} and ${to.name}`)}
        >
          <Icon name="unlink" size={14} />
        </IconButton>
      )}
    </li>
  );
}

/** Every node to which this one can be connected, each with what that does. */
function ConnectTo({ node, alone }: { node: DesignNode; alone: boolean }) {
  const editor = useEditor();
  const design = useEditorState((state) => state.design);
  const { show } = useToast();
  const options = useCallback(
    () =>
      possibleEnds(design, node)
        .map(({ key, other, means, edge }) => ({
          value: key,
          label: other.name,
          description: (edge && sentenceOf(edge, design)) || means,
          keywords: [KINDS[other.kind].label, means],
          icon: <KindIcon kind={other.kind} size={16} style={{ color: KIND_COLOR[other.kind] }} />,
          group: KINDS[other.kind].label,
        }))
        .sort((a, b) => compareText(a.group, b.group) || compareText(a.label, b.label)),
    [design, node],
  );
  if (!mayConnect(design, node)) return alone && <p className="text-xs text-text-3">There is nothing yet that {node.name} could be connected to.</p>;
  return (
    <Combobox
      value={undefined}
      aria-label={`Connect ${node.name} to`}
      placeholder="Connect to…"
      searchPlaceholder="Find what to connect to"
      options={options}
      onValueChange={(key) => {
        const end = possibleEnds(design, node).find((it) => it.key === key);
        const connected = end?.connect(randomIds);
        if (!end || !connected) return;
        const result = connected.ok ? editor.dispatch(connected.value.command, `Connect ${node.name} and ${end.other.name}`) : connected;
        if (!result.ok) show({ tone: 'error', title: result.error.message });
      }}
    />
  );
}

/** True when there is something of a kind to which lines can lead from a node or to it. What really may be connected is worked out when somebody asks. */
function mayConnect(design: Design, node: DesignNode): boolean {
  const kinds = new Set(CONNECTIONS.flatMap(({ from, to }) => (from === node.kind ? [to] : to === node.kind ? [from] : [])));
  if (node.kind === 'load-balancer') kinds.add('service');
  return Object.values(design.nodes).some((other) => other.id !== node.id && (kinds.has(other.kind) || other.kind === 'load-balancer'));
}
