import type { KindDefinition } from '../definition';
import { existing } from '../existing';
import type { Props } from '../union';
import { planKmsKey } from './plan';

/** A key that encrypts secrets, buckets and logs. */
export const kmsKey: KindDefinition<'kms-key'> = {
  kind: 'kms-key',
  label: 'KMS key',
  description: 'A key that encrypts secrets, buckets and logs.',
  area: 'data',
  group: 'Security',
  defaultName: 'Key',
  defaults: {},
  construct: () => 'aws_kms.Key',
  resource: ({ props }) => (props.source === 'existing' ? undefined : 'aws_kms.CfnKey'),
  facts: ({ props }) => existing(props, props.keyArn) ?? [props.alias, rotation(props)].filter(Boolean).join(' · '),
  plan: planKmsKey,
};

function rotation({ enableKeyRotation, rotationPeriodDays }: Props<'kms-key'>): string {
  if (rotationPeriodDays !== undefined && enableKeyRotation !== false) return `rotated every ${rotationPeriodDays} days`;
  return enableKeyRotation ? 'rotated every year' : 'not rotated';
}
