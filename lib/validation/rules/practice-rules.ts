import type { AnyRule } from '../rule';
import { cooldown } from './capacity/cooldown';
import { diskEncryption } from './capacity/disk-encryption';
import { healthGrace } from './capacity/health-grace';
import { logBlocking } from './container/log-blocking';
import { windowsAdministrator } from './container/windows-administrator';
import { untagged } from './design/untagged';
import { groupDescription } from './network/group-description';
import { queueTls, topicTls } from './operation/plain-requests';
import { bucketPublic, bucketTls } from './resource/bucket-access';
import { keyNotRotated } from './resource/key-not-rotated';
import { subnetCount } from './service/subnet-count';
import { noHealthCheck } from './service/no-health-check';
import { proxyWindows } from './task/proxy-windows';
import { tooLarge } from './task/too-large';
import { classicCrossZone, classicDecrypted, classicHttp, classicPlain } from './traffic/classic-practice';

/** Rules that catalogues of controls and linters have too, and limits of ECS that hardly anybody reaches. */
export const PRACTICE_RULES: readonly AnyRule[] = [
  bucketPublic,
  bucketTls,
  classicCrossZone,
  classicDecrypted,
  classicHttp,
  classicPlain,
  cooldown,
  diskEncryption,
  groupDescription,
  healthGrace,
  keyNotRotated,
  logBlocking,
  noHealthCheck,
  proxyWindows,
  queueTls,
  subnetCount,
  tooLarge,
  topicTls,
  untagged,
  windowsAdministrator,
];
