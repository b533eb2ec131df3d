import type { SingleCommand } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { CONNECTIONS } from '@/lib/kinds/connections';
import type { DesignEdge, DesignNode, EdgeKind } from '@/lib/kinds/union';
import { countingIds, type IdSource } from '@/lib/model/ids';
import type { Refusal } from '@/lib/commands/apply';
import type { Result } from '@/lib/util/result';
import { connect, type Connected } from './connect';

/** One way in which a node can be connected to another one. */
export interface PossibleEnd {
  /** Identifies it among all of the node. */
  readonly key: string;
  readonly other: DesignNode;
  /** In words: "start only after that container". */
  readonly means: string;
  /** The edge that it would add; nothing when it does something else. */
  readonly edge: DesignEdge | undefined;
  readonly connect: (ids: IdSource) => Result<Connected, Refusal>;
}

/**
 * Everything that a node can be connected to, once for each meaning: what drawing a line would do first, then what else
 * lines between the two can mean. Between two of one kind only from this node to the other one.
 */
export function possibleEnds(design: Design, node: DesignNode): readonly PossibleEnd[] {
  return Object.values(design.nodes)
    .filter((other) => other.id !== node.id)
    .flatMap((other) => {
      const usual = ways(design, node, other, undefined);
      const further = CONNECTIONS.flatMap(({ kind, from, to }) => {
        if (from === node.kind && to === other.kind) return ways(design, node, other, kind);
        return to === node.kind && from === other.kind && from !== to ? ways(design, other, node, kind) : [];
      });
      const added = usual[0]?.edge;
      return [...usual, ...further.filter(({ edge }) => !(edge?.kind === added?.kind && edge?.from === added?.from && edge?.to === added?.to))].map((way) => ({
        ...way,
        other,
      }));
    });
}

function ways(design: Design, from: DesignNode, to: DesignNode, wanted: EdgeKind | undefined): Omit<PossibleEnd, 'other'>[] {
  const tried = connect(design, from.id, to.id, countingIds('preview-'), wanted);
  if (!tried.ok) return [];
  const { command, means } = tried.value;
  const singles: readonly SingleCommand[] = command.type === 'batch' ? command.commands : [command];
  const edge = singles.flatMap((single) => (single.type === 'add' ? (single.edges ?? []) : []))[0];
  return [{ key: [wanted ?? 'usual', from.id, to.id].join(' '), means, edge, connect: (ids) => connect(design, from.id, to.id, ids, wanted) }];
}
