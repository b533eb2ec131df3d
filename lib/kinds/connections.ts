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
  { kind: 'reaches', from: 'scheduled-task', to: 'file-system', means: 'let its tasks mount this file system', verb: 'reaches' },
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
  { kind: 'placed-in', from: 'service', to: 'cluster', means: 'run it on this cluster', verb: 'is on', max: 1 },
  { kind: 'placed-in', from: 'scheduled-task', to: 'cluster', means: 'run it on this cluster', verb: 'is on', max: 1 },
  { kind: 'placed-in', from: 'listener', to: 'load-balancer', means: 'listen on this load balancer', verb: 'is of', max: 1 },
  { kind: 'placed-in', from: 'cluster', to: 'vpc', means: 'put it into this VPC', verb: 'is in', max: 1 },
  { kind: 'placed-in', from: 'load-balancer', to: 'vpc', means: 'put it into this VPC', verb: 'is in', max: 1 },
  { kind: 'placed-in', from: 'security-group', to: 'vpc', means: 'put it into this VPC', verb: 'is in', max: 1 },
  { kind: 'placed-in', from: 'file-system', to: 'vpc', means: 'put it into this VPC', verb: 'is in', max: 1 },
  { kind: 'placed-in', from: 'target-group', to: 'vpc', means: 'put it into this VPC', verb: 'is in', max: 1 },
  { kind: 'placed-in', from: 'namespace', to: 'vpc', means: 'resolve its names in this VPC', verb: 'is in', max: 1 },
  { kind: 'runs', from: 'scheduled-task', to: 'task-definition', means: 'run tasks of this definition', verb: 'runs', max: 1 },
  { kind: 'runs-on', from: 'service', to: 'capacity', means: 'run its tasks on this capacity', verb: 'runs on', max: 20 },
  { kind: 'runs-on', from: 'service', to: 'fargate-capacity-provider', means: 'run its tasks on this capacity', verb: 'runs on', max: 2 },
  { kind: 'runs-on', from: 'service', to: 'managed-instances-capacity-provider', means: 'run its tasks on these instances', verb: 'runs on', max: 20 },
  { kind: 'calls', from: 'service', to: 'service', means: 'let its tasks call this service', verb: 'calls' },
  { kind: 'calls', from: 'service', to: 'security-group', means: 'let its tasks call members of this group', verb: 'calls' },
  { kind: 'calls', from: 'scheduled-task', to: 'service', means: 'let its tasks call this service', verb: 'calls' },
  { kind: 'uses-namespace', from: 'cluster', to: 'namespace', means: 'make it the default namespace', verb: 'has the default namespace', max: 1 },
  { kind: 'uses-namespace', from: 'service', to: 'namespace', means: 'find services and be found in this namespace', verb: 'is found in' },
  { kind: 'uses-namespace', from: 'cloud-map-service', to: 'namespace', means: 'be a name in this namespace', verb: 'is in', max: 1 },
  { kind: 'registers', from: 'service', to: 'cloud-map-service', means: 'register its tasks under this name', verb: 'registers with', max: 1 },
  { kind: 'forwards', from: 'listener', to: 'target-group', means: 'send requests to this target group', verb: 'sends to' },
  { kind: 'target', from: 'target-group', to: 'service', means: 'send requests to this service', verb: 'sends to' },
  { kind: 'target', from: 'load-balancer', to: 'service', means: 'send requests to this service (classic load balancer)', verb: 'sends to' },
  { kind: 'presents', from: 'listener', to: 'certificate', means: 'present this certificate', verb: 'presents' },
  { kind: 'stops-on', from: 'service', to: 'alarm', means: 'stop a deployment when this alarm goes off', verb: 'stops deploying on' },
  { kind: 'calls-hook', from: 'service', to: 'lambda-function', means: 'call this function during deployments', verb: 'calls' },
  { kind: 'scales-on', from: 'service', to: 'queue', means: 'run as many tasks as its messages need', verb: 'scales on' },
  { kind: 'watches', from: 'alarm', to: 'service', means: 'watch a metric of this service', verb: 'watches', max: 1 },
  { kind: 'watches', from: 'alarm', to: 'cluster', means: 'watch a metric of this cluster', verb: 'watches', max: 1 },
  { kind: 'watches', from: 'alarm', to: 'load-balancer', means: 'watch a metric of this load balancer', verb: 'watches', max: 1 },
  { kind: 'watches', from: 'alarm', to: 'target-group', means: 'watch a metric of this target group', verb: 'watches', max: 1 },
  { kind: 'watches', from: 'alarm', to: 'queue', means: 'watch a metric of this queue', verb: 'watches', max: 1 },
  { kind: 'notifies', from: 'alarm', to: 'topic', means: 'tell this topic', verb: 'tells' },
  { kind: 'notifies', from: 'capacity', to: 'topic', means: 'tell this topic of its instances', verb: 'tells' },
  { kind: 'dead-letters', from: 'queue', to: 'queue', means: 'keep messages that fail in this queue', verb: 'puts failures into', max: 1 },
  { kind: 'dead-letters', from: 'scheduled-task', to: 'queue', means: 'keep events that fail in this queue', verb: 'puts failures into', max: 1 },
  { kind: 'manages-tasks', from: 'task-definition', to: 'cluster', means: 'let its tasks protect themselves on this cluster', verb: 'may protect tasks of' },
  { kind: 'manages-tasks', from: 'role', to: 'cluster', means: 'let it protect tasks of this cluster', verb: 'may protect tasks of' },
  { kind: 'grants', from: 'container', to: 'queue', means: 'let the container use this queue', verb: 'may use' },
  { kind: 'grants', from: 'task-definition', to: 'queue', means: 'let its containers use this queue', verb: 'may use' },
  { kind: 'grants', from: 'container', to: 'topic', means: 'let the container tell this topic', verb: 'may use' },
  { kind: 'grants', from: 'task-definition', to: 'topic', means: 'let its containers tell this topic', verb: 'may use' },
  { kind: 'member', from: 'capacity', to: 'security-group', means: 'put its instances into this security group', verb: 'is in', max: 5 },
  {
    kind: 'member',
    from: 'managed-instances-capacity-provider',
    to: 'security-group',
    means: 'put its instances into this security group',
    verb: 'is in',
    max: 5,
  },
  { kind: 'member', from: 'scheduled-task', to: 'security-group', means: 'put its tasks into this security group', verb: 'is in', max: 5 },
  { kind: 'has-role', from: 'capacity', to: 'role', means: 'give its instances this role', verb: 'acts as', max: 1 },
  { kind: 'has-role', from: 'managed-instances-capacity-provider', to: 'role', means: 'give it this role', verb: 'acts as', max: 2 },
  { kind: 'has-role', from: 'volume', to: 'role', means: 'let ECS make the volume with this role', verb: 'is made by', max: 1 },
  { kind: 'has-role', from: 'service', to: 'role', means: 'give the service this role', verb: 'acts as' },
  { kind: 'has-role', from: 'scheduled-task', to: 'role', means: 'start its tasks with this role', verb: 'acts as', max: 1 },
  { kind: 'logs-to', from: 'service', to: 'log-group', means: 'log its Service Connect proxies to this group', verb: 'logs its proxies to', max: 1 },
  { kind: 'logs-to', from: 'cluster', to: 'log-group', means: 'log ECS Exec sessions to this group', verb: 'logs sessions to', max: 1 },
  { kind: 'logs-to', from: 'cluster', to: 'bucket', means: 'log ECS Exec sessions to this bucket', verb: 'logs sessions to', max: 1 },
  { kind: 'encrypted-with', from: 'cluster', to: 'kms-key', means: 'encrypt its storage and sessions with this key', verb: 'encrypts with', max: 3 },
  { kind: 'encrypted-with', from: 'capacity', to: 'kms-key', means: 'encrypt its drain topic with this key', verb: 'encrypts with', max: 1 },
  { kind: 'encrypted-with', from: 'volume', to: 'kms-key', means: 'encrypt it with this key', verb: 'is encrypted with', max: 1 },
  { kind: 'encrypted-with', from: 'service', to: 'kms-key', means: 'encrypt Service Connect with this key', verb: 'encrypts with', max: 1 },
  { kind: 'encrypted-with', from: 'queue', to: 'kms-key', means: 'encrypt it with this key', verb: 'is encrypted with', max: 1 },
  { kind: 'encrypted-with', from: 'topic', to: 'kms-key', means: 'encrypt it with this key', verb: 'is encrypted with', max: 1 },
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
