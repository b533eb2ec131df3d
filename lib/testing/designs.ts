import fc from 'fast-check';
import { FORMAT_VERSION, settings, type Design } from '@/lib/document/design';
import { CONNECTIONS, crossesGroups } from '@/lib/kinds/connections';
import { PLACING } from '@/lib/kinds/parents';
import { ALL_KINDS, edgeUnion, nodeUnion, PROPS_SCHEMAS, type DesignEdge, type DesignNode, type EdgeKind, type Kind } from '@/lib/kinds/union';
import { EDGE_SCHEMAS } from '@/lib/kinds/edges/schema';
import type { Placement } from '@/lib/model/element';
import { anyJson, arbitraryOf, wildNumber } from './arbitrary-of';

/** Any name that a node may have. */
export const anyName: fc.Arbitrary<string> = fc.string({ unit: fc.constantFrom(...'ABCabc019_-'), minLength: 1, maxLength: 8 });

/** The shape of each kind of edge's `props`. */
export const EDGE_PROPS = {
  runs: EDGE_SCHEMAS.runs.shape.props,
  target: EDGE_SCHEMAS.target.shape.props,
  'depends-on': EDGE_SCHEMAS['depends-on'].shape.props,
  member: EDGE_SCHEMAS.member.shape.props,
  admits: EDGE_SCHEMAS.admits.shape.props,
  'uses-secret': EDGE_SCHEMAS['uses-secret'].shape.props,
  'uses-bucket': EDGE_SCHEMAS['uses-bucket'].shape.props,
  pulls: EDGE_SCHEMAS.pulls.shape.props,
  mounts: EDGE_SCHEMAS.mounts.shape.props,
  links: EDGE_SCHEMAS.links.shape.props,
  'volumes-from': EDGE_SCHEMAS['volumes-from'].shape.props,
  'stored-on': EDGE_SCHEMAS['stored-on'].shape.props,
  'logs-to': EDGE_SCHEMAS['logs-to'].shape.props,
  grants: EDGE_SCHEMAS.grants.shape.props,
  'has-role': EDGE_SCHEMAS['has-role'].shape.props,
  'may-run': EDGE_SCHEMAS['may-run'].shape.props,
  'encrypted-with': EDGE_SCHEMAS['encrypted-with'].shape.props,
  reaches: EDGE_SCHEMAS.reaches.shape.props,
  'placed-in': EDGE_SCHEMAS['placed-in'].shape.props,
  'runs-on': EDGE_SCHEMAS['runs-on'].shape.props,
  'uses-namespace': EDGE_SCHEMAS['uses-namespace'].shape.props,
  registers: EDGE_SCHEMAS.registers.shape.props,
  calls: EDGE_SCHEMAS.calls.shape.props,
  forwards: EDGE_SCHEMAS.forwards.shape.props,
  presents: EDGE_SCHEMAS.presents.shape.props,
  watches: EDGE_SCHEMAS.watches.shape.props,
  'stops-on': EDGE_SCHEMAS['stops-on'].shape.props,
  'calls-hook': EDGE_SCHEMAS['calls-hook'].shape.props,
  'scales-on': EDGE_SCHEMAS['scales-on'].shape.props,
  'dead-letters': EDGE_SCHEMAS['dead-letters'].shape.props,
  'manages-tasks': EDGE_SCHEMAS['manages-tasks'].shape.props,
  notifies: EDGE_SCHEMAS.notifies.shape.props,
} as const;

/** Any design that can be represented, however little sense it makes: every kind, every property, any value of its type. */
export const anyDesign: fc.Arbitrary<Design> = fc
  .record({
    name: fc.string({ unit: fc.constantFrom(...'Web shop9é→_.-'), minLength: 1, maxLength: 12 }),
    settings: arbitraryOf(settings),
    nodes: fc.array(anyNode(), { maxLength: 10 }),
    edges: fc.array(anyEdge(), { maxLength: 10 }),
    places: fc.array(fc.record({ at: fc.nat(), place: anyPlacement() }), { maxLength: 10 }),
  })
  .map((drawn) => assemble(drawn));

/** A node before it has found its group. */
export interface DrawnNode {
  readonly kind: Kind;
  readonly name: string;
  /** Picks a group among those that may hold the kind. */
  readonly group: number;
  /** Never stands on the bare canvas when there is a group for it. */
  readonly grouped?: boolean | undefined;
  readonly order?: number | undefined;
  readonly overrides?: Record<string, unknown> | undefined;
  readonly tags?: Record<string, string> | undefined;
  readonly outputs?: readonly object[] | undefined;
  readonly props: unknown;
}

/** An edge before it has found its ends. */
export interface DrawnEdge {
  readonly connection: number;
  readonly from: number;
  readonly to: number;
  readonly props: Readonly<Record<EdgeKind, unknown>>;
}

/** Any node, of any kind. */
export function anyNode(): fc.Arbitrary<DrawnNode> {
  return fc.oneof(
    ...ALL_KINDS.map((kind) =>
      fc.record(
        {
          kind: fc.constant(kind),
          name: anyName,
          group: fc.nat(),
          order: wildNumber,
          outputs: fc.array(fc.record({ attribute: fc.constantFrom('clusterArn', 'serviceName', 'x'), name: anyName }, { requiredKeys: [] }), {
            minLength: 1,
            maxLength: 2,
          }),
          tags: fc.dictionary(fc.constantFrom('team', 'cost center', ''), fc.constantFrom('web', ''), { minKeys: 1, maxKeys: 2 }),
          overrides: fc.dictionary(fc.constantFrom('Tags', 'A.B', 'Container.0.Cpu', 'x'), anyJson, { maxKeys: 2 }),
          props: arbitraryOf(PROPS_SCHEMAS[kind]),
        },
        { requiredKeys: ['kind', 'name', 'group', 'props'] },
      ),
    ),
  );
}

/** Any edge, of any kind. */
export function anyEdge(): fc.Arbitrary<DrawnEdge> {
  return fc.record({
    connection: fc.nat(),
    from: fc.nat(),
    to: fc.nat(),
    props: fc.record({
      runs: arbitraryOf(EDGE_PROPS.runs),
      target: arbitraryOf(EDGE_PROPS.target),
      'depends-on': arbitraryOf(EDGE_PROPS['depends-on']),
      member: arbitraryOf(EDGE_PROPS.member),
      admits: arbitraryOf(EDGE_PROPS.admits),
      'uses-secret': arbitraryOf(EDGE_PROPS['uses-secret']),
      'uses-bucket': arbitraryOf(EDGE_PROPS['uses-bucket']),
      pulls: arbitraryOf(EDGE_PROPS.pulls),
      mounts: arbitraryOf(EDGE_PROPS.mounts),
      links: arbitraryOf(EDGE_PROPS.links),
      'volumes-from': arbitraryOf(EDGE_PROPS['volumes-from']),
      'stored-on': arbitraryOf(EDGE_PROPS['stored-on']),
      'logs-to': arbitraryOf(EDGE_PROPS['logs-to']),
      grants: arbitraryOf(EDGE_PROPS.grants),
      'has-role': arbitraryOf(EDGE_PROPS['has-role']),
      'may-run': arbitraryOf(EDGE_PROPS['may-run']),
      'encrypted-with': arbitraryOf(EDGE_PROPS['encrypted-with']),
      reaches: arbitraryOf(EDGE_PROPS.reaches),
      'placed-in': arbitraryOf(EDGE_PROPS['placed-in']),
      'runs-on': arbitraryOf(EDGE_PROPS['runs-on']),
      'uses-namespace': arbitraryOf(EDGE_PROPS['uses-namespace']),
      registers: arbitraryOf(EDGE_PROPS.registers),
      calls: arbitraryOf(EDGE_PROPS.calls),
      forwards: arbitraryOf(EDGE_PROPS.forwards),
      presents: arbitraryOf(EDGE_PROPS.presents),
      watches: arbitraryOf(EDGE_PROPS.watches),
      'stops-on': arbitraryOf(EDGE_PROPS['stops-on']),
      'calls-hook': arbitraryOf(EDGE_PROPS['calls-hook']),
      'scales-on': arbitraryOf(EDGE_PROPS['scales-on']),
      'dead-letters': arbitraryOf(EDGE_PROPS['dead-letters']),
      'manages-tasks': arbitraryOf(EDGE_PROPS['manages-tasks']),
      notifies: arbitraryOf(EDGE_PROPS.notifies),
    }),
  });
}

/** Any place on the canvas. */
export function anyPlacement(): fc.Arbitrary<Placement> {
  const coordinate = fc.integer({ min: -5000, max: 5000 });
  const length = fc.integer({ min: 1, max: 2000 });
  return fc.record({ x: coordinate, y: coordinate, width: length, height: length, collapsed: fc.boolean() }, { requiredKeys: ['x', 'y'] });
}

/** What {@link assemble} puts together. */
export interface Drawn {
  readonly name: string;
  readonly settings: unknown;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly places: readonly { readonly at: number; readonly place: Placement }[];
}

/** Puts drawn pieces together so that all references hold; a piece that finds no group or no ends is left out. */
export function assemble(drawn: Drawn): Design {
  const nodes: Record<string, DesignNode> = {};
  // Groups first, whatever the order of drawing, so that more of the pieces find one.
  for (const kind of ALL_KINDS)
    drawn.nodes.forEach((piece, index) => {
      if (piece.kind !== kind) return;
      const { group, grouped, ...rest } = piece;
      const groups = Object.values(nodes).filter((node) => PLACING[kind].parents.includes(node.kind));
      const needed = PLACING[kind].needsParent;
      const parent = needed || grouped ? groups[group % Math.max(1, groups.length)] : groups[group % (groups.length + 1)];
      if (needed && !parent) return;
      const id = `n${index}`;
      nodes[id] = nodeUnion.parse({ ...rest, id, ...(parent ? { parent: parent.id } : {}) });
    });
  const edges: Record<string, DesignEdge> = {};
  drawn.edges.forEach((piece, index) => {
    const connection = CONNECTIONS[piece.connection % CONNECTIONS.length];
    const from = pick(nodes, connection?.from, piece.from);
    const to = pick(nodes, connection?.to, piece.to);
    if (!connection || !from || !to) return;
    const id = `e${index}`;
    const edge = edgeUnion.parse({ id, kind: connection.kind, from: from.id, to: to.id, props: piece.props[connection.kind] });
    if (!crossesGroups(edge, from, to)) edges[id] = edge;
  });
  const ids = Object.keys(nodes);
  const layout = Object.fromEntries(drawn.places.flatMap(({ at, place }) => (ids.length > 0 ? [[ids[at % ids.length], place]] : [])));
  return { formatVersion: FORMAT_VERSION, name: drawn.name, settings: settings.parse(drawn.settings), nodes, edges, layout };
}

function pick(nodes: Readonly<Record<string, DesignNode>>, kind: Kind | undefined, at: number): DesignNode | undefined {
  const fitting = Object.values(nodes).filter((node) => node.kind === kind);
  return fitting[at % Math.max(1, fitting.length)];
}
