import { compile } from '@/lib/compile/compile';
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
  const rows: Row[] = [];
  const parts = [
    ['validate', () => validate(design)],
    ['compile', () => compile(design)],
    ['compile and print', () => printTypeScript(compile(design).plan)],
    ['validate, compile and print', () => [validate(design), printTypeScript(compile(design).plan)]],
  ] as const;
  for (const [what, work] of parts) {
    const [ours, reference] = await alternate(15, work, parse);
    rows.push({
      what: `${what}, 100 services`,
      measured: ms(ours),
      reference: `${ms(reference)} JSON.parse of the design`,
      ratio: `${Math.round(ours / reference)}×`,
    });
  }
  return rows;
}
