import { expect, test } from 'vitest';
import { apply } from '@/lib/commands/apply';
import { emptyDesign, type Design } from '@/lib/document/design';
import { boundsOf } from '@/lib/layout/geometry';
import { countingIds } from '@/lib/model/ids';
import { STARTERS } from '@/lib/starters/starters';
import { compile } from '@/lib/compile/compile';
import { validate } from '@/lib/validation/validate';
import { addDesign } from './add-design';

const errors = (design: Design): readonly string[] => validate(design).flatMap((it) => (it.severity === 'error' ? [it.message] : []));

test.each(STARTERS)('$id: added to an empty design it is the same, under other ids', ({ design }) => {
  const added = addedTo(emptyDesign('New'), design());
  expect(Object.values(added.nodes).map((node) => node.name)).toEqual(expect.arrayContaining(Object.values(design().nodes).map((node) => node.name)));
  expect(Object.keys(added.edges)).toHaveLength(Object.keys(design().edges).length);
  expect(boundsOf(added)).toEqual(boundsOf(design()));
  expect(errors(added)).toEqual(errors(design()));
});

test('every starter can be added after another: nothing is in the way, no name is taken twice, and both can be built', () => {
  const first = STARTERS[0]!.design();
  for (const { design } of STARTERS) {
    const both = addedTo(first, design());
    expect(errors(both)).toEqual([]);
    expect(compile(both).omitted).toEqual([]);
    expect(boundsOf(both)!.width).toBeGreaterThanOrEqual(boundsOf(first)!.width + boundsOf(design())!.width);
  }
});

function addedTo(design: Design, added: Design): Design {
  const outcome = apply(design, addDesign(design, added, countingIds('new')).command);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.design;
}
