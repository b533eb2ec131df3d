import type { Command } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { defaultNamespacesOf, whyNoDefault } from '@/lib/kinds/namespace/of';
import { CONNECTIONS } from '@/lib/kinds/connections';
import { childrenOf, freeName, nodeOfKind, nodesOfKind } from '@/lib/kinds/graph';
import { stackOf } from '@/lib/kinds/groups';
import { PLACING, standsAlone } from '@/lib/kinds/parents';
import { needsContainerMemory } from '@/lib/kinds/task-definition/launch-types';
import { KINDS } from '@/lib/kinds/registry';
import { edgeUnion, nodeUnion, type DesignEdge, type DesignNode, type EdgeKind, type Kind, type Props } from '@/lib/kinds/union';
import { freePlace, MEASURES, SHAPES, sizeOf, type Point } from '@/lib/layout/geometry';
import type { Placement } from '@/lib/model/element';
import type { IdSource } from '@/lib/model/ids';
import { makeRoom } from './make-room';

/** Where a new node is wanted. */
export interface Wish {
  /** The group it was dropped on; nothing for the bare canvas, or when it was added by click or keyboard. */
  readonly parent?: string | undefined;
  /** Inside the parent (or on the canvas), in pixels. */
  readonly at?: Point | undefined;
  /** A name, made unique. @default the kind's own */
  readonly name?: string | undefined;
  /** What it says. @default what a fresh node of the kind says */
  readonly props?: Props | undefined;
}

/** A command that adds something, and what to select when it is done. */
export interface Brought {
  readonly command: Command;
  readonly select: readonly string[];
}

/**
 * Adds a node of a kind together with what it needs to mean something: a service brings its cluster, VPC, task
 * definition and container where the design has none to use. One command, so one undo step.
 */
export function bring(design: Design, kind: Kind, wish: Wish, ids: IdSource): Brought {
  const work = new Workspace(design, ids);
  const id = work.add(kind, wish);
  if (kind === 'service' || kind === 'scheduled-task') work.runSomething(id);
  if (kind === 'task-definition') work.add('container', { parent: id });
  if (kind === 'load-balancer') work.add('listener', { parent: id });
  return { command: work.command(), select: [id] };
}

/** The nodes that a command adds. */
export function addedBy(command: Command): readonly DesignNode[] {
  const singles = command.type === 'batch' ? command.commands : [command];
  return singles.flatMap((single) => (single.type === 'add' ? single.nodes : []));
}

/** A design being added to: collects what is new. */
class Workspace {
  private readonly nodes: DesignNode[] = [];
  private readonly edges: DesignEdge[] = [];
  private readonly layout: Record<string, Placement> = {};

  private current: Design;

  constructor(
    private readonly before: Design,
    private readonly ids: IdSource,
  ) {
    this.current = before;
  }

  command(): Command {
    const add = { type: 'add' as const, nodes: this.nodes, edges: this.edges, layout: this.layout };
    const moved = makeRoom(
      this.before,
      this.current,
      this.nodes.map((node) => node.id),
    );
    return Object.keys(moved).length === 0 ? add : { type: 'batch', commands: [add, { type: 'place', places: moved }] };
  }

  add(kind: Kind, wish: Wish): string {
    const { parent, names } = this.groupFor(kind, wish.parent);
    const definition = KINDS[kind];
    const id = this.ids();
    const row = SHAPES[kind] === 'row' && this.current.nodes[parent ?? '']?.kind !== 'stack';
    const siblings = childrenOf(this.current, parent).filter((node) => (row ? SHAPES[node.kind] === 'row' : node.kind === kind));
    const node = nodeUnion.parse({
      id,
      kind,
      name: freeName(this.current, kind, parent, wish.name ?? definition.defaultName),
      ...(parent === undefined ? {} : { parent }),
      ...(row && siblings.length > 0 ? { order: Math.max(...siblings.map((it) => it.order ?? 0)) + 1 } : {}),
      props: wish.props ?? this.defaultsFor(kind, parent),
    });
    this.nodes.push(node);
    this.current = { ...this.current, nodes: { ...this.current.nodes, [id]: node } };
    if (!row) {
      const pointed = wish.parent === parent ? wish.at : undefined;
      const wished = pointed ?? this.usualPlace(kind, parent);
      // A load balancer stands left of what it sends to: clusters make room for the first one.
      const first = kind === 'load-balancer' && !pointed && siblings.length === 0;
      this.place(id, first ? wished : freePlace(without(this.current, id), parent, sizeOf(this.current, node), wished));
    }
    if (names !== undefined) this.join('placed-in', id, names);
    return id;
  }

  /** Gives a service or scheduled task something to run: the only task definition that nothing runs yet, or a new one with a container. */
  runSomething(service: string): void {
    const run = new Set(
      Object.values(this.current.edges)
        .filter((edge) => edge.kind === 'runs')
        .map((edge) => edge.to),
    );
    const idle = nodesOfKind(this.current, 'task-definition').filter((task) => !run.has(task.id));
    let task = idle.length === 1 ? idle[0]?.id : undefined;
    if (task === undefined) {
      task = this.add('task-definition', { parent: this.stackAround(service) });
      this.add('container', { parent: task });
    }
    this.join('runs', service, task);
  }

  private join(kind: EdgeKind, from: string, to: string): void {
    const edge = edgeUnion.parse({ id: this.ids(), kind, from, to, props: {} });
    this.edges.push(edge);
    this.current = { ...this.current, edges: { ...this.current.edges, [edge.id]: edge } };
  }

  private stackAround(id: string): string | undefined {
    const node = this.current.nodes[id];
    return node && stackOf(this.current, node)?.id;
  }

  /** The group for a new node: the one it was dropped on if that may hold it, else the first one there is, else a new one; in a stack that of the stack, or one of another stack that the node then names. */
  private groupFor(kind: Kind, wished: string | undefined): { readonly parent: string | undefined; readonly names?: string } {
    const { parents, needsParent } = PLACING[kind];
    const chain = wished === undefined ? [] : [wished, ...ancestors(this.current, wished)];
    const fitting = chain.find((id) => parents.includes(this.current.nodes[id]?.kind ?? 'container'));
    const stack = nodeOfKind(this.current, fitting, 'stack')?.id;
    if (fitting !== undefined && stack === undefined) return { parent: fitting };
    if (kind === 'task-definition') return { parent: stack };
    const wanted = parents[0];
    if (wanted === undefined || wanted === 'stack') return { parent: stack };
    // A cluster has one default namespace: the next one stands in the VPC.
    const present = nodesOfKind(this.current, wanted).filter((group) => kind !== 'namespace' || canHaveNamespace(this.current, group.id));
    if (kind === 'namespace' && present.length === 0) return { parent: stack ?? nodesOfKind(this.current, 'vpc')[0]?.id };
    const here = stack === undefined ? present[0] : present.find((group) => stackOf(this.current, group)?.id === stack);
    if (here) return { parent: here.id };
    if (!needsParent && !IN_VPC.has(kind)) return { parent: stack };
    if (stack !== undefined && present[0] && CONNECTIONS.some((it) => it.kind === 'placed-in' && it.from === kind && it.to === wanted))
      return { parent: stack, names: present[0].id };
    const group = this.add(wanted, { parent: stack });
    // A task definition without a container means nothing either.
    if (wanted === 'task-definition' && kind !== 'container') this.add('container', { parent: group });
    return { parent: group };
  }

  private defaultsFor(kind: Kind, parent: string | undefined): Props {
    if (kind === 'container') {
      const task = parent === undefined ? undefined : this.current.nodes[parent];
      // Off Fargate a container says how much memory it takes, unless its task does.
      if (task?.kind === 'task-definition' && needsContainerMemory(task.props)) return { memoryLimitMiB: 512 };
    }
    if (kind === 'listener') {
      const taken = new Set(childrenOf(this.current, parent).flatMap((node) => (node.kind === 'listener' ? [node.props.port ?? 80] : [])));
      const port = [80, 443, 8080, 8443].find((it) => !taken.has(it)) ?? 80;
      const balancer = nodeOfKind(this.current, parent, 'load-balancer');
      if (balancer?.props.type !== 'network') return { port };
      // Nobody reaches a network load balancer of the stack unless it says so.
      return { port, protocol: 'TCP', ...(balancer.props.source === 'existing' || balancer.props.disableSecurityGroups ? {} : { open: true }) };
    }
    // The namespace of a cluster is what its services find one another in.
    if (kind === 'namespace' && nodeOfKind(this.current, parent, 'cluster')) return { ...KINDS.namespace.defaults, useForServiceConnect: true };
    return KINDS[kind].defaults;
  }

  /** Where a kind stands when nobody says: load balancers left, clusters beside them, task definitions right of everything. */
  private usualPlace(kind: Kind, parent: string | undefined): Point {
    const inside = childrenOf(this.current, parent).filter((node) => this.current.layout[node.id]);
    const right = Math.max(0, ...inside.map((node) => (this.current.layout[node.id]?.x ?? 0) + sizeOf(this.current, node).width));
    if (parent === undefined) {
      if (inside.length === 0) return { x: 0, y: 0 };
      return { x: kind === 'task-definition' ? this.column(right, isTask) : this.column(right, isResource), y: MEASURES.title };
    }
    const first = { x: MEASURES.padding, y: MEASURES.title + 8 };
    if (kind === 'load-balancer' || inside.length === 0) return first;
    // Of what is in a VPC, data stands right.
    const alike = inside.find((node) => node.kind === kind);
    if (kind === 'file-system' && !alike) return { x: right + MEASURES.gap * 1.8, y: first.y };
    if (kind === 'file-system' && alike) return { x: this.current.layout[alike.id]?.x ?? first.x, y: first.y };
    return kind === 'cluster'
      ? { x: right + MEASURES.gap * 1.8, y: first.y }
      : { x: inside[0] ? (this.current.layout[inside[0].id]?.x ?? first.x) : first.x, y: first.y };
  }

  /** Task definitions stand under each other, right of the network; what they use right of them. */
  private column(right: number, belongs: (node: DesignNode) => boolean): number {
    const there = childrenOf(this.current, undefined).filter((node) => belongs(node) && this.current.layout[node.id]);
    return there.length > 0 ? Math.min(...there.map((node) => this.current.layout[node.id]?.x ?? 0)) : right + MEASURES.gap * 1.8;
  }

  private place(id: string, at: Point): void {
    this.layout[id] = { x: Math.round(at.x), y: Math.round(at.y) };
    this.current = { ...this.current, layout: { ...this.current.layout, [id]: { x: Math.round(at.x), y: Math.round(at.y) } } };
  }
}

function canHaveNamespace(design: Design, cluster: string): boolean {
  const node = nodeOfKind(design, cluster, 'cluster');
  return node !== undefined && whyNoDefault(design, node).drawn === undefined && defaultNamespacesOf(design, cluster).length === 0;
}

function isTask(node: DesignNode): boolean {
  return node.kind === 'task-definition';
}

function isResource(node: DesignNode): boolean {
  return standsAlone(node.kind) && node.kind !== 'vpc' && node.kind !== 'stack';
}

/** Kinds that mean little outside a VPC: they bring one along. */
const IN_VPC: ReadonlySet<Kind> = new Set<Kind>(['cluster', 'load-balancer', 'target-group', 'security-group', 'file-system']);

function without(design: Design, id: string): Design {
  const { [id]: _gone, ...nodes } = design.nodes;
  return { ...design, nodes };
}

function ancestors(design: Design, id: string): string[] {
  const parent = design.nodes[id]?.parent;
  return parent === undefined ? [] : [parent, ...ancestors(design, parent)];
}
