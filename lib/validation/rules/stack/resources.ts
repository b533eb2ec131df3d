import type { Design } from '@/lib/document/design';
import { stackSizes, type StackSize } from '@/lib/kinds/stack/estimate';
import { OWN_STACK } from '@/lib/kinds/stack/links';
import { defineRule } from '../../rule';
import { manyServicesExample } from '../../stack-example';
import { isLarge, splitStackFix } from '../../support/split-stack';
import { stackText } from '../../support/stacks';

/** What CloudFormation takes. */
const LIMIT = { resources: 500, bytes: 1_000_000 } as const;

/** A stack keeps well below the limits of CloudFormation. */
export const resources = defineRule({
  id: 'stack/resources',
  severity: 'warning',
  title: 'A stack keeps below 500 resources and 1 MB',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html',
  on: 'design',
  check: (design) => found(design, (size) => isLarge(size) && !isTooLarge(size)),
  message: ({ stack, size }) =>
    `${upperFirst(stack)} comes to about ${sizeText(size)}; CloudFormation takes at most 500 resources and 1 MB. Split it before it is full.`,
  fixes: ({ id }, _subject, design) => fixesFor(design, id),
  examples: () => ({ ok: [manyServicesExample(20)], bad: [manyServicesExample(30)] }),
});

/** A stack is within the limits of CloudFormation. */
export const resourceLimit = defineRule({
  id: 'stack/resource-limit',
  severity: 'error',
  title: 'A stack has at most 500 resources and 1 MB',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html',
  related: ['CDK: Number of resources in stack'],
  on: 'design',
  check: (design) => found(design, isTooLarge),
  message: ({ stack, size }) =>
    `${upperFirst(stack)} comes to about ${sizeText(size)}; CloudFormation takes at most 500 resources and 1 MB. Split it into several stacks.`,
  fixes: ({ id }, _subject, design) => fixesFor(design, id),
  examples: () => ({ ok: [manyServicesExample(20)], bad: [manyServicesExample(60)] }),
});

function found(design: Design, is: (size: StackSize) => boolean) {
  return [...stackSizes(design)]
    .filter(([, size]) => is(size))
    .map(([id, size]) => ({
      path: id === OWN_STACK ? ['settings'] : [],
      ...(id === OWN_STACK ? {} : { elementId: id }),
      id,
      stack: stackText(design, id),
      size,
    }));
}

function isTooLarge({ resources: count, bytes }: StackSize): boolean {
  return count > LIMIT.resources || bytes > LIMIT.bytes;
}

function fixesFor(design: Design, id: string) {
  const fix = splitStackFix(design, id);
  return fix ? [fix] : [];
}

function sizeText({ resources: count, bytes }: StackSize): string {
  return bytes >= 100_000 ? `${count} resources and ${(bytes / 1_000_000).toFixed(1)} MB` : `${count} resources`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
