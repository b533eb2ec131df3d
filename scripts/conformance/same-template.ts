import { createHash } from 'node:crypto';
import type { Template } from '@/lib/synth/synthesis';
import { differences } from './differences';
import { graphOf, settled, settledBody, type TemplateGraph } from './template-graph';

/**
 * How two templates differ, in words; empty when they say the same. They do when one becomes the other by another
 * choice of logical ids, and by reordering lists whose order means nothing: environment variables and secrets, tags, the target groups of a service,
 * what waits for what, and inside policies statements, actions and resources. Nothing else is overlooked but what
 * `overlooking` takes out of both.
 */
export function templateDifferences(expected: Template, actual: Template, overlooking: (template: Template) => Template = (it) => it): string[] {
  const [a, b] = [graphOf(overlooking(expected)), graphOf(overlooking(actual))];
  const rest = differences('', a.rest, b.rest);
  return match(a, b, new Map(), new Map()) ? rest : [...rest, ...mismatches(a, b)];
}

/** A name for each entry that says everything about it but its logical id: equal names, equal entries. */
type Labels = ReadonlyMap<string, string>;

/**
 * Whether one template's entries can be renamed into the other's. Entries are told apart by what they say and by what
 * they refer to, round by round, until nothing more can be told apart; entries that are still alike are tried in turn.
 */
function match(a: TemplateGraph, b: TemplateGraph, chosenA: Labels, chosenB: Labels): boolean {
  let [labelsA, labelsB] = [first(a, chosenA), first(b, chosenB)];
  for (let kinds = 0; ;) {
    if (!sameCounts(labelsA, labelsB)) return false;
    const now = new Set(labelsA.values()).size;
    if (now === kinds) break;
    kinds = now;
    [labelsA, labelsB] = [next(a, labelsA), next(b, labelsB)];
  }
  const alike = [...classes(labelsA).values()].find((ids) => ids.length > 1);
  if (!alike) return isRenaming(a, b, labelsA, labelsB);
  const [one] = alike;
  const mark = `chosen ${chosenA.size}`;
  return (classes(labelsB).get(labelsA.get(one!)!) ?? []).some((other) =>
    match(a, b, new Map([...chosenA, [one!, mark]]), new Map([...chosenB, [other, mark]])),
  );
}

/** Renames in earnest and compares: labels only propose, this decides. */
function isRenaming(a: TemplateGraph, b: TemplateGraph, labelsA: Labels, labelsB: Labels): boolean {
  const idOf = new Map([...labelsA].map(([id, label]) => [label, id]));
  const rename = (id: string): string => idOf.get(labelsB.get(id) ?? '') ?? id;
  return [...b.entries].every(([id, entry]) => {
    const wanted = a.entries.get(rename(id));
    return wanted !== undefined && settled(wanted, a, (it) => it) === settled(entry, b, rename);
  });
}

function first(graph: TemplateGraph, chosen: Labels): Labels {
  return new Map([...graph.entries].map(([id, entry]) => [id, digest(`${chosen.get(id) ?? ''} ${settled(entry, graph, () => '')}`)]));
}

function next(graph: TemplateGraph, labels: Labels): Labels {
  return new Map([...graph.entries].map(([id, entry]) => [id, digest(`${labels.get(id)!} ${settled(entry, graph, (it) => labels.get(it)!)}`)]));
}

function classes(labels: Labels): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [id, label] of labels) found.set(label, [...(found.get(label) ?? []), id]);
  return found;
}

function sameCounts(a: Labels, b: Labels): boolean {
  const others = classes(b);
  return a.size === b.size && [...classes(a)].every(([label, ids]) => others.get(label)?.length === ids.length);
}

/** What keeps the templates apart: the entries that have no partner in the first round that tells. */
function mismatches(a: TemplateGraph, b: TemplateGraph): string[] {
  let [labelsA, labelsB] = [first(a, new Map()), first(b, new Map())];
  for (let round = 0; round <= a.entries.size && sameCounts(labelsA, labelsB); round += 1) [labelsA, labelsB] = [next(a, labelsA), next(b, labelsB)];
  const lonelyA = withoutPartner(labelsA, labelsB);
  const lonelyB = withoutPartner(labelsB, labelsA);
  const found: string[] = [];
  for (const id of lonelyA) {
    const { section, type } = a.entries.get(id)!;
    const partner = lonelyB.includes(id) ? id : lonelyB.find((it) => b.entries.get(it)!.type === type);
    const name = `${section}.${id}`;
    if (partner === undefined) found.push(`${name}${type === '' ? '' : ` (${type})`} is missing`);
    else {
      lonelyB.splice(lonelyB.indexOf(partner), 1);
      const told = differences(name, settledBody(a.entries.get(id)!), settledBody(b.entries.get(partner)!));
      found.push(...(told.length > 0 ? told : [`${name} refers to something else`]));
    }
  }
  for (const id of lonelyB) {
    const { section, type } = b.entries.get(id)!;
    found.push(`${section}.${id}${type === '' ? '' : ` (${type})`} is too much`);
  }
  return found.length > 0 ? found : ['the templates are connected in different ways'];
}

function withoutPartner(labels: Labels, others: Labels): string[] {
  const left = new Map([...classes(others)].map(([label, ids]) => [label, ids.length]));
  return [...labels].flatMap(([id, label]) => {
    const count = left.get(label) ?? 0;
    left.set(label, count - 1);
    return count > 0 ? [] : [id];
  });
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
