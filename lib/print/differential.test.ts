import { describe, test } from 'vitest';
import { EC2_PLAN, FARGATE_PLAN } from '@/lib/synth/testing/reference-plans';
import { expectDifferential } from './testing/expect-differential';
import { EVERY_EXPRESSION_PLAN } from './testing/every-expression-plan';

describe('the printed project, type-checked and run with the real CDK, gives the interpreted templates', () => {
  test('for the reference plans and for a plan with every kind of expression', async () => {
    await expectDifferential([EC2_PLAN, FARGATE_PLAN, EVERY_EXPRESSION_PLAN]);
  }, 180_000);
});
