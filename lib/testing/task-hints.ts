import fc from 'fast-check';
import type { Hints } from './arbitrary-of';
import { mostly, within } from './mostly';

const pick = fc.constantFrom;

/** What statements of policies say, as people write them, below the property that holds them. */
export function statementHints(path: string): Hints {
  return {
    [`${path}.actions`]: mostly(pick(['s3:GetObject'], ['dynamodb:*', 'kms:Decrypt'], ['*']), [], ['GetObject'], ['s3:Get?bject']),
    [`${path}.resources`]: mostly(pick(['*'], ['arn:aws:s3:::bucket/*']), [], ['bucket'], ['']),
  };
}

/** What a task definition says of its roles and accelerators, as people give it. */
export const TASK_ROLE_HINTS: Hints = {
  ...statementHints('taskRoleStatements'),
  ...statementHints('executionRoleStatements'),
  inferenceAccelerators: mostly(pick([{ deviceName: 'device1', deviceType: 'eia2.medium' }]), [], [{ deviceName: 'device1' }]),
};

/** What a volume says, as people give it. */
export const VOLUME_HINTS: Hints = {
  hostSourcePath: mostly(pick('/var/lib/data', 'C:\\data'), ''),
  'docker.driver': mostly(pick('local', 'rexray/ebs'), ''),
  'docker.driverOpts': fc.dictionary(pick('type', 'device'), pick('tmpfs', '')),
  'docker.labels': fc.dictionary(pick('team'), pick('shop', '')),
  'efs.fileSystemId': mostly(pick('fs-0123456789abcdef0', 'fs-01234567'), 'files', ''),
  'efs.rootDirectory': mostly(pick('/', '/data'), 'data', ''),
  'efs.transitEncryptionPort': within(1, 65_535),
};
