import { err, ok, type Result } from '@/lib/util/result';

/** One variable of an environment file. */
export interface EnvEntry {
  readonly name: string;
  readonly value: string;
}

/**
 * Reads the text of a `.env` file: `NAME=value` per line, `#` comments, an `export` in front, values in single, double or
 * back quotes over several lines. Double quotes know `\n`, `\r`, `\t`, `\"` and `\\`. Nothing is expanded: `$OTHER` stays
 * what it is. Refuses a text in which some line is none of these, and says which.
 */
export function parseEnvFile(text: string): Result<readonly EnvEntry[], string> {
  const source = text.replaceAll(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
  const entries: EnvEntry[] = [];
  let at = 0;
  while (at < source.length) {
    const end = lineEnd(source, at);
    const line = source.slice(at, end);
    if (/^\s*(#|$)/.test(line)) {
      at = end + 1;
      continue;
    }
    const start = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*(?:=|:(?=\s))[ \t]*/.exec(line);
    if (!start?.[1]) return err(`Line ${lineNumber(source, at)} is not NAME=value: "${line.trim().slice(0, 60)}".`);
    const name = start[1];
    const valueAt = at + start[0].length;
    const quote = source.charAt(valueAt);
    if (/["'`]/.test(quote)) {
      const close = closingQuote(source, valueAt);
      if (close === undefined) return err(`The value of ${name} (line ${lineNumber(source, at)}) opens a ${quote} that is never closed.`);
      const rest = source.slice(close + 1, lineEnd(source, close));
      if (!/^\s*(#.*)?$/.test(rest)) return err(`Line ${lineNumber(source, close)} has something after the closing ${quote}: "${rest.trim().slice(0, 60)}".`);
      const raw = source.slice(valueAt + 1, close);
      entries.push({ name, value: quote === '"' ? unescape(raw) : raw });
      at = lineEnd(source, close) + 1;
    } else {
      entries.push({
        name,
        value: source
          .slice(valueAt, end)
          .replace(/(^|\s)#.*$/, '')
          .trim(),
      });
      at = end + 1;
    }
  }
  return ok(entries);
}

/** True when a text that was pasted into a single field is meant as variables and not as one name or value. */
export function looksLikeEnvFile(text: string): boolean {
  return /^\s*(#.*\n\s*)*(export\s+)?[A-Za-z_][A-Za-z0-9_.-]*=/.test(text);
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}

function lineNumber(source: string, at: number): number {
  return source.slice(0, at).split('\n').length;
}

function closingQuote(source: string, open: number): number | undefined {
  const quote = source.charAt(open);
  for (let at = open + 1; at < source.length; at += 1) {
    if (quote === '"' && source.charAt(at) === '\\') at += 1;
    else if (source.charAt(at) === quote) return at;
  }
  return undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

function unescape(text: string): string {
  return text.replaceAll(/\\(.)/gs, (whole, char: string) => ESCAPES[char] ?? whole);
}
