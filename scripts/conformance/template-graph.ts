import type { Template } from '@/lib/synth/synthesis';
import { isPlainObject, type Json } from '@/lib/util/json';

/** Something of a template that has a logical id. */
export interface Entry {
  readonly section: string;
  /** The type of a resource or parameter; empty for anything else. */
  readonly type: string;
  readonly body: Json;
}

/** A template as things that refer to one another. */
export interface TemplateGraph {
  /** By logical id. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Everything that has no logical id. */
  readonly rest: Template;
}

/** The sections whose keys are logical ids. */
const SECTIONS = ['Parameters', 'Mappings', 'Conditions', 'Rules', 'Resources', 'Outputs'];

/** Reads a template as a graph; construct paths in its metadata are left out. */
export function graphOf(template: Template): TemplateGraph {
  const entries = new Map<string, Entry>();
  for (const section of SECTIONS)
    for (const [id, body] of Object.entries(objectIn(template[section]))) {
      const type = objectIn(body)['Type'];
      entries.set(id, { section, type: typeof type === 'string' ? type : '', body: withoutPath(body) });
    }
  return { entries, rest: Object.fromEntries(Object.entries(template).filter(([key]) => !SECTIONS.includes(key))) };
}

/** The text of an entry with all its references renamed: keys sorted, lists sorted whose order means nothing. */
export function settled(entry: Entry, graph: TemplateGraph, rename: (id: string) => string): string {
  const renameKnown = (id: string): string => (graph.entries.has(id) ? rename(id) : id);
  return JSON.stringify([entry.section, entry.type, settle(entry.body, renameKnown, entry.type, [])]);
}

/** What an entry says, with keys and lists in the same order as in its text. */
export function settledBody(entry: Entry): Json {
  return settle(entry.body, (id) => id, entry.type, []);
}

function settle(value: Json, rename: (id: string) => string, type: string, path: readonly string[]): Json {
  if (Array.isArray(value)) {
    const items = value.map((item) => settle(item, rename, type, path));
    return isUnordered(type, path) ? items.sort(byText) : items;
  }
  if (!isPlainObject(value)) return value;
  const object = value as Record<string, Json>;
  const keys = Object.keys(object).sort();
  return Object.fromEntries(keys.map((key) => [key, settle(reference(key, object[key]!, rename, path, keys.length), rename, type, [...path, key])]));
}

/** What stands under a key that refers to logical ids, with these renamed. */
function reference(key: string, value: Json, rename: (id: string) => string, path: readonly string[], siblings: number): Json {
  if (key === 'DependsOn' && path.length === 0) return Array.isArray(value) ? value.map((it) => rename(String(it))) : [rename(String(value))];
  if (key === 'Condition' && path.length === 0 && typeof value === 'string') return rename(value);
  // An intrinsic function is an object's only key.
  if (siblings !== 1) return value;
  switch (key) {
    case 'Ref':
    case 'Condition':
      return typeof value === 'string' ? rename(value) : value;
    case 'Fn::GetAtt': {
      const [id = '', ...attribute] = typeof value === 'string' ? value.split('.') : Array.isArray(value) ? value : [];
      return [rename(String(id)), ...attribute];
    }
    case 'Fn::FindInMap':
    case 'Fn::If':
      return Array.isArray(value) ? [rename(String(value[0])), ...value.slice(1)] : value;
    case 'Fn::Sub':
      if (typeof value === 'string') return substituted(value, rename);
      return Array.isArray(value) ? [substituted(String(value[0]), rename), ...value.slice(1)] : value;
    default:
      return value;
  }
}

function substituted(text: string, rename: (id: string) => string): string {
  return text.replaceAll(/\$\{([A-Za-z0-9]+)/g, (_, id: string) => `\${${rename(id)}`);
}

const CONTAINER_LISTS = new Set(['Environment', 'Secrets', 'SecretOptions']);
const POLICY_LISTS = new Set(['Statement', 'Action', 'NotAction', 'Resource', 'NotResource']);

/** Whether the list at this path of a resource means the same in any order. */
function isUnordered(type: string, path: readonly string[]): boolean {
  const key = path.at(-1) ?? '';
  if (key === 'DependsOn') return path.length === 1;
  if (key === 'Tags') return path.length === 2;
  if (type === 'AWS::ECS::Service' && key === 'LoadBalancers') return true;
  if (type === 'AWS::ECS::TaskDefinition' && CONTAINER_LISTS.has(key)) return path[1] === 'ContainerDefinitions';
  return POLICY_LISTS.has(key) && path.some((it) => /(PolicyDocument|KeyPolicy)$/.test(it));
}

function withoutPath(body: Json): Json {
  const { Metadata: metadata, ...rest } = objectIn(body);
  if (metadata === undefined) return body;
  const { 'aws:cdk:path': _, ...others } = objectIn(metadata);
  return Object.keys(others).length > 0 ? { ...rest, Metadata: others } : rest;
}

function objectIn(value: Json | undefined): Record<string, Json> {
  return isPlainObject(value) ? (value as Record<string, Json>) : {};
}

function byText(a: Json, b: Json): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
