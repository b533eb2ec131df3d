/**
 * A piece of text that knows where it may be broken over lines. Made with the builders of this file, printed by
 * {@link layOut}.
 *
 * @see https://homepages.inf.ed.ac.uk/wadler/papers/prettier/prettier.pdf
 */
export type Doc =
  | string
  | readonly Doc[]
  | { readonly kind: 'line'; readonly flat: string }
  | { readonly kind: 'indent'; readonly doc: Doc }
  | { readonly kind: 'group'; readonly doc: Doc; readonly broken: boolean; readonly id?: symbol }
  | { readonly kind: 'choice'; readonly states: readonly Doc[]; readonly broken: boolean }
  | { readonly kind: 'if-broken'; readonly broken: Doc; readonly flat: Doc }
  | { readonly kind: 'indent-if-broken'; readonly doc: Doc; readonly id: symbol }
  | { readonly kind: 'fill'; readonly items: readonly Doc[] };

/** A space, or a new line when the surrounding group is broken. */
export const LINE: Doc = { kind: 'line', flat: ' ' };
/** Nothing, or a new line when the surrounding group is broken. */
export const SOFT_LINE: Doc = { kind: 'line', flat: '' };

/** Everything on one line if it fits, else all of its own lines broken. `broken` forces the latter. */
export function group(doc: Doc, options: { readonly broken?: boolean; readonly id?: symbol } = {}): Doc {
  return { kind: 'group', doc, broken: (options.broken ?? false) || isBroken(doc), ...(options.id && { id: options.id }) };
}

/** The first of several layouts that fits; the last one if none does. */
export function choice(...states: readonly [Doc, ...Doc[]]): Doc {
  return { kind: 'choice', states, broken: isBroken(states[0]) };
}

/** Lines inside are one level deeper. */
export function indent(doc: Doc): Doc {
  return { kind: 'indent', doc };
}

/** One thing when the surrounding group is broken, another when it is not. */
export function ifBroken(broken: Doc, flat: Doc = ''): Doc {
  return { kind: 'if-broken', broken, flat };
}

/** Lines inside are one level deeper when the group with this id, printed before, was broken. */
export function indentIfBroken(doc: Doc, id: symbol): Doc {
  return { kind: 'indent-if-broken', doc, id };
}

/** As many items on each line as fit. */
export function fill(items: readonly Doc[]): Doc {
  return { kind: 'fill', items };
}

/** The docs with a separator between them. */
export function join(separator: Doc, docs: readonly Doc[]): Doc[] {
  return docs.flatMap((doc, index) => (index === 0 ? [doc] : [separator, doc]));
}

/** True when something inside is forced over several lines. */
export function isBroken(doc: Doc): boolean {
  if (typeof doc === 'string') return false;
  if (isList(doc)) return doc.some(isBroken);
  switch (doc.kind) {
    case 'group':
    case 'choice':
      return doc.broken;
    case 'line':
    case 'if-broken':
      return false;
    case 'fill':
      return doc.items.some(isBroken);
    default:
      return isBroken(doc.doc);
  }
}

interface Command {
  readonly depth: number;
  readonly broken: boolean;
  readonly doc: Doc;
}

/** The text of a doc, no line longer than `width` columns where a break can help. `depth` is the level it starts at. */
export function layOut(doc: Doc, { width, indentWidth, depth }: { width: number; indentWidth: number; depth: number }): string {
  const out: string[] = [];
  const brokenGroups = new Map<symbol, boolean>();
  const commands: Command[] = [{ depth, broken: true, doc }];
  let column = depth * indentWidth;
  const room = (next: Command, mustBeFlat: boolean): boolean => fits(next, commands, width - column, mustBeFlat);

  for (let command = commands.pop(); command; command = commands.pop()) {
    const { depth: level, broken, doc: current } = command;
    const push = (next: Doc, nextBroken: boolean, nextLevel = level): void => {
      commands.push({ depth: nextLevel, broken: nextBroken, doc: next });
    };
    if (typeof current === 'string') {
      out.push(current);
      column += current.length;
    } else if (isList(current)) {
      for (let index = current.length - 1; index >= 0; index -= 1) push(current[index]!, broken);
    } else {
      switch (current.kind) {
        case 'line':
          if (broken) {
            out.push('\n', ' '.repeat(level * indentWidth));
            column = level * indentWidth;
          } else {
            out.push(current.flat);
            column += current.flat.length;
          }
          break;
        case 'indent':
          push(current.doc, broken, level + 1);
          break;
        case 'group': {
          const flat = !current.broken && (!broken || room({ depth: level, broken: false, doc: current.doc }, false));
          push(current.doc, !flat);
          if (current.id) brokenGroups.set(current.id, !flat);
          break;
        }
        case 'choice': {
          if (!broken) {
            push(current.states[0]!, false);
            break;
          }
          const last = current.states.length - 1;
          const fitting = current.states.findIndex((state, index) => index === last || room({ depth: level, broken: false, doc: state }, false));
          push(current.states[fitting]!, fitting === last && last > 0);
          break;
        }
        case 'if-broken':
          push(broken ? current.broken : current.flat, broken);
          break;
        case 'indent-if-broken':
          push(current.doc, broken, brokenGroups.get(current.id) ? level + 1 : level);
          break;
        case 'fill':
          for (const next of fillCommands(current.items, level, room)) commands.push(next);
          break;
      }
    }
  }
  return out.join('');
}

/** The commands for the first item of a fill and, beneath it, for the rest, in stack order. */
function fillCommands(items: readonly Doc[], depth: number, room: (next: Command, mustBeFlat: boolean) => boolean): Command[] {
  const [first, separator, second, ...rest] = items;
  if (first === undefined) return [];
  const flat: Command = { depth, broken: false, doc: first };
  const firstCommand = room(flat, true) ? flat : { ...flat, broken: true };
  if (separator === undefined || second === undefined) return [firstCommand];
  const pairFits = room({ depth, broken: false, doc: [first, separator, second] }, true);
  return [{ depth, broken: true, doc: fill([second, ...rest]) }, { depth, broken: !pairFits, doc: separator }, firstCommand];
}

/** Whether the text up to the next line break has room. `rest` is what comes after, innermost last. */
function fits(next: Command, rest: readonly Command[], width: number, mustBeFlat: boolean): boolean {
  let left = width;
  let restIndex = rest.length;
  const commands: Command[] = [next];
  while (left >= 0) {
    const command = commands.pop() ?? (restIndex > 0 ? rest[(restIndex -= 1)] : undefined);
    if (!command) return true;
    const { broken, doc, depth } = command;
    const push = (inner: Doc, innerBroken = broken): void => {
      commands.push({ depth, broken: innerBroken, doc: inner });
    };
    if (typeof doc === 'string') left -= doc.length;
    else if (isList(doc)) for (let index = doc.length - 1; index >= 0; index -= 1) push(doc[index]!);
    else {
      switch (doc.kind) {
        case 'line':
          if (broken) return true;
          left -= doc.flat.length;
          break;
        case 'group':
          if (mustBeFlat && doc.broken) return false;
          push(doc.doc, doc.broken || broken);
          break;
        case 'choice':
          push(broken ? doc.states.at(-1)! : doc.states[0]!);
          break;
        case 'if-broken':
          push(broken ? doc.broken : doc.flat);
          break;
        case 'fill':
          push(doc.items);
          break;
        default:
          push(doc.doc);
      }
    }
  }
  return false;
}

function isList(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}
