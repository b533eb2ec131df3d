import { Stack } from 'aws-cdk-lib/core';
import { AdjustmentType, ScalableTarget, ServiceNamespace, StepScalingPolicy } from 'aws-cdk-lib/aws-applicationautoscaling';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '@/lib/testing/runs';
import type { ScalingStep } from './schema';
import { stepProblem, stepsPerTask } from './steps';

const end = fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined });
const anySteps = fc.array(fc.record({ lower: end, upper: end, change: fc.integer({ min: -2, max: 2 }) }), { maxLength: 5 });

/** Whether the CDK makes a policy of steps. */
function isTaken(steps: readonly ScalingStep[], absolute: boolean): boolean {
  const stack = new Stack();
  const scalingTarget = new ScalableTarget(stack, 'Target', {
    serviceNamespace: ServiceNamespace.ECS,
    scalableDimension: 'ecs:service:DesiredCount',
    resourceId: 'service/a/b',
    minCapacity: 1,
    maxCapacity: 9,
  });
  try {
    new StepScalingPolicy(stack, 'Policy', {
      scalingTarget,
      metric: new Metric({ namespace: 'Shop', metricName: 'Open' }),
      scalingSteps: steps.map(({ lower, upper, change = 0 }) => ({ lower, upper, change })),
      adjustmentType: absolute ? AdjustmentType.EXACT_CAPACITY : AdjustmentType.CHANGE_IN_CAPACITY,
    });
    return true;
  } catch {
    return false;
  }
}

describe('steps of scaling', () => {
  test('that are not complained about are taken by the CDK', () => {
    fc.assert(
      fc.property(anySteps, fc.boolean(), (steps, absolute) => {
        if (stepProblem(steps, absolute) === undefined) expect(isTaken(steps, absolute)).toBe(true);
      }),
      runs(500),
    );
  });

  test('that the README of the CDK shows are not complained about', () => {
    expect(
      stepProblem(
        [
          { upper: 0, change: -1 },
          { lower: 100, change: 1 },
          { lower: 500, change: 5 },
        ],
        false,
      ),
    ).toBeUndefined();
    expect(
      stepProblem(
        [
          { upper: 0, change: -1 },
          { lower: 0, change: 0 },
        ],
        false,
      ),
    ).toBeUndefined();
    expect(
      stepProblem(
        [
          { upper: 30, change: 0 },
          { lower: 30, change: 1 },
        ],
        false,
      ),
    ).toBeUndefined();
  });

  test.each([1, 5, 30])('for so many messages per task (%i) start one task for each of them, and are taken', (messages) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), (most) => {
        const steps = stepsPerTask(messages, most);
        expect(stepProblem(steps, false)).toBeUndefined();
        expect(isTaken(steps, false)).toBe(true);
        expect(steps.find(({ lower }) => lower === messages)?.change).toBe(1);
      }),
      runs(30),
    );
  });
});
