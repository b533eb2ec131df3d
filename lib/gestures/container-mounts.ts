import { apply, type Refusal } from '@/lib/commands/apply';
import type { Command, SingleCommand } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { childrenOf, isKind, type Graph } from '@/lib/kinds/graph';
import { edgeUnion, type DesignNode } from '@/lib/kinds/union';
import type { IdSource } from '@/lib/model/ids';
import { err, ok, type Result } from '@/lib/util/result';
import { bring } from './bring';
import { connect } from './connect';

/** The volumes that a container can mount: those of its task definition, in order. */
export function volumesFor(graph: Graph, container: DesignNode): readonly DesignNode<'volume'>[] {
  return childrenOf(graph, container.parent).filter((node): node is DesignNode<'volume'> => isKind(node, 'volume'));
}

/** The command that mounts a volume in a container; without one it makes a volume that lives as long as its task. One undo step. */
export function addMount(design: Design, container: string, volume: string | undefined, ids: IdSource): Result<Command, Refusal> {
  const node = design.nodes[container];
  if (node?.parent === undefined) return err({ message: 'The container is not in a task definition any more.' });
  if (volume !== undefined) {
    const connected = connect(design, container, volume, ids);
    return connected.ok ? ok(connected.value.command) : connected;
  }
  const brought = bring(design, 'volume', { parent: node.parent }, ids);
  const applied = apply(design, brought.command);
  if (!applied.ok) return applied;
  const connected = connect(applied.value.design, container, brought.select[0] ?? '', ids);
  if (!connected.ok) return connected;
  return ok({ type: 'batch', commands: [...flat(brought.command), ...flat(connected.value.command)] });
}

/** The command that lets a mount show another volume, at the same path. */
export function moveMount(design: Design, mount: string, volume: string, ids: IdSource): Result<Command, Refusal> {
  const edge = design.edges[mount];
  if (edge?.kind !== 'mounts') return err({ message: 'The mount is not in the design any more.' });
  const moved = edgeUnion.parse({ ...edge, id: ids(), to: volume });
  return ok({
    type: 'batch',
    commands: [
      { type: 'remove', ids: [mount] },
      { type: 'add', nodes: [], edges: [moved], layout: {} },
    ],
  });
}

function flat(command: Command): SingleCommand[] {
  return command.type === 'batch' ? command.commands : [command];
}
