import { describe, expect, it } from 'vitest';
import type { Kind } from '@/lib/kinds/union';
import { synthesize } from '@/lib/synth/synthesize';
import { fargateExample, type ExampleChange } from '@/lib/validation/example';
import { validate } from '@/lib/validation/validate';
import { compile } from './compile';

interface Refused {
  readonly kind: Kind;
  readonly props: Readonly<Record<string, unknown>>;
  readonly why: string;
}

/** What the CDK refuses together with the whole stack. */
const REFUSED: readonly Refused[] = [
  { kind: 'kms-key', props: { alias: 'alias/aws/s3' }, why: 'an alias of AWS' },
  { kind: 'kms-key', props: { alias: '' }, why: 'an empty alias' },
  { kind: 'kms-key', props: { rotationPeriodDays: 30 }, why: 'a rotation period too short' },
  { kind: 'kms-key', props: { enableKeyRotation: false, rotationPeriodDays: 180 }, why: 'a period without rotation' },
  { kind: 'kms-key', props: { pendingWindowDays: 31 }, why: 'a waiting period too long' },
  { kind: 'kms-key', props: { source: 'existing', keyArn: 'key' }, why: 'no ARN' },
  { kind: 'role', props: { roleName: 'shop web' }, why: 'a blank in a name' },
  { kind: 'role', props: { description: 'x'.repeat(1001) }, why: 'a description too long' },
  { kind: 'role', props: { source: 'existing', roleArn: 'arn:aws:iam::111122223333:role' }, why: 'an ARN without a name' },
  { kind: 'role', props: { statements: [{ actions: ['GetObject'], resources: ['*'] }] }, why: 'an action without a service' },
  { kind: 'log-group', props: { retentionDays: 10 }, why: 'a period that is not offered' },
  { kind: 'log-group', props: { source: 'existing', logGroupName: 'arn:aws:logs' }, why: 'half an ARN' },
  { kind: 'bucket', props: { bucketName: 'Shop' }, why: 'upper-case letters' },
  { kind: 'bucket', props: { source: 'existing', bucketName: '1.2.3.4' }, why: 'an IP address' },
  { kind: 'secret', props: { generate: { generateStringKey: 'password' } }, why: 'a field without a template' },
  { kind: 'secret', props: { generate: { generateStringKey: 'password', secretStringTemplate: '' } }, why: 'an empty template' },
  { kind: 'secret', props: { source: 'existing', secretArn: 'database' }, why: 'no ARN' },
  { kind: 'parameter', props: { stringValue: 'eu', parameterName: 'shop/region' }, why: 'a path without a slash before it' },
  { kind: 'parameter', props: { stringValue: 'eu', allowedPattern: '^\\d+$' }, why: 'a text that does not match' },
  { kind: 'parameter', props: { stringValue: 'eu', allowedPattern: '(' }, why: 'no pattern' },
  { kind: 'parameter', props: { stringValue: 'eu', description: 'x'.repeat(1025) }, why: 'a description too long' },
  { kind: 'parameter', props: { source: 'existing', parameterName: 'a b' }, why: 'a blank in a name' },
  { kind: 'repository', props: { repositoryName: 'Shop' }, why: 'upper-case letters' },
  { kind: 'repository', props: { emptyOnDelete: true }, why: 'emptied but kept' },
  { kind: 'repository', props: { source: 'existing', repositoryArn: 'shop' }, why: 'no ARN' },
  { kind: 'file-system', props: { throughputMode: 'PROVISIONED' }, why: 'no figure' },
  { kind: 'file-system', props: { throughputMode: 'PROVISIONED', provisionedThroughputMiBps: -1 }, why: 'a negative figure' },
  { kind: 'file-system', props: { throughputMode: 'ELASTIC', performanceMode: 'MAX_IO' }, why: 'elastic with Max I/O' },
];

describe('what the CDK refuses', () => {
  it.each(REFUSED)('$kind: $why is left out with its reason, a rule says so in the same place, and the rest is whole', ({ kind, props }) => {
    const design = fargateExample({ nodes: { it: { kind, name: 'It', ...(kind === 'file-system' ? { parent: 'vpc' } : {}), props } } });
    const { plan, omitted } = compile(design);
    expect(omitted.map(({ element }) => element)).toEqual(['it']);
    expect(synthesize(plan).refused).toBeUndefined();
    const errors = validate(design).filter(({ elementId, severity }) => elementId === 'it' && severity === 'error');
    expect(errors.map(({ ruleId }) => ruleId)).not.toContain('design/incomplete');
    expect(errors.map(({ path }) => path)).toContainEqual(omitted[0]?.path);
  });

  it('a bucket with a key of its own and other encryption waits for a decision', () => {
    const design = fargateExample({
      nodes: { key: { kind: 'kms-key', name: 'Key', props: {} }, bucket: { kind: 'bucket', name: 'Bucket', props: { encryption: 'S3_MANAGED' } } },
      edges: { with: { kind: 'encrypted-with', from: 'bucket', to: 'key' } },
    });
    expect(compile(design).omitted).toMatchObject([{ element: 'bucket', path: ['encryption'] }]);
  });
});

describe('resources', () => {
  const logs = (key: Readonly<Record<string, unknown>>) =>
    fargateExample({
      nodes: { key: { kind: 'kms-key', name: 'Key', props: key }, logs: { kind: 'log-group', name: 'Logs', props: {} } },
      edges: { with: { kind: 'encrypted-with', from: 'logs', to: 'key' } },
    });
  const text = (change: ExampleChange): string => JSON.stringify(synthesize(compile(fargateExample(change)).plan).templates);

  it('let CloudWatch Logs use a new key that encrypts a log group; an existing key is left alone', () => {
    expect(compile(logs({})).plan.stacks[0]?.statements.some(({ expr }) => expr.kind === 'call' && expr.method === 'grant')).toBe(true);
    const existing = compile(logs({ source: 'existing', keyArn: 'arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-1111-2222-0a1b2c3d4e5f' })).plan;
    expect(existing.stacks[0]?.statements.some(({ expr }) => expr.kind === 'call' && expr.method === 'grant')).toBe(false);
    expect(synthesize(existing).refused).toBeUndefined();
  });

  it('of two existing file systems may have access points of the same name', () => {
    const files = (id: string) => ({
      kind: 'file-system' as const,
      name: id,
      parent: 'vpc',
      props: { source: 'existing', fileSystemId: 'fs-0a1b2c3d', securityGroupId: 'sg-0a1b2c3d' },
    });
    const point = (parent: string) => ({ kind: 'access-point' as const, name: 'Point', parent, props: {} });
    const design = fargateExample({ nodes: { a: files('Old'), b: files('Older'), c: point('a'), d: point('b') } });
    expect(validate(design).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(synthesize(compile(design).plan).refused).toBeUndefined();
  });

  it('that are file systems say no throughput that they do not use', () => {
    expect(text({ nodes: { files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: { provisionedThroughputMiBps: 10 } } } })).not.toContain(
      'ProvisionedThroughput',
    );
  });

  it('that are log groups keep events for ever when they are to', () => {
    expect(text({ nodes: { logs: { kind: 'log-group', name: 'Forever', props: { retentionDays: 0 } } } })).toMatch(
      /"Forever\w*":\{"Type":"AWS::Logs::LogGroup","UpdateReplacePolicy"/,
    );
  });

  it('that are existing roles get their statements in a policy of this stack', () => {
    const props = { source: 'existing', roleName: 'shop-web', statements: [{ actions: ['s3:GetObject'], resources: ['*'] }] };
    expect(text({ nodes: { role: { kind: 'role', name: 'Role', props } } })).toContain('"Roles":["shop-web"]');
  });
});
