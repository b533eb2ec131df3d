import type { Template } from '@/lib/synth/synthesis';
import { STACK_ID } from './run-example';

/**
 * The template with one word in place of each name that the CDK makes of where a construct stands in the tree: families
 * of task definitions, descriptions of security groups, name tags. A pattern puts its constructs inside one of its own,
 * a design has them in the stack itself: that is a difference of place, not of what is deployed.
 */
export function withoutMadeNames(template: Template): Template {
  return JSON.parse(JSON.stringify(template).replaceAll(MADE, 'MadeByItsPlace')) as Template;
}

/** A path below the stack, or the unique id of a construct: its path without slashes and eight digits of a hash. */
const MADE = new RegExp(`\\b${STACK_ID}(?:/[\\w.-]+)+|\\b${STACK_ID}[A-Za-z0-9]*?[0-9A-F]{8}\\b`, 'g');
