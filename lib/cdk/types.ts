/** A type of the CDK's API, read from its text (see `ApiData`). */
export type CdkType =
  | { readonly kind: 'primitive'; readonly name: 'string' | 'number' | 'boolean' | 'date' | 'json' | 'any' }
  /** A class, struct, interface or enum. */
  | { readonly kind: 'named'; readonly fqn: string }
  | { readonly kind: 'list'; readonly of: CdkType }
  | { readonly kind: 'map'; readonly of: CdkType }
  | { readonly kind: 'union'; readonly of: readonly CdkType[] };

/** A parameter of a constructor or method. */
export interface Parameter {
  readonly name: string;
  readonly type: CdkType;
  readonly optional: boolean;
  /** May be given any number of times; only the last parameter is. */
  readonly variadic: boolean;
}

/** What a method takes and returns. */
export interface Signature {
  readonly parameters: readonly Parameter[];
  /** `undefined` for a method that returns nothing. */
  readonly returns: CdkType | undefined;
}

/** Reads the text of a type. */
export function parseType(text: string): CdkType {
  const parts = splitTopLevel(text, '|');
  if (parts.length > 1) return { kind: 'union', of: parts.map(parseType) };
  if (text.endsWith('[]')) return { kind: 'list', of: parseType(text.slice(0, -2)) };
  if (text.startsWith('(')) return parseType(text.slice(1, -1));
  if (text.startsWith('map<')) return { kind: 'map', of: parseType(text.slice('map<'.length, -1)) };
  // An intersection asks for each of its types; the first one is the one that documentation speaks of.
  const [name = text] = text.split('&');
  return isPrimitive(name) ? { kind: 'primitive', name } : { kind: 'named', fqn: name };
}

/** Reads the text of a method: `(name:T,name?:T,...name:T)=>T`. */
export function parseSignature(text: string): Signature {
  const close = text.lastIndexOf(')');
  const returns = text.slice(close + ')=>'.length);
  return { parameters: parseParameters(text.slice(0, close + 1)), returns: returns ? parseType(returns) : undefined };
}

/** Reads the text of a parameter list. */
export function parseParameters(text: string): Parameter[] {
  return text
    .slice(1, -1)
    .split(',')
    .filter(Boolean)
    .map((each) => {
      const colon = each.indexOf(':');
      const variadic = each.startsWith('...');
      const label = each.slice(variadic ? '...'.length : 0, colon);
      const optional = label.endsWith('?');
      return { name: optional ? label.slice(0, -1) : label, type: parseType(each.slice(colon + 1)), optional, variadic };
    });
}

/** Writes a type the way people read it. */
export function formatType(type: CdkType): string {
  switch (type.kind) {
    case 'primitive':
      return type.name;
    case 'named':
      return type.fqn;
    case 'list':
      return type.of.kind === 'union' ? `(${formatType(type.of)})[]` : `${formatType(type.of)}[]`;
    case 'map':
      return `map of ${formatType(type.of)}`;
    case 'union':
      return type.of.map(formatType).join(' or ');
  }
}

const PRIMITIVES: readonly string[] = ['string', 'number', 'boolean', 'date', 'json', 'any'];

function isPrimitive(name: string): name is Extract<CdkType, { kind: 'primitive' }>['name'] {
  return PRIMITIVES.includes(name);
}

function splitTopLevel(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char === '<' || char === '(') depth += 1;
    else if (char === '>' || char === ')') depth -= 1;
    else if (char === separator && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
