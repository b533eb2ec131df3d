import type { AnyRule } from '../rule';
import { dockerfile } from './asset/dockerfile';
import { environmentFileName } from './asset/environment-file-name';
import { insideImage } from './asset/inside-image';
import { missing } from './asset/missing';
import { needsLocalFile } from './asset/needs-local-file';
import { path } from './asset/path';
import { platform } from './asset/platform';
import { platformOpen } from './asset/platform-open';
import { tarball } from './asset/tarball';
import { windowsBuild } from './asset/windows-build';

/** Rules about local files: what only the CDK project can build or upload. */
export const ASSET_RULES: readonly AnyRule[] = [
  dockerfile,
  environmentFileName,
  insideImage,
  missing,
  needsLocalFile,
  path,
  platform,
  platformOpen,
  tarball,
  windowsBuild,
];
