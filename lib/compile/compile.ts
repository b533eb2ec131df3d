/**
 * The pipeline, whole:
 *
 * ```
 * design ──► validate ──► findings                       lib/validation
 *    │
 *    └─────► compile ──► plan                            this folder: every order, every id is decided here
 *                         ├──► print ──► CDK source      lib/print
 *                         └──► synthesize ──► template   lib/synth: the real aws-cdk-lib
 * ```
 *
 * `compile` gives the plan of everything that can be planned and names what cannot, with the reason: a half-finished
 * design has a template of its finished part, and nothing is made up for the rest.
 */
import type { Design } from '@/lib/document/design';
import { edgeDefinitionOf } from '@/lib/kinds/edges/registry';
import { childrenOf, compareEdges, containersOf, edgesFrom, edgesOfKind, nodeOfKind, nodesOfKind } from '@/lib/kinds/graph';
import { membersOf } from '@/lib/kinds/groups';
import { OWN_STACK, stackIdOf } from '@/lib/kinds/stack/links';
import { stackOrder } from '@/lib/kinds/stack/order';
import { lacksDefault, takesTheRest } from '@/lib/kinds/listener/rules';
import { testsLast } from '@/lib/kinds/listener/alternate';
import { localNeedsOf, type LocalNeed } from '@/lib/kinds/local-files/local-needs';
import { localPath } from '@/lib/kinds/local-files/local-path';
import { planOutputs } from '@/lib/kinds/outputs';
import { Incomplete, type PlanContext, type Purpose } from '@/lib/kinds/plan-context';
import { definitionOf, planOf } from '@/lib/kinds/registry';
import { ALL_KINDS, type DesignEdge, type DesignNode, type EdgeKind, type Kind } from '@/lib/kinds/union';
import { balancerType } from '@/lib/kinds/load-balancer/type';
import { requireMadeServices } from '@/lib/kinds/service/existing';
import { unmountedAtLaunch } from '@/lib/kinds/volume/at-launch';
import { call, json, ref, staticCall, THIS } from '@/lib/plan/build';
import type { LocalFile, Plan, StackPlan, Statement } from '@/lib/plan/plan';
import type { Path } from '@/lib/util/problem';
import { atOnce } from '@/lib/util/steps';
import { planAcknowledged } from './acknowledged';
import { CompileMemory, type Answers, type Follow, type Make } from './memory';
import { parametersOf, planParameter } from './parameters';
import { stackHeads } from './stack-heads';

/** Something that is not in the plan, and why. */
export interface Omission {
  readonly element: string;
  /** Where in the element's props the reason is. */
  readonly path: Path;
  /** The element whose props the path is in; nothing when that is the omitted one itself. */
  readonly at?: string | undefined;
  readonly message: string;
  /** The other omitted element that it waits for; nothing when the reason is its own. */
  readonly because?: string | undefined;
}

/** A plan and what had to be left out of it. */
export interface Compiled {
  readonly plan: Plan;
  readonly omitted: readonly Omission[];
}

/**
 * Turns a design into the plan of CDK calls that build it: for a template that stands by itself, or for a CDK project,
 * which builds and uploads local files. Without local files both are the same. The same design always gives the same plan,
 * whatever the order of its records.
 */
export function compile(design: Design, purpose: Purpose = 'template'): Compiled {
  return once(design, purpose, () => atOnce(compileAnew(design, purpose)));
}

/** A compiler of templates that remembers: see {@link createRememberingCompiler}. */
export interface RememberingCompiler {
  /** What {@link compile} gives. */
  (design: Design): Compiled;
  /**
   * Finds out what the plan of each element depends on, in small steps; true when that is known. False when something else was
   * compiled between two steps.
   */
  readonly learn: (design: Design) => Generator<void, boolean>;
}

/**
 * A compiler of templates that remembers: from the second design on, only what the difference can have changed is planned again,
 * as far as it was found out what depends on what. What is planned again keeps its statements where nothing has changed.
 */
export function createRememberingCompiler(): RememberingCompiler {
  const memory = new CompileMemory();
  function* learn(design: Design): Generator<void, boolean> {
    // Where stacks need one another nothing is remembered.
    if (memory.isComplete(design) || stackOrder(design).circles.length > 0) return true;
    const steps = compileAnew(design, 'template', memory, 'all');
    if (steps.next().done) return true;
    const { turn } = memory;
    for (;;) {
      yield;
      if (memory.turn !== turn) return false;
      if (steps.next().done) return true;
    }
  }
  return Object.assign((design: Design): Compiled => once(design, 'template', () => atOnce(compileAnew(design, 'template', memory))), { learn });
}

function once(design: Design, purpose: Purpose, make: () => Compiled): Compiled {
  // Checks and the preview ask for the same design, one after the other.
  const before = purpose === 'template' ? compiled.get(design) : undefined;
  if (before) return before;
  const made = make();
  if (purpose === 'template') compiled.set(design, made);
  return made;
}

// Designs never change: what one was once compiled to holds for as long as it is there, and is forgotten with it.
const compiled = new WeakMap<Design, Compiled>();

function* compileAnew(design: Design, purpose: Purpose, remembered?: CompileMemory, follow: Follow = 'known'): Generator<void, Compiled> {
  const statements: Statement[] = [];
  const omitted: Omission[] = [];
  const made = new Set<string>();
  const order = stackOrder(design);
  const heads = stackHeads(design);
  // Where stacks need one another, what becomes of an element depends on more than what it asks.
  const memory = order.circles.length === 0 ? remembered : undefined;
  memory?.begin(design, follow);
  /** The stack that each statement is in, and each variable, where there are several. */
  const homes = new Map<Statement | string, string>();
  const several = order.stacks.length > 1;
  let home = OWN_STACK;
  let planning: string | undefined;
  let needs: readonly LocalNeed[] | undefined;
  const localNeeds = (): readonly LocalNeed[] => (needs ??= localNeedsOf(design));

  /** Why the construct of a node cannot be referred to. */
  const refusal = (id: string, path: Path = []): Incomplete | undefined => {
    if (!made.has(id)) return new Waiting(path, id, design.nodes[id]?.name ?? id);
    if (!several) return undefined;
    const there = homes.get(id) ?? OWN_STACK;
    if (order.stacks.indexOf(there) <= order.stacks.indexOf(home)) return undefined;
    const edge = order.circles.find(({ link }) => design.edges[link.edge]?.from === planning && design.edges[link.edge]?.to === id)?.link.edge;
    return new Incomplete(
      edge === undefined ? path : [],
      `needs ${design.nodes[id]?.name ?? id} of ${nameOf(there)}, which itself needs ${nameOf(home)}.`,
      edge,
    );
  };
  const context: PlanContext = {
    graph: design,
    purpose,
    construct: (id, path) => {
      const refused = refusal(id, path);
      if (refused) throw refused;
      return ref(id);
    },
    localNeeds,
    isPlanned: (id) => made.has(id),
    isLater: order.isLater,
  };
  const answers: Answers = { ...context, problem: (id) => refusal(id)?.message };
  const nameOf = (stack: string): string => `the stack ${heads.get(stack)?.id ?? ''}`;
  const attempt = (what: string, element: string, stack: string, plan: (context: PlanContext, design: Design) => readonly Statement[]): void => {
    home = stack;
    planning = element;
    const make: Make = (asking, graph) => {
      try {
        const circle = order.circles.find(
          ({ link }) => link.edge === element || (design.edges[link.edge]?.from === element && isOfNode(design, design.edges[link.edge])),
        )?.link;
        if (circle) throw new Incomplete([], `makes ${nameOf(circle.from)} need ${nameOf(circle.to)}, which itself needs it.`, circle.edge);
        return { statements: plan(asking, graph) };
      } catch (error) {
        if (error instanceof Incomplete) return { incomplete: error };
        throw error;
      }
    };
    const key = `${what} ${element}`;
    const outcome = memory?.isOpen
      ? (memory.recall(key, stack, answers) ?? memory.plan(key, element, stack, context, design, answers, make))
      : make(context, design);
    if ('incomplete' in outcome) {
      const { path, message, at } = outcome.incomplete;
      omitted.push({
        element,
        path,
        message,
        ...(at === undefined ? {} : { at }),
        ...(outcome.incomplete instanceof Waiting ? { because: outcome.incomplete.waitsFor } : {}),
      });
      return;
    }
    for (const statement of outcome.statements) {
      if (statement.variable) made.add(statement.variable.id);
      if (!several) continue;
      homes.set(statement, stack);
      if (statement.variable) homes.set(statement.variable.id, stack);
    }
    statements.push(...outcome.statements);
  };
  const addNode = (node: DesignNode): void =>
    attempt('make', node.id, stackIdOf(design, node.id), (asking, graph) => {
      const planned = planOf(node, asking);
      // What makes no construct of its own has nothing to override or to tag.
      if (!(node.overrides || node.tags || node.acknowledged) || !planned.some((it) => it.variable?.id === node.id)) return planned;
      return [...planned, ...planOverrides(node, graph), ...planTags(node, graph), ...planNodeAcknowledged(node, graph)];
    });
  const finishNode = (node: DesignNode): void => {
    if (!made.has(node.id)) return;
    const { finish } = definitionOf(node);
    if (finish) attempt('finish', node.id, stackIdOf(design, node.id), (asking) => finish(node, asking));
    if (node.outputs?.length) attempt('put out', node.id, stackIdOf(design, node.id), (asking) => planOutputs(node, asking));
  };
  const addEdge = (edge: DesignEdge): void =>
    attempt('connect', edge.id, stackOfEdge(edge), (asking, graph) => {
      requireMadeServices(graph, edge);
      return edgeDefinitionOf(edge).plan(edge, asking);
    });
  const stackOfEdge = (edge: DesignEdge): string => {
    const side = edgeDefinitionOf(edge).stack ?? 'from';
    return stackIdOf(design, side === 'to' || (side === 'later' && order.isLater(edge.to, edge.from)) ? edge.to : edge.from);
  };
  /** Plans a node with what makes it whole. Where `lacks` says that too little of that is there, all of it is left out: the CDK would refuse the stack. */
  const addWhole = (node: DesignNode, parts: readonly (DesignNode | DesignEdge)[], lacks: (planned: ReadonlySet<string>) => string | undefined): void => {
    const mark = statements.length;
    addNode(node);
    for (const part of parts)
      if ('from' in part) addEdge(part);
      else addNode(part);
    const missing = new Set(omitted.map((omission) => omission.element));
    if (missing.has(node.id)) return;
    const planned = parts.filter((part) => !missing.has(part.id));
    const why = lacks(new Set(planned.map((part) => part.id)));
    if (why === undefined) return;
    statements.length = mark;
    for (const { id } of [node, ...planned]) made.delete(id);
    const because = parts.find((part) => missing.has(part.id))?.id;
    omitted.push({ element: node.id, path: [], message: why, ...(because === undefined ? {} : { because }) });
    for (const part of planned) omitted.push({ element: part.id, path: [], message: waitingFor(node.name), because: node.id });
  };

  nodesOfKind(design, 'kms-key').forEach(addNode);
  nodesOfKind(design, 'vpc').forEach(addNode);
  nodesOfKind(design, 'security-group').forEach(addNode);
  inOrder(design, 'admits').forEach(addEdge);
  for (const kind of RESOURCES)
    (kind === 'queue' ? failuresFirst(design) : nodesOfKind(design, kind)).filter((node) => !isIn(design, node, 'cluster')).forEach(addNode);
  for (const cluster of nodesOfKind(design, 'cluster')) {
    yield;
    addNode(cluster);
    for (const kind of IN_CLUSTER)
      childrenOf(design, cluster.id)
        .filter((child) => child.kind === kind)
        .forEach(addNode);
  }
  inOrder(design, 'uses-namespace').forEach(addEdge);
  nodesOfKind(design, 'cloud-map-service').forEach(addNode);
  const taskEdges = TASK_EDGES.flatMap((kind) => inOrder(design, kind));
  for (const task of nodesOfKind(design, 'task-definition')) {
    const containers = containersOf(design, task.id);
    const volumes = childrenOf(design, task.id).filter((child) => child.kind === 'volume');
    const inside = new Set([task.id, ...containers.map((container) => container.id)]);
    const edges = taskEdges.filter((edge) => inside.has(edge.from) || edge.to === task.id);
    yield;
    addWhole(task, [...volumes, ...containers, ...edges], (planned) => {
      if (!containers.some((container) => planned.has(container.id) && container.props.essential !== false))
        return 'A task definition needs at least one complete container that is essential: its tasks end with it.';
      const unmounted = unmountedAtLaunch(design, task.id, planned);
      return unmounted && `A complete container must mount ${unmounted.name}, which is configured at launch.`;
    });
  }
  for (const service of nodesOfKind(design, 'service')) {
    yield;
    addNode(service);
  }
  inOrder(design, 'reaches').forEach(addEdge);
  nodesOfKind(design, 'target-group').forEach(addNode);
  for (const balancer of nodesOfKind(design, 'load-balancer')) {
    yield;
    addNode(balancer);
    for (const listener of testsLast(membersOf(design, balancer.id), design)) {
      if (listener.kind !== 'listener') continue;
      const targets = [...edgesFrom(design, listener.id, 'target'), ...edgesFrom(design, listener.id, 'forwards')].sort(
        (a, b) => targetOrder(a) - targetOrder(b),
      );
      addWhole(listener, targets, (planned) =>
        lacksDefault(listener.id, design, planned)
          ? 'Nothing says where requests go that no rule takes. Connect the listener to a service, or give it a default action.'
          : undefined,
      );
    }
  }

  for (const balancer of nodesOfKind(design, 'load-balancer')) edgesFrom(design, balancer.id, 'target').forEach(addEdge);
  for (const group of nodesOfKind(design, 'target-group')) edgesFrom(design, group.id, 'target').forEach(addEdge);
  for (const kind of SERVICE_EDGES) inOrder(design, kind).forEach(addEdge);
  nodesOfKind(design, 'scheduled-task').forEach(addNode);
  inOrder(design, 'dead-letters').forEach(addEdge);
  nodesOfKind(design, 'alarm').forEach(addNode);
  inOrder(design, 'notifies').forEach(addEdge);
  for (const kind of ALL_KINDS)
    for (const node of nodesOfKind(design, kind)) {
      yield;
      finishNode(node);
    }

  const localFiles = localNeeds().flatMap((need) => (made.has(need.element) ? [localFile(need)] : []));
  const stacks = order.stacks.flatMap((id): StackPlan[] => {
    const parameters = parametersOf(design, id === OWN_STACK ? undefined : id).map(planParameter);
    const inside = [...parameters, ...(several ? statements.filter((statement) => homes.get(statement) === id) : statements)];
    const head = heads.get(id);
    return !head || (id === OWN_STACK && inside.length === 0 && order.stacks.length > 1)
      ? []
      : [{ ...head, statements: [...planAcknowledged(design.settings.acknowledged, '', THIS), ...inside] }];
  });
  memory?.end(design);
  return {
    plan: { name: design.name, stacks, ...(localFiles.length > 0 ? { localFiles } : {}) },
    omitted,
  };
}

/** What tasks use is made before them; what these refer to themselves comes first. */
const RESOURCES = [
  'role',
  'log-group',
  'bucket',
  'secret',
  'parameter',
  'repository',
  'docker-image-asset',
  'file-system',
  'access-point',
  'certificate',
  'queue',
  'topic',
  'lambda-function',
  'namespace',
] as const;

/** What a cluster holds besides services: its capacity first, whose names strategies use. */
const IN_CLUSTER = ['capacity', 'fargate-capacity-provider', 'managed-instances-capacity-provider', 'namespace'] as const;

/** The edges of services that need everything around a service to be there. */
const SERVICE_EDGES = ['registers', 'calls', 'manages-tasks', 'calls-hook'] as const;

/** The edges of which the plan of the node that they leave speaks. */
const OF_NODES: ReadonlySet<EdgeKind> = new Set<EdgeKind>(['runs', 'has-role', 'uses-secret', 'uses-bucket', 'pulls', 'logs-to', 'dead-letters']);

/** A listener says itself where the rest of its requests goes. */
function isOfNode(design: Design, edge: DesignEdge | undefined): boolean {
  return edge !== undefined && (OF_NODES.has(edge.kind) || (edge.kind === 'forwards' && takesTheRest(edge, design)));
}

/** The edges that belong to a task definition: to its containers and to itself. */
const TASK_EDGES = ['depends-on', 'links', 'volumes-from', 'mounts', 'uses-secret', 'uses-bucket', 'grants', 'may-run'] as const;

/** Waits for a construct that is not part of the plan. */
class Waiting extends Incomplete {
  constructor(
    path: Path,
    readonly waitsFor: string,
    name: string,
  ) {
    super(path, waitingFor(name));
  }
}

function waitingFor(name: string): string {
  return `waits for ${name}, which is itself incomplete.`;
}

function localFile(need: LocalNeed): LocalFile {
  const { kind, dockerfile, element, at, usedBy, parameters } = need;
  return { path: localPath(need), kind, ...(dockerfile === undefined ? {} : { dockerfile }), element, at, usedBy, parameters };
}

function isIn(design: Design, node: DesignNode, kind: Kind): boolean {
  return nodeOfKind(design, node.parent, kind) !== undefined;
}

/** The queues, each after the one that takes its failures. */
function failuresFirst(design: Design): DesignNode<'queue'>[] {
  const ordered = new Map<string, DesignNode<'queue'>>();
  const seen = new Set<string>();
  const visit = (queue: DesignNode<'queue'> | undefined): void => {
    if (!queue || seen.has(queue.id)) return;
    seen.add(queue.id);
    for (const edge of edgesFrom(design, queue.id, 'dead-letters')) visit(nodeOfKind(design, edge.to, 'queue'));
    ordered.set(queue.id, queue);
  };
  nodesOfKind(design, 'queue').forEach(visit);
  return [...ordered.values()];
}

function planOverrides(node: DesignNode, design: Design): Statement[] {
  const resource = definitionOf(node).resource(node, design);
  if (resource === undefined) return [];
  return Object.entries(node.overrides ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([property, value]) => ({
      element: node.id,
      expr: call({ kind: 'default-child', on: ref(node.id), fqn: resource }, 'addPropertyOverride', property, json(value)),
    }));
}

/** `Tags.of(construct).add(key, value)`, in the order of the keys. */
function planTags(node: DesignNode, design: Design): Statement[] {
  if (definitionOf(node).resource(node, design) === undefined) return [];
  return Object.entries(node.tags ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ({ element: node.id, expr: call(staticCall('Tags', 'of', ref(node.id)), 'add', key, value) }));
}

/** A container is a part of the resource of its task definition, and a listener of a classic load balancer is no construct at all. */
function planNodeAcknowledged({ id, kind, parent, acknowledged }: DesignNode, design: Design): Statement[] {
  const around = parent === undefined ? undefined : ref(parent);
  if (around && kind === 'container') return planAcknowledged(acknowledged, id, ref(id), around);
  const balancer = kind === 'listener' ? nodeOfKind(design, parent, 'load-balancer') : undefined;
  return planAcknowledged(acknowledged, id, around && balancer && balancerType(balancer) === 'classic' ? around : ref(id));
}

function inOrder(design: Design, kind: EdgeKind): readonly DesignEdge[] {
  return edgesOfKind(design, kind).toSorted((a, b) => compareEdges(design, a, b));
}

function targetOrder(edge: DesignEdge): number {
  return edge.kind === 'target' ? (edge.props.priority ?? Number.MAX_SAFE_INTEGER) : 0;
}
