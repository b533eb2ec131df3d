import type * as cdk from 'aws-cdk-lib/core';
import { expect, test } from 'vitest';
import type { Design } from '@/lib/document/design';
import { synthesize } from '@/lib/synth/synthesize';
import { templateOf } from '@/lib/synth/testing/reference-programs';
import { goldenDesign } from '@/lib/testing/golden';
import { manyServices } from '@/lib/testing/many-services';
import { compile } from './compile';
import { ec2Service } from '@/lib/testing/reference/ec2-service';
import { loadBalancedServices } from '@/lib/testing/reference/load-balanced-service';

/** Fails unless the design's template is, byte for byte, that of a program written by hand. */
function expectTemplateOf(design: Design, program: (stack: cdk.Stack) => void): void {
  const { plan } = compile(design);
  const id = plan.stacks[0]!.id;
  expect(JSON.stringify(synthesize(plan).templates[id], null, 1)).toBe(JSON.stringify(templateOf(id, {}, program), null, 1));
}

test('the EC2 starter has the template of the hand-written program', () => {
  expectTemplateOf(goldenDesign('ec2-service'), ec2Service);
});

test('the load-balanced starter has the template of the hand-written program', () => {
  expectTemplateOf(goldenDesign('load-balanced-service'), (stack) => loadBalancedServices(stack, ['']));
});

test('five load-balanced services have the template of the hand-written program', () => {
  const suffixes = ['1', '2', '3', '4', '5'];
  expectTemplateOf(manyServices(suffixes), (stack) => loadBalancedServices(stack, suffixes));
});
