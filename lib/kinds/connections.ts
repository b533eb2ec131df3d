import type { DesignEdge, DesignNode, EdgeKind, Kind } from './union';

/** A kind of connection: what may be joined, and what it means. */
export interface Connection {
  readonly kind: EdgeKind;
  readonly from: Kind;
  readonly to: Kind;
  /** Completes "Draw from X to Y to …". */
  readonly means: string;
  /** How the edge reads between the two names: "web *runs* WebTask". */
  readonly verb: string;
  /** At most so many of this kind may leave one `from` node. @default no limit */
  readonly max?: number;
  /** Both ends must have the same parent. @default false */
  readonly sameParent?: boolean;
}

/** Every connection there is. The canvas, the validator, the importers and the compiler all read this one table. */
export const CONNECTIONS: readonly Connection[] = [
  { kind: 'runs', from: 'service', to: 'task-definition', means: 'run tasks of this definition', verb: 'runs', max: 1 },
  { kind: 'target', from: 'listener', to: 'service', means: 'send requests to this service', verb: 'sends to' },
  { kind: 'depends-on', from: 'container', to: 'container', means: 'start only after that container', verb: 'waits for', sameParent: true },
  { kind: 'member', from: 'service', to: 'security-group', means: 'put the service into this security group', verb: 'is in', max: 5 },
  { kind: 'member', from: 'load-balancer', to: 'security-group', means: 'put the load balancer into this security group', verb: 'is in', max: 1 },
  { kind: 'admits', from: 'security-group', to: 'security-group', means: 'let its members call members of that group', verb: 'may call' },
];

/** True for an edge whose ends must be in one group and are not: a dependency between containers of two tasks means nothing. */
export function crossesGroups(edge: DesignEdge, from: DesignNode, to: DesignNode): boolean {
  const connection = CONNECTIONS.find((it) => it.kind === edge.kind && it.from === from.kind && it.to === to.kind);
  return connection?.sameParent === true && from.parent !== to.parent;
}

/** The connection from one kind to another, if there is one. */
export function connectionBetween(from: Kind, to: Kind): Connection | undefined {
  return CONNECTIONS.find((connection) => connection.from === from && connection.to === to);
}
