import { describe, expect, it } from 'vitest';
import { FIELDS } from './fields';
import type { AnyField } from './field';
import { emptyDesign } from '@/lib/document/design';
import { SOURCE_PROPS } from './source-props';
import type { ReferredKind } from './references';
import { nodeUnion } from './union';

describe('what counts for a new or an existing resource', () => {
  it.each(Object.keys(SOURCE_PROPS) as ReferredKind[])('%s: the fields and the table of leftovers say the same', async (kind) => {
    const fields: readonly AnyField[] = await FIELDS[kind]();
    for (const source of ['new', 'existing'] as const) {
      const extra = { 'file-system': { throughputMode: 'PROVISIONED' }, queue: { fifo: true }, topic: { fifo: true } }[String(kind)] ?? {};
      const node = nodeUnion.parse({ id: 'it', kind, name: 'It', props: { source, ...extra } });
      // A kind's fields are asked about nodes of that very kind.
      const hidden = fields.filter((field) => field.notApplicable?.(node as never, emptyDesign('none')) !== undefined);
      const table: Readonly<Record<string, string>> = SOURCE_PROPS[kind][source === 'new' ? 'existing' : 'new'];
      expect(new Set(hidden.map((field) => field.path[0]))).toEqual(new Set(Object.keys(table)));
      for (const field of hidden) expect(table[String(field.path[0])]).toBe(field.path.length === 1 ? field.label : field.section);
    }
  });
});
