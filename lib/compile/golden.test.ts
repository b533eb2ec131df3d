import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EDGES } from '@/lib/kinds/edges/registry';
import { ALL_KINDS, PROPS_SCHEMAS } from '@/lib/kinds/union';
import { STARTERS } from '@/lib/starters/starters';
import { EDGE_PROPS } from '@/lib/testing/designs';
import { GOLDEN_FOLDER, goldenDesign, goldenFiles, goldenNames } from '@/lib/testing/golden';

const names = goldenNames();

describe.each(names)('golden design %s', (name) => {
  test('becomes what is written beside it (npm run generate writes it anew)', () => {
    for (const [file, text] of Object.entries(goldenFiles(goldenDesign(name)))) expect(text, file).toBe(readFileSync(join(GOLDEN_FOLDER, name, file), 'utf8'));
  });

  test('says what it shows', () => {
    expect(existsSync(join(GOLDEN_FOLDER, name, 'README.md'))).toBe(true);
  });
});

test('the starters are among the golden designs', () => {
  for (const { id, design } of STARTERS) expect(goldenDesign(id)).toEqual(design());
});

test('every property of every kind of node and edge is in some golden design', () => {
  const designs = names.map(goldenDesign);
  const used = (elements: readonly { readonly kind: string; readonly props: object }[], kind: string): string[] =>
    elements.filter((it) => it.kind === kind).flatMap((it) => Object.keys(it.props));
  for (const kind of ALL_KINDS) {
    const props = used(
      designs.flatMap((design) => Object.values(design.nodes)),
      kind,
    );
    expect(new Set(props), kind).toEqual(new Set(Object.keys(PROPS_SCHEMAS[kind].shape)));
  }
  for (const kind of Object.values(EDGES).map((it) => it.kind)) {
    const props = used(
      designs.flatMap((design) => Object.values(design.edges)),
      kind,
    );
    expect(new Set(props), kind).toEqual(new Set(Object.keys(EDGE_PROPS[kind].shape)));
  }
});
