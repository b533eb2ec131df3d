import type { SingleCommand } from '@/lib/commands/command';
import { regroup } from '@/lib/commands/regroup';
import type { Design } from '@/lib/document/design';
import { compile } from '@/lib/compile/compile';
import { ancestorsOf, childrenOf, compareSiblings, descendantsOf, freeName, isKind } from '@/lib/kinds/graph';
import { sizeOfElement, stackSizes, stackSizeOf, together, type StackSize } from '@/lib/kinds/stack/estimate';
import { stackOfElement } from '@/lib/kinds/stack/of';
import { OWN_STACK } from '@/lib/kinds/stack/links';
import { edgeIndex } from '@/lib/kinds/graph-index';
import { stackOrder } from '@/lib/kinds/stack/order';
import { nodeUnion, type DesignNode, type Kind } from '@/lib/kinds/union';
import { boundsOf, measure, MEASURES, shapeOf } from '@/lib/layout/geometry';
import type { Placement } from '@/lib/model/element';
import type { Fix } from '../finding';
import { freeId } from './fixes';

/** How large stacks are made when one is split: there is room left to grow. */
export const ROOMY: StackSize = { resources: 300, bytes: 600_000 };

/**
 * Splits a stack along a line that works: services go into new stacks with their task definitions and with what only they
 * use, and stay on their cluster; what several of them use, and what nothing uses, stays. Nothing when that does not help.
 */
export function splitStackFix(design: Design, stack: string): Fix | undefined {
  let bundles = bundlesOf(design, stack);
  for (let round = 0; round < ROUNDS; round += 1) {
    const groups = plan(design, stack, bundles);
    if (groups.length === 0) return undefined;
    const work = new Splitting(design, stack);
    groups.forEach((group) => work.move(group));
    const { commands, after } = work.done();
    if ([...stackSizes(after)].some(([id, size]) => (id === stack || !design.nodes[id]) && isLarge(size))) return undefined;
    const moved = groups.flat();
    const stuck = stuckIn(after, moved);
    if (stuck.size === 0) {
      const names = groups.length === 1 ? 'a stack of their own' : `${groups.length} stacks of their own`;
      return { label: `Move ${moved.length} ${moved.length === 1 ? 'service' : 'services'} into ${names}`, command: { type: 'batch', commands } };
    }
    bundles = bundles.filter((bundle) => !stuck.has(bundle.service.id));
  }
  return undefined;
}

/** So often services that cannot be moved are left where they are. */
const ROUNDS = 3;

/** The services among those moved that cannot be made in their new stack, or make stacks need one another. */
function stuckIn(after: Design, moved: readonly Bundle[]): ReadonlySet<string> {
  const troubled = new Set<string>();
  const touch = (id: string): void => {
    const edge = after.edges[id];
    for (const each of edge ? [edge.from, edge.to] : [id]) {
      troubled.add(each);
      for (const around of ancestorsOf(after, each)) troubled.add(around.id);
    }
  };
  for (const { link } of stackOrder(after).circles) touch(link.edge);
  for (const omission of compile(after).omitted) touch(omission.at ?? omission.element);
  return new Set(moved.filter(({ parts }) => parts.some((part) => troubled.has(part.id))).map(({ service }) => service.id));
}

/** True for a stack that is near to what CloudFormation takes. */
export function isLarge({ resources, bytes }: StackSize): boolean {
  return resources >= NEAR.resources || bytes >= NEAR.bytes;
}

/** From here on a stack is heading for the limits of CloudFormation: 80 percent of them. */
export const NEAR: StackSize = { resources: 400, bytes: 800_000 };

/** A service with what only it uses: the nodes that are moved, each with what is inside it. */
interface Bundle {
  readonly service: DesignNode<'service'>;
  readonly parts: readonly DesignNode[];
}

/** What several services stand on, and what cannot be told apart by services. */
const SHARED: ReadonlySet<Kind> = new Set<Kind>(['vpc', 'cluster', 'namespace']);

function bundlesOf(design: Design, stack: string): readonly Bundle[] {
  const parts = partsOf(design, stack);
  const partOf = new Map(parts.flatMap((part) => [part, ...descendantsOf(design, part.id)].map((node) => [node.id, part.id] as const)));
  const owners = new Map(parts.map((part) => [part.id, new Set<string>(part.kind === 'service' ? [part.id] : [])]));
  const edges = Object.values(design.edges).flatMap((edge) => {
    const [from, to] = [partOf.get(edge.from), partOf.get(edge.to)];
    return from !== undefined && to !== undefined && from !== to ? [{ from, to }] : [];
  });
  const isService = (id: string): boolean => design.nodes[id]?.kind === 'service';
  // What leads to services is theirs; what they lead to is, too, as is what that leads to.
  for (const { from, to } of edges) if (isService(to) && !isService(from)) owners.get(from)?.add(to);
  for (let changed = true; changed;) {
    changed = false;
    for (const { from, to } of edges) {
      if (isService(to)) continue;
      for (const owner of owners.get(from) ?? []) {
        if (owners.get(to)?.has(owner)) continue;
        owners.get(to)?.add(owner);
        changed = true;
      }
    }
  }
  return parts
    .filter((part) => isKind(part, 'service'))
    .map((service) => ({ service, parts: parts.filter((part) => owners.get(part.id)?.size === 1 && owners.get(part.id)?.has(service.id)) }));
}

/** The outermost nodes of a stack, besides what several services stand on: of that, what is inside. */
function partsOf(design: Design, stack: string): readonly DesignNode[] {
  const within = (id: string | undefined): DesignNode[] =>
    childrenOf(design, id).flatMap((node) => (node.kind === 'stack' ? [] : SHARED.has(node.kind) ? within(node.id) : FIXED.has(node.kind) ? [] : [node]));
  return within(stack === OWN_STACK ? undefined : stack);
}

/** Parts of their cluster. */
const FIXED: ReadonlySet<Kind> = new Set<Kind>(['capacity', 'fargate-capacity-provider', 'managed-instances-capacity-provider']);

/** Which services go into which new stack; the first ones stay while there is room. */
function plan(design: Design, stack: string, bundles: readonly Bundle[]): readonly (readonly Bundle[])[] {
  const sizes = bundles.map((bundle) => sizeOfBundle(design, stack, bundle));
  const whole = stackSizeOf(design, stack);
  let left: StackSize = sizes.reduce((rest, size) => minus(rest, size), whole);
  const plans: Bundle[][] = [];
  let room: StackSize = { resources: 0, bytes: 0 };
  bundles.forEach((bundle, index) => {
    const size = sizes[index] ?? ROOMY;
    if (plans.length === 0 && fits(plus(left, size))) {
      left = plus(left, size);
      return;
    }
    if (plans.length === 0 || !fits(plus(room, size))) {
      plans.push([]);
      room = { resources: 0, bytes: 0 };
    }
    plans.at(-1)?.push(bundle);
    room = plus(room, size);
  });
  return plans;
}

/** How much smaller the stack is without a service and what is its own. */
function sizeOfBundle(design: Design, stack: string, { parts }: Bundle): StackSize {
  const gone = new Set(parts.flatMap((part) => [part.id, ...descendantsOf(design, part.id).map((node) => node.id)]));
  const { from, to } = edgeIndex(design.edges);
  const edges = new Map(
    [...gone].flatMap((id) => [from.get(id), to.get(id)]).flatMap((kinds) => [...(kinds?.values() ?? [])].flat().map((edge) => [edge.id, edge] as const)),
  );
  const elements = [...[...gone].flatMap((id) => design.nodes[id] ?? []), ...edges.values()];
  return together(elements.filter(({ id }) => stackOfElement(design, id) === stack).map((element) => sizeOfElement(design, element)));
}

function plus(a: StackSize, b: StackSize): StackSize {
  return { resources: a.resources + b.resources, bytes: a.bytes + b.bytes };
}

function minus(a: StackSize, b: StackSize): StackSize {
  return { resources: a.resources - b.resources, bytes: a.bytes - b.bytes };
}

function fits({ resources, bytes }: StackSize): boolean {
  return resources <= ROOMY.resources && bytes <= ROOMY.bytes;
}

/** Moves services into new stacks, which stand right of everything, each service in a row of its own. */
class Splitting {
  private readonly commands: SingleCommand[] = [];
  private readonly ids = new Set<string>();
  /** How often an id was wanted. */
  private readonly wanted = new Map<string, number>();
  private after: Design;
  private right: number;

  constructor(
    private readonly design: Design,
    private readonly stack: string,
  ) {
    this.after = design;
    const bounds = boundsOf(design);
    this.right = bounds ? bounds.x + bounds.width + 2 * MEASURES.gap : 0;
  }

  move(bundles: readonly Bundle[]): void {
    const [first] = bundles;
    if (!first) return;
    const id = this.newId(`${this.stack || 'services'}-${first.service.id}-stack`);
    const wanted = bundles.length === 1 ? first.service.name : 'Services';
    const node = nodeUnion.parse({ id, kind: 'stack', name: freeName(this.after, 'stack', undefined, wanted), props: {} });
    const { places, width } = this.placed(bundles);
    this.add({ type: 'add', nodes: [node], edges: [], layout: { [id]: { x: this.right, y: 0 } } });
    const parts = bundles.flatMap((bundle) => bundle.parts);
    const { commands } = regroup(
      this.after,
      parts.map((part) => part.id),
      id,
      places,
      () => this.newId('placed-in'),
    );
    commands.forEach((command) => this.add(command));
    this.right += width + 2 * MEASURES.gap;
  }

  done(): { readonly commands: SingleCommand[]; readonly after: Design } {
    return { commands: this.commands, after: this.after };
  }

  private placed(bundles: readonly Bundle[]): { readonly places: Record<string, Placement>; readonly width: number } {
    const { size } = measure(this.design);
    const columns = COLUMNS.map((kinds) => (part: DesignNode) => kinds.includes(part.kind));
    const columnOf = (part: DesignNode): number => {
      const column = columns.findIndex((holds) => holds(part));
      return column < 0 ? columns.length : column;
    };
    const parts = bundles.flatMap((bundle) => bundle.parts).filter((part) => shapeOf(this.design, part) !== 'row');
    const widths = [...columns.keys(), columns.length].map((column) =>
      Math.max(0, ...parts.filter((part) => columnOf(part) === column).map((part) => size(part).width)),
    );
    const places: Record<string, Placement> = {};
    let y: number = MEASURES.title + 8;
    for (const bundle of bundles) {
      const bottoms = widths.map(() => y);
      for (const part of [...bundle.parts].sort(compareSiblings)) {
        const column = columnOf(part);
        const x = widths.slice(0, column).reduce((sum, width) => sum + (width > 0 ? width + 2 * MEASURES.gap : 0), MEASURES.padding);
        places[part.id] = { x, y: bottoms[column] ?? y };
        bottoms[column] = (bottoms[column] ?? y) + size(part).height + MEASURES.gap / 2;
      }
      y = Math.max(...bottoms) + MEASURES.gap / 2;
    }
    return { places, width: widths.reduce((sum, width) => sum + (width > 0 ? width + 2 * MEASURES.gap : 0), 2 * MEASURES.padding) };
  }

  /** Does to the design what a command says, as far as stacks are concerned. */
  private add(command: SingleCommand): void {
    this.commands.push(command);
    const { nodes, edges } = this.after;
    if (command.type === 'add')
      this.after = {
        ...this.after,
        nodes: { ...nodes, ...Object.fromEntries(command.nodes.map((node) => [node.id, nodeUnion.parse(node)])) },
        edges: { ...edges, ...Object.fromEntries((command.edges ?? []).map((edge) => [edge.id, { ...edge, kind: 'placed-in', props: {} } as const])) },
      };
    if (command.type === 'reparent') {
      const parent = command.parent ?? undefined;
      this.after = {
        ...this.after,
        nodes: { ...nodes, ...Object.fromEntries(command.ids.flatMap((id) => (nodes[id] ? [[id, { ...nodes[id], parent }]] : []))) },
      };
    }
  }

  private newId(wanted: string): string {
    for (let number = (this.wanted.get(wanted) ?? 0) + 1; ; number += 1) {
      const id = freeId(this.design, number === 1 ? wanted : `${wanted.slice(0, 52)}-${number}`);
      if (this.ids.has(id)) continue;
      this.ids.add(id);
      this.wanted.set(wanted, number);
      return id;
    }
  }
}

/** From left to right inside a new stack. What is in none of them stands last. */
const COLUMNS: readonly (readonly Kind[])[] = [
  ['load-balancer', 'target-group', 'security-group'],
  ['service', 'scheduled-task', 'alarm'],
  ['task-definition'],
];
