import { expect, it } from 'vitest';
import { emptyDesign } from '@/lib/document/design';
import { nodeUnion } from '@/lib/kinds/union';
import { nameProblem } from './name-problem';

const a = nodeUnion.parse({ id: 'a', kind: 'cluster', name: 'Cluster', props: {} });
const b = nodeUnion.parse({ id: 'b', kind: 'vpc', name: 'Vpc', props: {} });
const web = nodeUnion.parse({ id: 'c', kind: 'container', name: 'web', parent: 't', props: {} });
const design = { ...emptyDesign('Test'), nodes: { a, b, c: web } };

it('accepts a fresh name and the own one', () => {
  expect(nameProblem(design, a, 'Main-2')).toBeUndefined();
  expect(nameProblem(design, a, 'Cluster')).toBeUndefined();
});

it('accepts a name that is taken in another scope only', () => {
  expect(nameProblem(design, a, 'web')).toBeUndefined();
});

it('says what is wrong with a name', () => {
  expect(nameProblem(design, a, '')).toContain('needed');
  expect(nameProblem(design, a, 'my cluster')).toContain('A space cannot be in a name');
  expect(nameProblem(design, a, 'ä')).toContain('"ä"');
  expect(nameProblem(design, a, 'x'.repeat(256))).toContain('255');
  expect(nameProblem(design, a, 'Vpc')).toContain('already something named Vpc');
});
