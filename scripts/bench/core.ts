import { compile } from '@/lib/compile/compile';
import type { Design } from '@/lib/document/design';
import { openDesign } from '@/lib/document/open';
import { printTypeScript } from '@/lib/print/typescript';
import { manyServices } from '@/lib/testing/many-services';
import { atOnce } from '@/lib/util/steps';
import { apply } from '@/lib/commands/apply';
import { createValidator, validate } from '@/lib/validation/validate';
import { alternate } from './measure';
import { ms, type Row } from './row';

/** Validating, compiling and printing a hundred services, against reading the design's JSON. */
export async function core(): Promise<Row[]> {
  const design = manyServices(Array.from({ length: 100 }, (_, index) => String(index)));
  const text = JSON.stringify(design);
  const parse = (): unknown => JSON.parse(text);
  // An edit makes new records, so nothing that was found out about the last ones holds.
  const edited = (): Design => ({ ...design, nodes: { ...design.nodes }, edges: { ...design.edges } });
  // First of all, before anything has run.
  const rows: Row[] = firstCheck(text, parse);
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
  for (const services of [10, 100, 500]) rows.push(...(await checks(services)));
  return rows;
}

/** The whole check by code that never ran before, as it is for a design that was just opened. */
function firstCheck(text: string, parse: () => unknown): Row[] {
  const opened = openDesign(JSON.parse(text));
  if (!opened.ok) throw new Error('The design cannot be read.');
  const measured = took(() => createValidator()(opened.value));
  const reference = took(parse);
  return [
    {
      what: 'first check of a thread, 100 services',
      measured: ms(measured),
      reference: `${ms(reference)} JSON.parse of the design`,
      ratio: `${Math.round(measured / reference)}×`,
    },
  ];
}

function took(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The whole check of a design, and the check again after one edit, against reading the design's JSON. */
async function checks(services: number): Promise<Row[]> {
  let design = manyServices(Array.from({ length: services }, (_, index) => String(index)));
  const text = JSON.stringify(design);
  const parse = (): unknown => JSON.parse(text);
  const again = createValidator();
  again(design);
  let count = 1;
  const edit = (): Design => {
    count += 1;
    const applied = apply(design, { type: 'set', id: 'service3', path: ['desiredCount'], value: 2 + (count % 50) });
    if (applied.ok) design = applied.value.design;
    return design;
  };
  // It learns what depends on what when there is nothing else to do; and engines make code fast that has run often.
  atOnce(again.learn());
  for (let edits = 0; edits < 12; edits += 1) again(edit());
  for (let rounds = 0; rounds < 40; rounds += 1) createValidator()(edit());
  const rounds = services > 100 ? 5 : 15;
  const row = async (what: string, work: () => unknown): Promise<Row> => {
    const [ours, reference] = await alternate(rounds, work, parse);
    return {
      what: `${what}, ${services} services`,
      measured: ms(ours),
      reference: `${ms(reference)} JSON.parse of the design`,
      ratio: `${Math.round(ours / reference)}×`,
    };
  };
  return [
    await row('edit and check of everything, fixes made when asked for', () => createValidator()(edit())),
    await row('edit and check of what it concerns', () => again(edit())),
  ];
}
