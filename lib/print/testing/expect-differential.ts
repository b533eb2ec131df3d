import { expect } from 'vitest';
import type { Plan } from '@/lib/plan/plan';
import { checkPlan } from '@/lib/print/check-plan';
import { synthesize } from '@/lib/synth/synthesize';
import { withLocalFixtures } from './local-fixtures';
import { runPrinted } from './run-printed';

/**
 * States for every plan: it fits the CDK's API, its printed project type-checks, and running that project with the real CDK
 * gives exactly the templates that interpreting the plan gives. What plans read from disk is made for the while. One type check serves all plans, so pass them together.
 */
export async function expectDifferential(plans: readonly Plan[]): Promise<void> {
  for (const plan of plans) expect(checkPlan(plan).problems, `plan ${plan.name}`).toEqual([]);
  const runs = await runPrinted(plans);
  plans.forEach((plan, index) => {
    const interpreted = withLocalFixtures(plan, () => synthesize(plan));
    expect(interpreted.refused, `plan ${plan.name}`).toBeUndefined();
    // Compared as text: the order of keys counts too.
    expect(JSON.stringify(runs[index]!.templates, null, 1), `plan ${plan.name}`).toBe(JSON.stringify(interpreted.templates, null, 1));
  });
}
