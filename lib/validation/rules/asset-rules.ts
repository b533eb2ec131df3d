import type { AnyRule } from '../rule';

/** Rules about local files: what only the CDK project can build or upload. */
export const ASSET_RULES: readonly AnyRule[] = [];
