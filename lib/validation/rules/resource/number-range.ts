import { nodesOfKinds } from '@/lib/kinds/graph';
import type { Kind } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { outOfRange, rangeFixes, rangeMessage, type Range } from '../../support/ranges';

const RANGES: Partial<Record<Kind, readonly Range[]>> = {
  'kms-key': [
    { path: ['rotationPeriodDays'], label: 'The rotation period', unit: 'days', min: 90, max: 2560 },
    { path: ['pendingWindowDays'], label: 'The waiting period before deletion', unit: 'days', min: 7, max: 30 },
  ],
  secret: [{ path: ['generate', 'passwordLength'], label: 'The length of the value', unit: 'characters', min: 1, max: 4096 }],
  parameter: [{ path: ['version'], label: 'The version', min: 1, max: Number.MAX_SAFE_INTEGER }],
  repository: [{ path: ['maxImageCount'], label: 'The number of images to keep', unit: 'images', min: 1, max: Number.MAX_SAFE_INTEGER }],
};

const KINDS_WITH_NUMBERS = Object.keys(RANGES) as readonly Kind[];

/** Numbers of resources are within what their services take. */
export const resourceNumberRange = defineRule({
  id: 'resource/number-range',
  severity: 'error',
  title: 'Numbers of keys, secrets, parameters and repositories are within their limits',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html',
  related: ["CDK: 'rotationPeriod' value must between 90 and 2650 days", "CDK: 'pendingWindow' value must between 7 and 30 days"],
  on: 'design',
  check: (design) =>
    nodesOfKinds(design, KINDS_WITH_NUMBERS).flatMap((node) =>
      outOfRange(node.name, node.props, RANGES[node.kind] ?? []).map((match) => ({ ...match, elementId: node.id })),
    ),
  message: (match) =>
    match.max === Number.MAX_SAFE_INTEGER ? `${match.label} of ${match.name} is ${match.value}; choose a whole number from 1 up.` : rangeMessage(match),
  fixes: (match) => rangeFixes(match, { id: match.elementId }),
  examples: () => ({
    ok: [fargateExample({ nodes: { key: { kind: 'kms-key', name: 'Key', props: { rotationPeriodDays: 90, pendingWindowDays: 7 } } } })],
    bad: [
      fargateExample({ nodes: { key: { kind: 'kms-key', name: 'Key', props: { rotationPeriodDays: 30 } } } }),
      fargateExample({ nodes: { key: { kind: 'kms-key', name: 'Key', props: { pendingWindowDays: 31 } } } }),
      fargateExample({ nodes: { secret: { kind: 'secret', name: 'Secret', props: { generate: { passwordLength: 0 } } } } }),
      fargateExample({ nodes: { images: { kind: 'repository', name: 'Images', props: { maxImageCount: 0 } } } }),
      fargateExample({
        nodes: { parameter: { kind: 'parameter', name: 'Parameter', props: { source: 'existing', parameterName: 'region', version: 0 } } },
      }),
    ],
  }),
});
