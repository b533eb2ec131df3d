import { compile } from '@/lib/compile/compile';
import type { Plan } from '@/lib/plan/plan';
import { goldenDesign, goldenNames } from '@/lib/testing/golden';
import { CASES } from '../conformance/cases';

/** The plans of all golden designs and of all designs that reproduce examples, for a template and for a project. */
export function knownPlans(): readonly Plan[] {
  const designs = [...goldenNames().map(goldenDesign), ...Object.values(CASES).flatMap((it) => ('design' in it ? [it.design] : []))];
  return designs.flatMap((design) => [compile(design, 'template').plan, compile(design, 'project').plan]);
}
