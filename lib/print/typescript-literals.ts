/** A string literal as prettier writes it with single quotes preferred: the other quote when that escapes less. */
export function stringLiteral(value: string): string {
  const singles = value.split("'").length;
  const doubles = value.split('"').length;
  const quote = singles > doubles ? '"' : "'";
  let text = '';
  for (let index = 0; index < value.length; index += 1) text += escaped(value, index, quote);
  return quote + text + quote;
}

/** A number as prettier writes it. */
export function numberLiteral(value: number): string {
  return String(value).replace('e+', 'e');
}

/** A property key of an object literal, quoted only when it must be. */
export function propertyKey(name: string): string {
  // `{ __proto__: x }` would set the prototype instead of a property.
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\v', '\\v'],
]);

function escaped(text: string, index: number, quote: string): string {
  const char = text.charAt(index);
  if (char === quote) return `\\${char}`;
  const short = ESCAPES.get(char);
  if (short) return short;
  const code = text.charCodeAt(index);
  // Control characters, line separators, bidirectional controls, the byte order mark and halves of surrogate pairs
  // would be invisible in the file or not survive it.
  const invisible =
    code < 0x20 ||
    (code >= 0x7f && code <= 0xa0) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff ||
    isLoneSurrogate(text, index);
  return invisible ? `\\u${code.toString(16).padStart(4, '0')}` : char;
}

function isLoneSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code >= 0xd800 && code <= 0xdbff) return !isBetween(text.charCodeAt(index + 1), 0xdc00, 0xdfff);
  if (code >= 0xdc00 && code <= 0xdfff) return !isBetween(text.charCodeAt(index - 1), 0xd800, 0xdbff);
  return false;
}

function isBetween(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}
