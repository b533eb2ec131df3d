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
  { kind: 'links', from: 'container', to: 'container', means: 'reach that container by name', verb: 'links to', sameParent: true },
  { kind: 'volumes-from', from: 'container', to: 'container', means: 'see all volumes of that container', verb: 'sees the volumes of', sameParent: true },
  { kind: 'member', from: 'service', to: 'security-group', means: 'put the service into this security group', verb: 'is in', max: 5 },
  { kind: 'member', from: 'load-balancer', to: 'security-group', means: 'put the load balancer into this security group', verb: 'is in', max: 1 },
  { kind: 'reaches', from: 'service', to: 'file-system', means: 'let its tasks mount this file system', verb: 'reaches' },
  { kind: 'uses-secret', from: 'container', to: 'secret', means: 'give the container this secret', verb: 'gets' },
  { kind: 'uses-secret', from: 'container', to: 'parameter', means: 'give the container this parameter', verb: 'gets' },
  { kind: 'uses-bucket', from: 'container', to: 'bucket', means: 'let the container use this bucket', verb: 'uses' },
  { kind: 'pulls', from: 'container', to: 'repository', means: 'run an image of this repository', verb: 'runs an image of', max: 1 },
  { kind: 'pulls', from: 'container', to: 'docker-image-asset', means: 'run this image', verb: 'runs', max: 1 },
  { kind: 'mounts', from: 'container', to: 'volume', means: 'mount this volume', verb: 'mounts', sameParent: true },
  { kind: 'logs-to', from: 'container', to: 'log-group', means: 'send its output to this log group', verb: 'logs to', max: 1 },
  { kind: 'grants', from: 'container', to: 'kms-key', means: 'let the container use this key', verb: 'may use' },
  { kind: 'stored-on', from: 'volume', to: 'file-system', means: 'keep its data in this file system', verb: 'is in', max: 1 },
  { kind: 'stored-on', from: 'volume', to: 'access-point', means: 'keep its data behind this access point', verb: 'is behind', max: 1 },
  { kind: 'has-role', from: 'task-definition', to: 'role', means: 'give its tasks this role', verb: 'acts as', max: 2 },
  { kind: 'may-run', from: 'role', to: 'task-definition', means: 'let the role run these tasks', verb: 'may run' },
  { kind: 'grants', from: 'task-definition', to: 'secret', means: 'let its containers use this secret', verb: 'may use' },
  { kind: 'grants', from: 'task-definition', to: 'parameter', means: 'let its containers use this parameter', verb: 'may use' },
  { kind: 'grants', from: 'task-definition', to: 'bucket', means: 'let its containers use this bucket', verb: 'may use' },
  { kind: 'grants', from: 'task-definition', to: 'kms-key', means: 'let its containers use this key', verb: 'may use' },
  { kind: 'grants', from: 'task-definition', to: 'file-system', means: 'let its containers use this file system', verb: 'may use' },
  { kind: 'grants', from: 'task-definition', to: 'repository', means: 'let its containers use this repository', verb: 'may use' },
  { kind: 'grants', from: 'task-definition', to: 'log-group', means: 'let its containers use this log group', verb: 'may use' },
  { kind: 'encrypted-with', from: 'secret', to: 'kms-key', means: 'encrypt it with this key', verb: 'is encrypted with', max: 1 },
  { kind: 'encrypted-with', from: 'parameter', to: 'kms-key', means: 'say that it is encrypted with this key', verb: 'is encrypted with', max: 1 },
  { kind: 'encrypted-with', from: 'bucket', to: 'kms-key', means: 'encrypt it with this key', verb: 'is encrypted with', max: 1 },
  { kind: 'encrypted-with', from: 'log-group', to: 'kms-key', means: 'encrypt it with this key', verb: 'is encrypted with', max: 1 },
  { kind: 'encrypted-with', from: 'repository', to: 'kms-key', means: 'encrypt it with this key', verb: 'is encrypted with', max: 1 },
  { kind: 'encrypted-with', from: 'file-system', to: 'kms-key', means: 'encrypt it with this key', verb: 'is encrypted with', max: 1 },
  { kind: 'admits', from: 'security-group', to: 'security-group', means: 'let its members call members of that group', verb: 'may call' },
];

/** True for an edge whose ends must be in one group and are not: a dependency between containers of two tasks means nothing. */
export function crossesGroups(edge: DesignEdge, from: DesignNode, to: DesignNode): boolean {
  return connectionOf(edge, from, to)?.sameParent === true && from.parent !== to.parent;
}

/** The entry that an edge is an instance of. */
export function connectionOf(edge: DesignEdge, from: DesignNode, to: DesignNode): Connection | undefined {
  return CONNECTIONS.find((it) => it.kind === edge.kind && it.from === from.kind && it.to === to.kind);
}

/** The usual connection from one kind to another, if there is one: what drawing a line means. */
export function connectionBetween(from: Kind, to: Kind): Connection | undefined {
  return CONNECTIONS.find((connection) => connection.from === from && connection.to === to);
}
