import fc from 'fast-check';
import type { z } from 'zod';
import type { Command, SingleCommand } from '@/lib/commands/command';
import { settings, type Design } from '@/lib/document/design';
import { bring } from '@/lib/gestures/bring';
import { copyText, paste } from '@/lib/gestures/clipboard';
import { connect } from '@/lib/gestures/connect';
import { CONNECTIONS } from '@/lib/kinds/connections';
import { ALL_KINDS, edgeUnion, nodeUnion, type Kind } from '@/lib/kinds/union';
import type { IdSource } from '@/lib/model/ids';
import type { jsonValue } from '@/lib/model/element';
import { RULES } from '@/lib/validation/rules/registry';
import { anyJson, arbitraryOf } from './arbitrary-of';
import { anyEdge, anyName, anyNode, anyPlacement, type DrawnEdge, type DrawnNode } from './designs';

/** What somebody wants to do, before it is known to which design: becomes a command by {@link commandOf}. */
export interface Intent {
  readonly type: (typeof TYPES)[number];
  /** Pick elements, kinds and properties among those that there are. */
  readonly picks: readonly [number, number, number];
  readonly node: DrawnNode;
  readonly edge: DrawnEdge;
  readonly value: JsonValue;
  readonly name: string;
  readonly place: { readonly x: number; readonly y: number; readonly width?: number | undefined };
  readonly settings: unknown;
}

type JsonValue = z.infer<typeof jsonValue>;

const TYPES = [
  'add-node',
  'add-edge',
  'remove',
  'set',
  'set',
  'unset',
  'rename',
  'reorder',
  'place',
  'reparent',
  'override',
  'tag',
  'acknowledge',
  'outputs',
  'rename-design',
  'settings',
  'bring',
  'connect',
  'connect',
  'paste',
  'batch',
] as const;

/** Any one thing that somebody might do. */
export const anyIntent: fc.Arbitrary<Intent> = fc.record({
  type: fc.constantFrom(...TYPES),
  picks: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
  node: anyNode(),
  edge: anyEdge(),
  value: anyJson,
  name: anyName,
  place: anyPlacement(),
  settings: arbitraryOf(settings),
});

/** Several things done one after another. */
export const anyIntents: fc.Arbitrary<readonly Intent[]> = fc.array(anyIntent, { maxLength: 12 });

/** The command with which the intent is carried out on a design; nothing when the design has nothing to do it to. Many are refused, as in life. */
export function commandOf(design: Design, intent: Intent, ids: IdSource): Command | undefined {
  if (intent.type !== 'batch') return singleOf(design, intent, ids);
  const commands = [intent.picks[0], intent.picks[1]].flatMap((pick) => {
    const command = singleOf(design, { ...intent, type: TYPES[pick % (TYPES.length - 1)] ?? 'place' }, ids);
    return command && command.type !== 'batch' ? [command] : [];
  });
  return { type: 'batch', commands };
}

function singleOf(design: Design, intent: Intent, ids: IdSource): Command | undefined {
  const [first, second, third] = intent.picks;
  const node = at(Object.values(design.nodes), first);
  const other = at(Object.values(design.nodes), second);
  const element = at([...Object.values(design.nodes), ...Object.values(design.edges)], first);
  switch (intent.type) {
    case 'add-node': {
      const { group: _group, grouped: _grouped, ...rest } = intent.node;
      return { type: 'add', nodes: [nodeUnion.parse({ ...rest, id: ids(), parent: node?.id })] };
    }
    case 'add-edge': {
      const connection = at(CONNECTIONS, third);
      if (!node || !other || !connection) return undefined;
      return {
        type: 'add',
        nodes: [],
        edges: [edgeUnion.parse({ id: ids(), kind: connection.kind, from: node.id, to: other.id, props: intent.edge.props[connection.kind] })],
      };
    }
    case 'remove':
      return element && { type: 'remove', ids: [element.id] };
    case 'set':
      return element && setting(element, intent);
    case 'unset': {
      const path = element && at(pathsIn(element.props), second);
      return element && path && { type: 'set', id: element.id, path: [...path], value: null };
    }
    case 'rename':
      return node && { type: 'rename', id: node.id, name: intent.name };
    case 'reorder':
      return node && { type: 'reorder', id: node.id, order: second % 10 };
    case 'place':
      return node && { type: 'place', places: { [node.id]: intent.place } };
    case 'reparent':
      return (
        node && {
          type: 'reparent',
          ids: [node.id],
          parent: third % 4 === 0 ? null : (other?.id ?? null),
          places: { [node.id]: { x: intent.place.x, y: intent.place.y } },
        }
      );
    case 'override':
      return (
        node && {
          type: 'override',
          id: node.id,
          property: at(Object.keys(node.overrides ?? {}), second) ?? intent.name,
          value: intent.value,
          ...(third % 3 === 0 ? { remove: true } : {}),
        }
      );
    case 'tag':
      return node && { type: 'tag', id: node.id, tags: third % 3 === 0 ? {} : { ...node.tags, [intent.name]: intent.name } };
    case 'outputs':
      return node && { type: 'outputs', id: node.id, outputs: third % 3 === 0 ? [] : [{ attribute: intent.name, name: intent.name }] };
    case 'acknowledge':
      return {
        type: 'acknowledge',
        id: third % 5 === 0 ? null : (element?.id ?? null),
        rule: at(RULES, second)?.id ?? 'design/none',
        reason: third % 3 === 0 ? null : intent.name,
      };
    case 'rename-design':
      return { type: 'rename-design', name: intent.name };
    case 'settings':
      return { type: 'settings', settings: settings.parse(intent.settings) };
    case 'bring':
      return bring(design, at<Kind>(ALL_KINDS, second) ?? 'service', { parent: node?.id, at: third % 2 === 0 ? intent.place : undefined }, ids).command;
    case 'connect': {
      if (!node || !other) return undefined;
      const connected = connect(design, node.id, other.id, ids);
      return connected.ok ? connected.value.command : undefined;
    }
    case 'paste': {
      const text = node && copyText(design, [node.id, ...(other ? [other.id] : [])]);
      const pasted = text === undefined ? undefined : paste(design, text, third % 2 === 0 ? other?.id : undefined, ids);
      return pasted?.ok ? pasted.value.command : undefined;
    }
    case 'batch':
      return undefined;
  }
}

/** Sets a property to what a randomly drawn element of the kind has there, so that most are accepted; or to anything. */
function setting(
  element: { readonly id: string; readonly kind: string; readonly props: object },
  { node, edge, picks, value }: Intent,
): SingleCommand | undefined {
  const donor: unknown = node.kind === element.kind ? node.props : Object.entries(edge.props).find(([kind]) => kind === element.kind)?.[1];
  const path = at(pathsIn(donor), picks[1]) ?? at(pathsIn(element.props), picks[1]);
  if (!path) return undefined;
  return { type: 'set', id: element.id, path: [...path], value: donor === undefined ? value : ((valueAt(donor, path) ?? value) as JsonValue) };
}

type PropPath = readonly (string | number)[];

/** Every place in a JSON value, groups and leaves. */
function pathsIn(value: unknown, base: PropPath = []): PropPath[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = [...base, Array.isArray(value) ? Number(key) : key];
    return [path, ...pathsIn(inner, path)];
  });
}

function valueAt(value: unknown, path: PropPath): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
}

function at<T>(items: readonly T[], pick: number): T | undefined {
  return items[pick % Math.max(1, items.length)];
}
