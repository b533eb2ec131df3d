import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const themes = { light: tokensOf(':root'), dark: { ...tokensOf(':root'), ...tokensOf('.dark') } };

const surfaces = ['bg', 'surface', 'surface-2'];
const softs = ['select', 'error', 'warn', 'security', 'hint', 'ok', 'accent'].map((name) => `${name}-soft`);
const kinds = ['network', 'compute', 'task', 'container', 'traffic', 'data', 'time'];
const severities = ['error', 'warn', 'security', 'hint', 'ok', 'accent'];

/** Text on its surface, and the least ratio that WCAG 2.2 AA asks for (1.4.3 for text, 1.4.11 for controls). */
const PAIRS: readonly { text: readonly string[]; on: readonly string[]; atLeast: number }[] = [
  { text: ['text', 'text-2', 'text-3'], on: [...surfaces, ...softs], atLeast: 4.5 },
  { text: [...kinds, ...severities], on: surfaces, atLeast: 4.5 },
  { text: ['code-key', 'code-str', 'code-num', 'code-fn'], on: ['bg', 'surface', 'select-soft'], atLeast: 4.5 },
  { text: ['on-primary'], on: ['primary', 'primary-hover', 'danger', 'danger-hover'], atLeast: 4.5 },
  { text: ['select', 'border-field'], on: surfaces, atLeast: 3 },
];

describe.each(Object.entries(themes))('the %s theme', (_, tokens) => {
  it.each(PAIRS)('has enough contrast for $text', ({ text, on, atLeast }) => {
    const low = text.flatMap((name) =>
      on.map((surface) => ({ name, surface, ratio: contrast(tokens[name], tokens[surface]) })).filter(({ ratio }) => ratio < atLeast),
    );
    expect(low).toEqual([]);
  });

  it.each(severities)('has enough contrast for %s on its own soft surface', (name) => {
    expect(contrast(tokens[name], tokens[`${name}-soft`])).toBeGreaterThanOrEqual(4.5);
  });
});

function tokensOf(selector: string): Record<string, string> {
  const body = css.split(`\n${selector} {`)[1]?.split('\n}')[0] ?? '';
  return Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]));
}

function contrast(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) throw new Error('A token that the test names is not in app/globals.css.');
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
