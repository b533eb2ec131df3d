import type { Design } from '@/lib/document/design';

/** What is different in a later state of a design: small, where a whole design is large to send. */
export interface Delta {
  readonly head?: Pick<Design, 'name' | 'settings'>;
  readonly nodes?: RecordsDelta<Design['nodes']>;
  readonly edges?: RecordsDelta<Design['edges']>;
  readonly layout?: RecordsDelta<Design['layout']>;
}

interface RecordsDelta<Records> {
  /** Those that are new or different. */
  readonly set: Records;
  readonly gone: readonly string[];
}

/** What leads from one state to another. */
export function deltaBetween(before: Design, after: Design): Delta {
  const { name, settings } = after;
  return {
    ...((name !== before.name || settings !== before.settings) && { head: { name, settings } }),
    ...(before.nodes !== after.nodes && { nodes: changed(before.nodes, after.nodes) }),
    ...(before.edges !== after.edges && { edges: changed(before.edges, after.edges) }),
    ...(before.layout !== after.layout && { layout: changed(before.layout, after.layout) }),
  };
}

/** True when at most things stand elsewhere, which changes nothing about what the design means. */
export function isMove({ head, nodes, edges }: Delta): boolean {
  return !head && !nodes && !edges;
}

/** The later state. What is not different is the same object as before. */
export function withDelta(design: Design, { head, nodes, edges, layout }: Delta): Design {
  return {
    ...design,
    ...head,
    ...(nodes && { nodes: patched(design.nodes, nodes) }),
    ...(edges && { edges: patched(design.edges, edges) }),
    ...(layout && { layout: patched(design.layout, layout) }),
  };
}

function changed<R>(before: Readonly<Record<string, R>>, after: Readonly<Record<string, R>>): RecordsDelta<Readonly<Record<string, R>>> {
  const old = new Map(Object.entries(before));
  const set: Record<string, R> = {};
  for (const [id, record] of Object.entries(after)) {
    if (old.get(id) !== record) set[id] = record;
    old.delete(id);
  }
  return { set, gone: [...old.keys()] };
}

function patched<R>(records: Readonly<Record<string, R>>, { set, gone }: RecordsDelta<Readonly<Record<string, R>>>): Readonly<Record<string, R>> {
  const next = { ...records, ...set };
  for (const id of gone) delete next[id];
  return next;
}
