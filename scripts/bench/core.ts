import { compile } from '@/lib/compile/compile';
import type { Design } from '@/lib/document/design';
import { printTypeScript } from '@/lib/print/typescript';
import { manyServices } from '@/lib/testing/many-services';
import { validate } from '@/lib/validation/validate';
import { alternate } from './measure';
import { ms, type Row } from './row';

/** Validating, compiling and printing a hundred services, against reading the design's JSON. */
export async function core(): Promise<Row[]> {
  const design = manyServices(Array.from({ length: 100 }, (_, index) => String(index)));
  const text = JSON.stringify(design);
  const parse = (): unknown => JSON.parse(text);
  // An edit makes new records, so nothing that was found out about the last ones holds.
  const edited = (): Design => ({ ...design, nodes: { ...design.nodes }, edges: { ...design.edges } });
  const rows: Row[] = [];
  const parts = [
    ['validate', 31, () => validate(edited())],
    ['compile', 6, () => compile(edited())],
    ['compile and print', 73, () => printTypeScript(compile(edited()).plan)],
    [
      'validate, compile and print',
      102,
      () => {
        const next = edited();
        return [validate(next), printTypeScript(compile(next).plan)];
      },
    ],
  ] as const;
  for (const [what, foundation, work] of parts) {
    const [ours, reference] = await alternate(15, work, parse);
    rows.push({
      what: `${what}, 100 services`,
      measured: ms(ours),
      reference: `${ms(reference)} JSON.parse of the design`,
      ratio: `${Math.round(ours / reference)}×`,
      foundation: `${foundation}×`,
    });
  }
  return rows;
}
