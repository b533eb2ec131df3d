import type { ScalingStep } from './schema';

/** A step with both ends, as the CDK completes it from its neighbours. */
interface WholeStep {
  readonly lower: number;
  readonly upper: number;
  readonly change: number | undefined;
  /** Which of the given ones it was; nothing for a gap between them. */
  readonly index?: number;
}

/** What is wrong with steps, after "…": where, and in words. */
export interface StepProblem {
  readonly path: readonly (string | number)[];
  readonly problem: string;
}

/**
 * Why the CDK would refuse steps, or why they say nothing; nothing for steps that it takes.
 *
 * @see https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-step-scaling-policies.html
 */
export function stepProblem(steps: readonly ScalingStep[] | undefined, absolute: boolean): StepProblem | undefined {
  const given = steps ?? [];
  if (given.length < 2)
    return {
      path: [],
      problem: `has ${given.length === 0 ? 'no steps' : 'one step'}; at least two are needed, for values that change something and values that do not.`,
    };
  if (given.length > 40) return { path: [], problem: `has ${given.length} steps; at most 40 are allowed.` };
  for (const [index, { lower, upper, change }] of given.entries()) {
    if (change === undefined) return { path: [index, 'change'], problem: `does not say what step ${index + 1} changes; 0 changes nothing.` };
    if (!Number.isInteger(change))
      return { path: [index, 'change'], problem: `changes the tasks by ${change} in step ${index + 1}; that must be a whole number.` };
    if (absolute && change < 0) return { path: [index, 'change'], problem: `sets ${change} tasks in step ${index + 1}; a number of tasks is not negative.` };
    if (lower === undefined && upper === undefined)
      return { path: [index], problem: `does not say for which values step ${index + 1} is: give its lower or its upper end.` };
    if (lower !== undefined && upper !== undefined && lower >= upper)
      return { path: [index, 'upper'], problem: `has a step from ${lower} to ${upper}; the upper end must be above the lower one.` };
  }
  return boundsProblem(given, absolute);
}

/** The steps as the CDK takes them: only whole ones. */
function boundsProblem(given: readonly ScalingStep[], absolute: boolean): StepProblem | undefined {
  const steps = given.map((step, index) => ({ ...step, index })).sort((a, b) => key(a) - key(b));
  for (let index = 0; index < steps.length - 1; index += 1) {
    const [here, next] = [steps[index]!, steps[index + 1]!];
    if (here.upper !== undefined && next.lower === undefined) next.lower = here.upper;
  }
  for (let index = steps.length - 1; index >= 1; index -= 1) {
    const [before, here] = [steps[index - 1]!, steps[index]!];
    if (here.lower !== undefined && before.upper === undefined) before.upper = here.lower;
  }
  const whole = steps.map(({ lower, upper, change, index }, at): Partial<WholeStep> & { index: number } => ({
    lower: lower ?? (at === 0 ? 0 : undefined),
    upper: upper ?? (at === steps.length - 1 ? Infinity : undefined),
    change: absolute || change !== 0 ? change : undefined,
    index,
  }));
  const complete: WholeStep[] = [];
  for (const { lower, upper, change, index } of whole) {
    if (lower === undefined || upper === undefined) return { path: [index], problem: `leaves open where step ${index + 1} begins or ends; give both ends.` };
    const before = complete.at(-1);
    if (before && lower < before.upper) return { path: [index], problem: `has steps that overlap at ${lower}; a value belongs to one step.` };
    // The CDK completes open ends; one that ends before it begins cannot be.
    if (lower > upper) return { path: [index], problem: `has a step from ${lower} to ${upper}; the upper end must be above the lower one.` };
    complete.push({ lower, upper, change, index });
  }
  return quietProblem(complete);
}

/** At most one range of values may change nothing: below it tasks are stopped, above it started. */
function quietProblem(steps: readonly WholeStep[]): StepProblem | undefined {
  const all: WholeStep[] = [];
  let end = 0;
  for (const step of steps) {
    if (step.lower > end || (end === 0 && step.lower !== 0 && all.length === 0)) all.push({ lower: end, upper: step.lower, change: undefined });
    all.push(step);
    end = step.upper;
  }
  if (end !== Infinity) all.push({ lower: end, upper: Infinity, change: undefined });
  const joined = all.filter((step, index) => step.change !== undefined || all[index - 1]?.change !== undefined || index === 0);
  const quiet = joined.filter((step) => step.change === undefined);
  if (quiet.length > 1) return { path: [], problem: 'changes nothing in two ranges of values, with steps between them; only one range may change nothing.' };
  if (joined.length < 2 && quiet.length === joined.length) return { path: [], problem: 'has steps that change nothing.' };
  return undefined;
}

function key({ lower, upper }: ScalingStep): number {
  return lower ?? upper ?? 0;
}

/** Steps that start one more task for each so many messages that wait. At most so many tasks more at once as the service may have, and ten. */
export function stepsPerTask(messagesPerTask: number, most: number): ScalingStep[] {
  const count = Math.max(1, Math.min(10, Math.floor(most)));
  return [
    { upper: messagesPerTask, change: 0 },
    ...Array.from({ length: count }, (_, index) => ({
      lower: messagesPerTask * (index + 1),
      ...(index === count - 1 ? {} : { upper: messagesPerTask * (index + 2) }),
      change: index + 1,
    })),
  ];
}
