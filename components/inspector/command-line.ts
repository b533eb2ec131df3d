import { err, ok, type Result } from '@/lib/util/result';

/**
 * Reads a command line into words, the way a POSIX shell splits one: spaces part words, `'…'` is taken as it stands,
 * `"…"` knows the escapes of `"`, `\`, `$` and a backtick, a backslash takes the next character as it is. Nothing is
 * expanded: `$HOME` and `*` stay what they are. A JSON array of texts (Docker's exec form) is taken as its words.
 */
export function parseCommandLine(text: string): Result<readonly string[], string> {
  const json = parseJsonWords(text);
  if (json) return json;
  const words: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (/\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (char === "'" || char === '"') {
      const quoted = readQuoted(text, at);
      if (!quoted) return err(`The ${char} at character ${at + 1} is never closed. Close it, or write \\${char} for the character itself.`);
      word = (word ?? '') + quoted.text;
      at = quoted.end;
    } else if (char === '\\') {
      if (at + 1 >= text.length) return err('The line ends with a backslash. Write \\\\ for the character itself.');
      at += 1;
      // A backslash before a line break joins the lines.
      if (text.charAt(at) !== '\n') word = (word ?? '') + text.charAt(at);
    } else {
      word = (word ?? '') + char;
    }
  }
  if (word !== undefined) words.push(word);
  return ok(words);
}

/** Writes words as a command line that {@link parseCommandLine} reads back as the same words, with as few quotes as can be. */
export function printCommandLine(words: readonly string[]): string {
  const line = words.map(printWord).join(' ');
  // A first word such as `["a"]` would be read as Docker's exec form.
  return parseJsonWords(line) ? words.map(quoteWord).join(' ') : line;
}

function printWord(word: string): string {
  return word !== '' && !/[\s'"\\]/.test(word) ? word : quoteWord(word);
}

function quoteWord(word: string): string {
  return word.includes("'") ? `"${word.replaceAll(/["\\]/g, String.raw`\$&`)}"` : `'${word}'`;
}

function readQuoted(text: string, start: number): { readonly text: string; readonly end: number } | undefined {
  const quote = text.charAt(start);
  let content = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === quote) return { text: content, end: at };
    if (quote === '"' && char === '\\' && /["\\$`\n]/.test(text.charAt(at + 1))) {
      at += 1;
      if (text.charAt(at) !== '\n') content += text.charAt(at);
    } else {
      content += char;
    }
  }
  return undefined;
}

function parseJsonWords(text: string): Result<readonly string[], string> | undefined {
  if (!/^\s*\[\s*("|\])/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return ok(value);
    return err('A command as a JSON array holds texts only, such as ["npm", "start"].');
  } catch {
    // `["` may also begin a word of a shell line; only a whole array is Docker's exec form.
    return undefined;
  }
}
