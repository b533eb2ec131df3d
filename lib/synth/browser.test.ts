import { expect, test } from 'vitest';
import type { Plan } from '@/lib/plan/plan';
import { EVERY_EXPRESSION_PLAN } from '@/lib/print/testing/every-expression-plan';
import { construct } from '@/lib/plan/build';
import { synthesize } from './synthesize';
import { EC2_PLAN, FARGATE_PLAN } from './testing/reference-plans';
import { synthesisText, synthesizeInBrowser } from './testing/synthesize-in-browser';

/** Its custom resource reads files of the CDK from disk, and hashes them. */
const ASSET_PLAN: Plan = { name: 'asset', stacks: [{ id: 'Asset', statements: [{ element: 'vpc', expr: construct('aws_ec2.Vpc', 'Vpc') }] }] };
const REFUSED_PLAN: Plan = {
  name: 'refused',
  stacks: [{ id: 'Refused', statements: [{ element: 'task', expr: construct('aws_ecs.FargateTaskDefinition', 'T', { ephemeralStorageGiB: 1 }) }] }],
};

test('a browser and Node synthesize the same bytes', async () => {
  const plans = [EC2_PLAN, FARGATE_PLAN, EVERY_EXPRESSION_PLAN, ASSET_PLAN, REFUSED_PLAN, EC2_PLAN];
  const inBrowser = await synthesizeInBrowser(plans);
  plans.forEach((plan, index) => expect(inBrowser[index], `plan ${plan.name}`).toBe(synthesisText(synthesize(plan))));
}, 180_000);
