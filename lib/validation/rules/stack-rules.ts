import type { AnyRule } from '../rule';
import { circle } from './stack/circle';
import { descriptionLength } from './stack/description-length';
import { empty } from './stack/empty';
import { name } from './stack/name';
import { nameUnique } from './stack/name-unique';
import { resourceLimit, resources } from './stack/resources';

/** Rules about stacks and what they refer to. */
export const STACK_RULES: readonly AnyRule[] = [name, nameUnique, descriptionLength, circle, resources, resourceLimit, empty];
