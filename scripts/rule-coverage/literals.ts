/**
 * Where the expression that starts at `from` ends: the place of the comma or the closing bracket behind it.
 *
 * `source` is JavaScript; what strings, templates and inner brackets hold does not end the expression.
 */
export function endOfExpression(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    const char = source[at] ?? '';
    if (QUOTES.includes(char)) at = endOfString(source, at);
    else if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char) && depth-- === 0) return at;
    else if (',;'.includes(char) && depth === 0) return at;
  }
  return source.length;
}

/** The text of an expression that makes a message: its strings and templates, with `{}` for everything else. */
export function messageOf(expression: string): string {
  const parts = literalsOf(expression);
  const text = parts.map((part) => part.text).join('{}');
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return '{}';
  return `${first.from > 0 ? '{}' : ''}${text}${last.to < expression.length ? '{}' : ''}`.replaceAll(/(\{\})+/g, '{}');
}

/** A string or template of a program: where it stands, and its text with `{}` for what is computed. */
export interface Literal {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The strings and templates of a program, in their order; not those inside of others. */
export function literalsOf(source: string): Literal[] {
  const found: Literal[] = [];
  for (let at = 0; at < source.length; at++) {
    if (!QUOTES.includes(source[at] ?? '')) continue;
    const end = endOfString(source, at);
    found.push({ from: at, to: end + 1, text: textOf(source.slice(at, end + 1)) });
    at = end;
  }
  return found;
}

/** As {@link literalsOf}; those that are added to one another, or joined in pairs, count as one, with `{}` for what is added between them. */
export function joinedLiteralsOf(source: string): Literal[] {
  const joined: Literal[] = [];
  for (const literal of literalsOf(source)) {
    const last = joined.at(-1);
    const between = last && betweenTexts(source, last, literal);
    if (last && between !== undefined) joined[joined.length - 1] = { from: last.from, to: literal.to, text: `${last.text}${between}${literal.text}` };
    else joined.push(literal);
  }
  return joined;
}

/** What stands between two texts that make one: `'a' + 'b'`, `'a' + name + 'b'`, `['a', 'b'].join(' ')`; nothing for two of their own. */
function betweenTexts(source: string, first: Literal, second: Literal): string | undefined {
  const between = source.slice(first.to, second.from);
  if (between === '+') return '';
  if (/^\+[^,;?:{}]*\+$/.test(between)) return '{}';
  return between === ',' && source.startsWith('].join(', second.to) ? ' ' : undefined;
}

const QUOTES = '"\'`';

/** The place of the quote that ends the string or template that starts at `from`. */
function endOfString(source: string, from: number): number {
  const quote = source[from];
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === quote) return at;
    else if (quote === '`' && source.startsWith('${', at)) at = endOfHole(source, at + 2);
  }
  return source.length;
}

/** The place of the brace that ends the hole of a template whose expression starts at `from`. */
function endOfHole(source: string, from: number): number {
  let at = endOfExpression(source, from);
  while (at < source.length && source[at] !== '}') at = endOfExpression(source, at + 1);
  return at;
}

function textOf(literal: string): string {
  let text = '';
  const inner = literal.slice(1, -1);
  for (let at = 0; at < inner.length; at++) {
    if (inner[at] === '\\') {
      at++;
      text += inner[at] === 'n' ? ' ' : (inner[at] ?? '');
    } else if (literal.startsWith('`') && inner.startsWith('${', at)) {
      text += '{}';
      at = endOfHole(inner, at + 2);
    } else text += inner[at] ?? '';
  }
  return text;
}
