import fc from 'fast-check';
import { isReferred, type ReferredKind } from '@/lib/kinds/references';
import { SOURCE_PROPS } from '@/lib/kinds/source-props';
import { nodeUnion, type Kind } from '@/lib/kinds/union';
import type { Hints } from './arbitrary-of';
import { mostly, within } from './mostly';
import { OPERATION_HINTS } from './operation-hints';

const pick = fc.constantFrom;
const id = mostly(pick('0', '1000', '4294967295'), 'root', '-1', '');
const description = mostly(pick('What the shop needs'), '', 'x'.repeat(1025));

/** What resources say, as people give it, by kind and property. */
export const RESOURCE_HINTS: Record<ReferredKind, Hints> = {
  'kms-key': {
    keyArn: mostly(pick('arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-1111-2222-0a1b2c3d4e5f'), 'arn:aws:kms:eu-west-1:111122223333:alias/a', ''),
    alias: mostly(pick('shop', 'alias/shop/files'), 'alias/', 'alias/aws/s3', ''),
    description,
    rotationPeriodDays: within(90, 2560),
    pendingWindowDays: within(7, 30),
  },
  role: {
    roleArn: mostly(pick('arn:aws:iam::111122223333:role/shop/web'), 'arn:aws:iam::111122223333:role', 'web'),
    roleName: mostly(pick('shop-web'), 'shop web', ''),
    description,
    managedPolicies: mostly(
      pick(['ReadOnlyAccess'], ['service-role/AmazonECSTaskExecutionRolePolicy', 'arn:aws:iam::111122223333:policy/own']),
      [''],
      ['arn:x'],
    ),
  },
  'log-group': {
    logGroupName: mostly(pick('/shop/web', 'web'), 'shop web', 'arn:aws:logs:eu-west-1:111122223333:log-group:/shop/web:*', ''),
    retentionDays: mostly(pick(0, 1, 30, 731), 10),
  },
  bucket: {
    bucketName: mostly(pick('shop-files', 'shop.files'), 'Shop', '1.2.3.4', 'ab', ''),
    bucketArn: mostly(pick('arn:aws:s3:::shop-files'), 'shop-files', 'arn:aws:s3:::'),
  },
  secret: {
    secretArn: mostly(
      pick('arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/db'),
      'db',
      'arn:aws:secretsmanager:eu-west-1:111122223333:secret',
    ),
    secretName: mostly(pick('shop/db'), 'shop db', ''),
    description,
    generate: mostly(
      pick(
        {},
        { passwordLength: 20, excludePunctuation: true },
        { generateStringKey: 'password', secretStringTemplate: '{"username":"app"}' },
        { excludeCharacters: '"', includeSpace: true, requireEachIncludedType: false },
      ),
      { generateStringKey: 'password' },
      { generateStringKey: 'password', secretStringTemplate: '' },
      { passwordLength: 0 },
    ),
  },
  parameter: {
    parameterName: mostly(pick('/shop/region', 'region'), 'shop/region', 'a b', ''),
    version: within(1, 9),
    stringValue: mostly(pick('eu', 'fast'), '', '{{x}}', '1'),
    allowedPattern: mostly(pick('^[a-z]+$'), '(', '^$'),
    description,
  },
  repository: {
    repositoryName: mostly(pick('shop/web', 'web'), 'Shop', '-', ''),
    repositoryArn: mostly(pick('arn:aws:ecr:eu-west-1:111122223333:repository/shop/web'), 'shop/web'),
    maxImageCount: within(1, 100),
    emptyOnDelete: mostly(pick(false), true),
  },
  queue: OPERATION_HINTS.queue,
  topic: OPERATION_HINTS.topic,
  alarm: OPERATION_HINTS.alarm,
  'file-system': {
    fileSystemId: mostly(pick('fs-0a1b2c3d'), 'files', ''),
    securityGroupId: mostly(pick('sg-0a1b2c3d4e5f60718'), '', 'group'),
    fileSystemName: pick('shop-files'),
    provisionedThroughputMiBps: mostly(pick(1, 10.5, 3414), 0.5, -1),
  },
  'access-point': {
    accessPointId: mostly(pick('fsap-0a1b2c3d4e5f60718'), 'point', ''),
    path: mostly(pick('/', '/uploads'), 'uploads', '/a/b/c/d/e', ''),
    'createAcl.ownerUid': id,
    'createAcl.ownerGid': id,
    'createAcl.permissions': mostly(pick('755', '0750'), 'rwx', ''),
    'posixUser.uid': id,
    'posixUser.gid': id,
  },
};

/** Properties without which an existing resource, or a new one, says nothing. */
export const RESOURCE_ESSENTIAL: readonly string[] = [
  'keyArn',
  'roleArn',
  'logGroupName',
  'bucketName',
  'secretArn',
  'parameterName',
  'repositoryName',
  'queueArn',
  'topicArn',
  'alarmArn',
  'threshold',
  'evaluationPeriods',
  'metricName',
  'maxReceiveCount',
  'messagesPerTask',
  'schedule',
  'fileSystemId',
  'accessPointId',
  'stringValue',
  'provisionedThroughputMiBps',
  'ownerUid',
  'ownerGid',
  'permissions',
  'uid',
  'gid',
];

/** Takes away what contradicts the rest of a resource: what counts for the other source, a second reference, a throughput that is not provisioned. */
export function tidiedResource(kind: Kind, value: object): object {
  const node = nodeUnion.parse({ id: 'it', kind, name: 'It', props: value });
  if (!isReferred(node)) return value;
  const existing = node.props.source === 'existing';
  const others = new Set(Object.keys(SOURCE_PROPS[node.kind][existing ? 'new' : 'existing']));
  const left = Object.entries(node.props).filter(([key]) => !others.has(key));
  const contradicting = new Set(existing ? ['roleName', 'bucketArn', 'secretName', 'repositoryArn', 'alarmName'] : againstItself(node.props));
  return Object.fromEntries(left.filter(([key]) => !contradicting.has(key)));
}

function againstItself(props: object): string[] {
  const said = (key: string): unknown => Reflect.get(props, key);
  return [
    ...(said('enableKeyRotation') === false ? ['rotationPeriodDays'] : []),
    ...(said('throughputMode') === 'PROVISIONED' ? [] : ['provisionedThroughputMiBps']),
    ...(said('throughputMode') === 'ELASTIC' ? ['performanceMode'] : []),
  ];
}
