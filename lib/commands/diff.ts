import { z } from 'zod';
import { designName, designSchema, settings, type Design, type Settings } from '@/lib/document/design';
import { findHazards, referenceProblems } from '@/lib/document/open';
import { LIMITS } from '@/lib/document/limits';
import { crossesGroups } from '@/lib/kinds/connections';
import { PLACING } from '@/lib/kinds/parents';
import { edgeUnion, nodeUnion, type DesignEdge, type DesignNode } from '@/lib/kinds/union';
import { elementId } from '@/lib/model/ids';
import { placement, type Placement } from '@/lib/model/element';
import { isPlainObject, sameJson } from '@/lib/util/json';
import type { Problem } from '@/lib/util/problem';
import { err, ok, type Result } from '@/lib/util/result';
import { zodProblems } from '@/lib/util/zod-problems';

/** What happened to the records of one table. `updated` holds each record before and after. */
export interface RecordsDiff<R> {
  readonly added: Readonly<Record<string, R>>;
  readonly updated: Readonly<Record<string, readonly [from: R, to: R]>>;
  readonly removed: Readonly<Record<string, R>>;
}

/** The part of a design that is not in its tables. */
export interface DesignHead {
  readonly name: string;
  readonly settings: Settings;
}

/** A change of a design: the unit that is undone, saved, broadcast and kept as history. Plain JSON. */
export interface Diff {
  readonly design?: readonly [from: DesignHead, to: DesignHead] | undefined;
  readonly nodes: RecordsDiff<DesignNode>;
  readonly edges: RecordsDiff<DesignEdge>;
  readonly layout: RecordsDiff<Placement>;
}

const NO_RECORDS = { added: {}, updated: {}, removed: {} } as const;

/** The change that changes nothing. */
export const EMPTY_DIFF: Diff = { nodes: NO_RECORDS, edges: NO_RECORDS, layout: NO_RECORDS };

/** The change that leads from one design to another. */
export function diffDesigns(from: Design, to: Design): Diff {
  const headBefore = { name: from.name, settings: from.settings };
  const headAfter = { name: to.name, settings: to.settings };
  return {
    ...(sameJson(headBefore, headAfter) ? {} : { design: [headBefore, headAfter] as const }),
    nodes: diffRecords(from.nodes, to.nodes),
    edges: diffRecords(from.edges, to.edges),
    layout: diffRecords(from.layout, to.layout),
  };
}

/** True when a change changes nothing. */
export function isEmptyDiff(diff: Diff): boolean {
  return (
    !diff.design &&
    [diff.nodes, diff.edges, diff.layout].every((table) => [table.added, table.updated, table.removed].every((it) => Object.keys(it).length === 0))
  );
}

/** The change that takes this one back. */
export function reverseDiff(diff: Diff): Diff {
  return {
    ...(diff.design ? { design: [diff.design[1], diff.design[0]] as const } : {}),
    nodes: reverseRecords(diff.nodes),
    edges: reverseRecords(diff.edges),
    layout: reverseRecords(diff.layout),
  };
}

/** One change that does what several do one after another. */
export function squashDiffs(diffs: readonly Diff[]): Diff {
  const heads = diffs.flatMap((diff) => (diff.design ? [diff.design] : []));
  const first = heads[0];
  const last = heads.at(-1);
  return {
    ...(first && last && !sameJson(first[0], last[1]) ? { design: [first[0], last[1]] as const } : {}),
    nodes: squashRecords(diffs.map((diff) => diff.nodes)),
    edges: squashRecords(diffs.map((diff) => diff.edges)),
    layout: squashRecords(diffs.map((diff) => diff.layout)),
  };
}

/**
 * Applies a change to a design that may have moved on since: only the properties that the change touches are set, so
 * that two people's changes to different properties of one record both stay. What was removed meanwhile stays
 * removed, together with what was attached to it. Refuses, listing every problem, only when the result would not
 * be a design.
 */
export function applyDiff(design: Design, diff: Diff): Result<Design, Problem[]> {
  const head = diff.design ? mergeRecord({ name: design.name, settings: design.settings }, diff.design[0], diff.design[1]) : undefined;
  const merged: Design = {
    formatVersion: design.formatVersion,
    name: head?.name ?? design.name,
    settings: head?.settings ?? design.settings,
    nodes: applyRecords(design.nodes, diff.nodes),
    edges: applyRecords(design.edges, diff.edges),
    layout: applyRecords(design.layout, diff.layout),
  };
  const whole = dropDangling(merged);
  const problems = changedProblems(whole, diff);
  return problems.length > 0 ? err(problems) : ok(whole);
}

const recordsDiff = <R extends z.ZodType>(record: R) =>
  z.strictObject({
    added: z.record(elementId, record),
    updated: z.record(elementId, z.tuple([record, record])),
    removed: z.record(elementId, record),
  });

const head = z.strictObject({ name: designName, settings });

const diffSchema = z.strictObject({
  design: z.tuple([head, head]).optional(),
  nodes: recordsDiff(nodeUnion),
  edges: recordsDiff(edgeUnion),
  layout: recordsDiff(placement),
});

/** Opens unknown input as a change; lists every problem with its path. */
export function openDiff(input: unknown): Result<Diff, Problem[]> {
  const hazards = findHazards(input);
  if (hazards.length > 0) return err(hazards);
  const parsed = diffSchema.safeParse(input);
  return parsed.success ? ok(parsed.data) : err(zodProblems(parsed.error, input));
}

function diffRecords<R>(from: Readonly<Record<string, R>>, to: Readonly<Record<string, R>>): RecordsDiff<R> {
  if (from === to) return NO_RECORDS;
  const added: Record<string, R> = {};
  const updated: Record<string, readonly [R, R]> = {};
  const removed: Record<string, R> = {};
  for (const [key, after] of Object.entries(to)) {
    const before = from[key];
    if (before === undefined) added[key] = after;
    else if (before !== after && !sameJson(before, after)) updated[key] = [before, after];
  }
  for (const [key, before] of Object.entries(from)) if (to[key] === undefined) removed[key] = before;
  return { added, updated, removed };
}

function reverseRecords<R>(diff: RecordsDiff<R>): RecordsDiff<R> {
  const updated: Record<string, readonly [R, R]> = {};
  for (const [key, [from, to]] of Object.entries(diff.updated)) updated[key] = [to, from];
  return { added: diff.removed, updated, removed: diff.added };
}

function squashRecords<R>(diffs: readonly RecordsDiff<R>[]): RecordsDiff<R> {
  const before = new Map<string, R | undefined>();
  const after = new Map<string, R | undefined>();
  const note = (key: string, from: R | undefined, to: R | undefined): void => {
    if (!before.has(key)) before.set(key, from);
    after.set(key, to);
  };
  for (const diff of diffs) {
    for (const [key, record] of Object.entries(diff.removed)) note(key, record, undefined);
    for (const [key, [from, to]] of Object.entries(diff.updated)) note(key, from, to);
    for (const [key, record] of Object.entries(diff.added)) note(key, undefined, record);
  }
  const added: Record<string, R> = {};
  const updated: Record<string, readonly [R, R]> = {};
  const removed: Record<string, R> = {};
  for (const [key, from] of before) {
    const to = after.get(key);
    if (from === undefined && to !== undefined) added[key] = to;
    else if (from !== undefined && to === undefined) removed[key] = from;
    else if (from !== undefined && to !== undefined && !sameJson(from, to)) updated[key] = [from, to];
  }
  return { added, updated, removed };
}

function applyRecords<R>(records: Readonly<Record<string, R>>, diff: RecordsDiff<R>): Readonly<Record<string, R>> {
  if (diff === NO_RECORDS) return records;
  const next: Record<string, R> = { ...records };
  for (const key of Object.keys(diff.removed)) delete next[key];
  for (const [key, record] of Object.entries(diff.added)) next[key] = record;
  for (const [key, [from, to]] of Object.entries(diff.updated)) {
    const current = next[key];
    if (current !== undefined) next[key] = current === from ? to : mergeRecord(current, from, to);
  }
  return next;
}

/** Records whose keys people choose, each entry by itself: removing the last one does not take away what somebody else put in. */
const OPEN_RECORDS: ReadonlySet<string> = new Set(['overrides', 'environment', 'tags']);

/** Sets on `current` what differs between `from` and `to`: per property, into objects, lists as a whole. */
function mergeRecord<R>(current: R, from: R, to: R): R {
  if (sameJson(current, from)) return to;
  if (!isPlainObject(current) || !isPlainObject(from) || !isPlainObject(to)) return to;
  const next: Record<string, unknown> = { ...current };
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (sameJson(from[key], to[key])) continue;
    const [before, after] = [from[key], to[key]];
    const merged = OPEN_RECORDS.has(key)
      ? mergeOpen(next[key], before, after)
      : after === undefined
        ? undefined
        : mergeRecord(next[key] ?? before, before, after);
    if (merged === undefined) delete next[key];
    else next[key] = merged;
  }
  // The merged value has the shape of the three it was made from; callers check it against the schema again.
  return next as R;
}

/** Merges entry by entry, where nothing is as good as an empty record. */
function mergeOpen(current: unknown, from: unknown, to: unknown): unknown {
  const merged = mergeRecord(current ?? {}, from ?? {}, to ?? {});
  return to === undefined && isPlainObject(merged) && Object.keys(merged).length === 0 ? undefined : merged;
}

/** Takes out what hangs on something that is gone: children and edges of removed nodes, dependencies of containers that parted, places of nothing. */
function dropDangling(design: Design): Design {
  const gone = new Set<string>();
  const loose = new Set<string>();
  let before: number;
  do {
    before = gone.size;
    for (const [key, node] of Object.entries(design.nodes)) {
      if (gone.has(key) || node.parent === undefined) continue;
      const missing = !design.nodes[node.parent] || gone.has(node.parent);
      if (missing && PLACING[node.kind].needsParent) gone.add(key);
      else if (missing) loose.add(key);
    }
  } while (gone.size > before);
  const missing = (key: string): boolean => gone.has(key) || !design.nodes[key];
  const edges = Object.entries(design.edges).filter(([, edge]) => {
    const from = design.nodes[edge.from];
    const to = design.nodes[edge.to];
    return from && to && !missing(edge.from) && !missing(edge.to) && !crossesGroups(edge, from, to);
  });
  const layout = Object.entries(design.layout).filter(([key]) => !missing(key));
  const changed = gone.size + loose.size > 0;
  return {
    ...design,
    nodes: changed
      ? Object.fromEntries(
          Object.entries(design.nodes)
            .filter(([key]) => !gone.has(key))
            .map(([key, node]) => [key, loose.has(key) ? withoutParent(node) : node]),
        )
      : design.nodes,
    edges: edges.length === Object.keys(design.edges).length ? design.edges : Object.fromEntries(edges),
    layout: layout.length === Object.keys(design.layout).length ? design.layout : Object.fromEntries(layout),
  };
}

function withoutParent(node: DesignNode): DesignNode {
  const { parent: _parent, ...rest } = node;
  return rest;
}

/** Checks what a change touched against the schema, and all references. */
function changedProblems(design: Design, diff: Diff): Problem[] {
  const problems: Problem[] = [];
  const check = (schema: z.ZodType, value: unknown, path: readonly (string | number)[]): void => {
    if (value === undefined) return;
    const parsed = schema.safeParse(value);
    if (!parsed.success) problems.push(...zodProblems(parsed.error, value).map((it) => ({ ...it, path: [...path, ...it.path] })));
  };
  const touched = (table: RecordsDiff<unknown>): string[] => [...Object.keys(table.added), ...Object.keys(table.updated)];
  if (diff.design) check(head, { name: design.name, settings: design.settings }, []);
  for (const key of touched(diff.nodes)) check(designSchema.shape.nodes.valueType, design.nodes[key], ['nodes', key]);
  for (const key of touched(diff.edges)) check(designSchema.shape.edges.valueType, design.edges[key], ['edges', key]);
  for (const key of touched(diff.layout)) check(designSchema.shape.layout.valueType, design.layout[key], ['layout', key]);
  for (const table of ['nodes', 'edges'] as const) {
    const count = Object.keys(design[table]).length;
    if (count > LIMITS[table])
      problems.push({ path: [table], message: `the change would make ${count} ${table}; at most ${LIMITS[table]} are allowed. Split the design.` });
  }
  return problems.length > 0 ? problems : referenceProblems(design);
}
