import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyDesign, type Design } from '@/lib/document/design';
import { checkPlan } from '@/lib/print/check-plan';
import { printTypeScript } from '@/lib/print/typescript';
import { variableTypes } from '@/lib/print/variable-types';
import { withLocalFixtures } from '@/lib/print/testing/local-fixtures';
import { synthesize } from '@/lib/synth/synthesize';
import { anyDesign } from '@/lib/testing/designs';
import { plausibleDesign, plausibleStacks } from '@/lib/testing/plausible-designs';
import { runs } from '@/lib/testing/runs';
import { validate } from '@/lib/validation/validate';
import { compile } from './compile';

test('a design without an error finding synthesizes: as a template, and as a project when what it reads from disk is there', () => {
  fc.assert(fc.property(plausibleDesign, synthesizesUnlessWrong), runs(80));
});

test('a design of several stacks without an error finding synthesizes: no two of its stacks need one another', () => {
  fc.assert(fc.property(plausibleStacks, synthesizesUnlessWrong), runs(60));
});

test('every plan fits the API of the CDK', () => {
  fc.assert(
    fc.property(fc.oneof(anyDesign, plausibleDesign), (design) => {
      expect(checkPlan(compile(design).plan).problems).toEqual([]);
      expect(checkPlan(compile(design, 'project').plan).problems).toEqual([]);
    }),
    runs(150),
  );
});

test('compiling and validating never throw, whatever the design', () => {
  fc.assert(
    fc.property(anyDesign, (design) => {
      const { omitted } = compile(design);
      const errors = validate(design).filter((finding) => finding.severity === 'error');
      if (omitted.some((omission) => omission.because === undefined)) expect(errors.length).toBeGreaterThan(0);
    }),
    runs(150),
  );
});

test('the order of records changes nothing: not the plan, the code, nor the findings', () => {
  fc.assert(
    fc.property(fc.oneof(anyDesign, plausibleDesign), fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (design, dice) => {
      const shuffled = { ...design, nodes: shuffle(design.nodes, dice), edges: shuffle(design.edges, dice), layout: shuffle(design.layout, dice) };
      const [one, two] = [compile(design), compile(shuffled)];
      expect(JSON.stringify(two)).toBe(JSON.stringify(one));
      expect(JSON.stringify(compile(shuffled, 'project'))).toBe(JSON.stringify(compile(design, 'project')));
      expect(printTypeScript(two.plan, variableTypes(two.plan))).toEqual(printTypeScript(one.plan, variableTypes(one.plan)));
      expect(validate(shuffled)).toEqual(validate(design));
    }),
    runs(100),
  );
});

test('an empty design is an empty stack', () => {
  expect(compile(emptyDesign('my shop'))).toEqual({ plan: { name: 'my shop', stacks: [{ id: 'MyShop', statements: [] }] }, omitted: [] });
  expect(Object.keys(synthesize(compile(emptyDesign('my shop')).plan).templates)).toEqual(['MyShop']);
});

function synthesizesUnlessWrong(design: Design): void {
  if (validate(design).some((finding) => finding.severity === 'error')) return;
  const { plan, omitted } = compile(design);
  expect(omitted).toEqual([]);
  const { refused, templates } = synthesize(plan);
  expect(refused).toBeUndefined();
  expect(Object.keys(templates)).toEqual(plan.stacks.map((stack) => stack.id));
  if (!plan.localFiles) return;
  const project = compile(design, 'project');
  expect(project.omitted).toEqual([]);
  expect(project.plan.localFiles).toEqual(plan.localFiles);
  expect(withLocalFixtures(project.plan, () => synthesize(project.plan)).refused).toBeUndefined();
}

function shuffle<R>(records: Readonly<Record<string, R>>, dice: readonly number[]): Readonly<Record<string, R>> {
  const entries = Object.entries(records).map((entry, index) => [dice[index % dice.length] ?? 0, entry] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => a - b).map(([, entry]) => entry));
}
