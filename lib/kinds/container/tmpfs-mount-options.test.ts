import { expect, it } from 'vitest';
import { cdkType } from '@/lib/cdk/api';
import { TMPFS_MOUNT_OPTIONS } from './tmpfs-mount-options';

it('the mount options of a tmpfs are those of the CDK', () => {
  expect([...TMPFS_MOUNT_OPTIONS].sort()).toEqual([...(cdkType('aws_ecs.TmpfsMountOption')?.members ?? [])].sort());
});
