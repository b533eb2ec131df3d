import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import { compile } from '@/lib/compile/compile';
import type { Design } from '@/lib/document/design';
import { OWN_STACK } from '@/lib/kinds/stack/links';
import { synthesize } from '@/lib/synth/synthesize';
import { manyServicesExample } from '../stack-example';
import { validate } from '../validate';
import { splitStackFix } from './split-stack';

function split(design: Design, stack = OWN_STACK): Design {
  const fix = splitStackFix(design, stack);
  if (!fix) throw new Error('There is no line to split it along.');
  const applied = apply(design, fix.command);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.design;
}

function resourceCounts(design: Design): number[] {
  const { plan, omitted } = compile(design);
  expect(omitted).toEqual([]);
  const { templates, refused } = synthesize(plan);
  expect(refused).toBeUndefined();
  expect(Object.keys(templates)).toEqual(plan.stacks.map((stack) => stack.id));
  return Object.values(templates).map((template) => Object.keys(template['Resources'] as object).length);
}

describe('splitting a stack', () => {
  it('of sixty load-balanced services gives stacks that each stay well below the limits, without an error', () => {
    const design = split(manyServicesExample(60));
    const counts = resourceCounts(design);
    expect(counts.length).toBeGreaterThan(2);
    for (const count of counts) expect(count).toBeLessThan(400);
    expect(validate(design).filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  it('leaves what several services use where it is, and takes along what one alone uses', () => {
    const { nodes, edges, ...rest } = manyServicesExample(30);
    const design: Design = {
      ...rest,
      nodes: {
        ...nodes,
        shared: { id: 'shared', kind: 'secret', name: 'Shared', props: {} },
        own: { id: 'own', kind: 'secret', name: 'Own', props: {} },
      },
      edges: {
        ...edges,
        a: { id: 'a', kind: 'uses-secret', from: 'web27', to: 'shared', props: { variables: [{ name: 'SHARED' }] } },
        b: { id: 'b', kind: 'uses-secret', from: 'web28', to: 'shared', props: { variables: [{ name: 'SHARED' }] } },
        c: { id: 'c', kind: 'uses-secret', from: 'web28', to: 'own', props: { variables: [{ name: 'OWN' }] } },
      },
    };
    const after = split(design);
    const stackOf = (id: string): string | undefined => after.nodes[id]?.parent;
    expect(stackOf('service28')).toBeDefined();
    expect(stackOf('shared')).toBeUndefined();
    expect([stackOf('own'), stackOf('task28'), stackOf('lb28')]).toEqual([stackOf('service28'), stackOf('service28'), stackOf('service28')]);
    resourceCounts(after);
  });

  it('a stack in which nothing can be moved has no such fix', () => {
    const vpcs = Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [`vpc${index}`, { id: `vpc${index}`, kind: 'vpc' as const, name: `Vpc${index}`, props: {} }]),
    );
    expect(splitStackFix({ ...manyServicesExample(0), nodes: vpcs }, OWN_STACK)).toBeUndefined();
  });
});
