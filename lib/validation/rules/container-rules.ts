import type { AnyRule } from '../rule';

/** More rules about containers: where their images, secrets, files and logs come from. */
export const CONTAINER_RULES: readonly AnyRule[] = [];
