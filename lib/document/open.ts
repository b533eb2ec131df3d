import { FORBIDDEN_KEYS } from '@/lib/model/ids';
import { CONNECTIONS, crossesGroups } from '@/lib/kinds/connections';
import { nodesOfKind } from '@/lib/kinds/graph';
import { PLACING } from '@/lib/kinds/parents';
import type { DesignNode, Kind } from '@/lib/kinds/union';
import { isPlainObject } from '@/lib/util/json';
import type { Path, Problem } from '@/lib/util/problem';
import { err, ok, type Result } from '@/lib/util/result';
import { zodProblems } from '@/lib/util/zod-problems';
import { designSchema, FORMAT_VERSION, type Design } from './design';
import { LIMITS } from './limits';
import { migrate } from './migrations/migrate';
import { MIGRATIONS } from './migrations/registry';

/**
 * Opens unknown input as a design: brought up to the current format, checked against the schema, with references
 * between its records intact. On refusal lists every problem with its path, not only the first.
 */
export function openDesign(input: unknown): Result<Design, Problem[]> {
  const hazards = findHazards(input);
  if (hazards.length > 0) return err(hazards);
  if (!isPlainObject(input)) return err([{ path: [], message: 'a design is a JSON object with formatVersion, name, nodes, edges and layout.' }]);
  const migrated = migrate(input, MIGRATIONS, FORMAT_VERSION);
  if (!migrated.ok) return migrated;
  const tooMany = countProblems(migrated.value);
  if (tooMany.length > 0) return err(tooMany);
  const parsed = designSchema.safeParse(migrated.value);
  if (!parsed.success) return err(zodProblems(parsed.error, migrated.value));
  const design: Design = parsed.data;
  const problems = referenceProblems(design);
  return problems.length > 0 ? err(problems) : ok(design);
}

/** Opens text as a design; text that is not JSON is a problem like any other. */
export function openDesignText(text: string): Result<Design, Problem[]> {
  if (new TextEncoder().encode(text).length > LIMITS.designBytes)
    return err([{ path: [], message: `the design is larger than ${LIMITS.designBytes / 1024 / 1024} MB; split it into several.` }]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return err([{ path: [], message: `is not JSON: ${error instanceof Error ? error.message : String(error)}` }]);
  }
  return openDesign(value);
}

/** Finds keys that would reach a prototype and nesting that is too deep, anywhere in unknown JSON. */
export function findHazards(input: unknown): Problem[] {
  const problems: Problem[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (problems.length >= 20) return;
    if (path.length > LIMITS.depth) {
      problems.push({ path, message: `is nested more than ${LIMITS.depth} levels deep.` });
      return;
    }
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]));
    else if (isPlainObject(value))
      for (const key of Object.keys(value)) {
        if (FORBIDDEN_KEYS.has(key)) problems.push({ path: [...path, key], message: `the key "${key}" is not allowed anywhere in a design.` });
        else walk(value[key], [...path, key]);
      }
  };
  walk(input, []);
  return problems;
}

/** Every reference of a design that leads nowhere or to the wrong kind, and every record under a wrong key. */
export function referenceProblems(design: Design): Problem[] {
  const problems: Problem[] = [];
  const report = (path: Path, message: string): void => void problems.push({ path, message });
  for (const [key, node] of Object.entries(design.nodes)) {
    if (node.id !== key) report(['nodes', key, 'id'], `got "${node.id}", but the record's key is "${key}"; they must be the same.`);
    const placing = PLACING[node.kind];
    if (node.parent === undefined) {
      if (placing.needsParent) report(['nodes', key, 'parent'], `a ${node.kind} must be inside a ${groupsFor(node, design).join(' or ')}.`);
      continue;
    }
    const parent = design.nodes[node.parent];
    if (!parent) report(['nodes', key, 'parent'], `there is no node "${node.parent}".`);
    else if (!placing.parents.includes(parent.kind))
      report(['nodes', key, 'parent'], `a ${node.kind} cannot be inside a ${parent.kind}; allowed: ${groupsFor(node, design).join(', ') || 'no group'}.`);
  }
  for (const [key, edge] of Object.entries(design.edges)) {
    if (edge.id !== key) report(['edges', key, 'id'], `got "${edge.id}", but the record's key is "${key}"; they must be the same.`);
    if (design.nodes[key]) report(['edges', key, 'id'], `"${key}" is also the id of a node; ids are unique over both.`);
    const from = design.nodes[edge.from];
    const to = design.nodes[edge.to];
    if (!from) report(['edges', key, 'from'], `there is no node "${edge.from}".`);
    if (!to) report(['edges', key, 'to'], `there is no node "${edge.to}".`);
    if (from && to && !CONNECTIONS.some((it) => it.kind === edge.kind && it.from === from.kind && it.to === to.kind))
      report(['edges', key], `"${edge.kind}" does not go from a ${from.kind} to a ${to.kind}.`);
    else if (from && to && crossesGroups(edge, from, to))
      report(['edges', key], `"${edge.kind}" joins only what is in one ${PLACING[from.kind].parents[0]}; ${from.name} and ${to.name} are not.`);
  }
  for (const key of Object.keys(design.layout)) if (!design.nodes[key]) report(['layout', key], `there is no node "${key}".`);
  return problems;
}

/** The groups that may hold a node; of stacks is spoken only where there are some. */
function groupsFor({ kind }: DesignNode, design: Design): readonly Kind[] {
  const stacks = nodesOfKind(design, 'stack').length > 0;
  return PLACING[kind].parents.filter((parent) => parent !== 'stack' || stacks);
}

function countProblems(document: Readonly<Record<string, unknown>>): Problem[] {
  const problems: Problem[] = [];
  for (const table of ['nodes', 'edges'] as const) {
    const records = document[table];
    const count = isPlainObject(records) ? Object.keys(records).length : 0;
    if (count > LIMITS[table]) problems.push({ path: [table], message: `got ${count} ${table}; at most ${LIMITS[table]} are allowed. Split the design.` });
  }
  return problems;
}
