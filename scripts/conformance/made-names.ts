import type { Template } from '@/lib/synth/synthesis';
import { isPlainObject, type Json } from '@/lib/util/json';
import { STACK_ID } from './run-example';

/**
 * The template with one word in place of each name that the CDK makes of where a construct stands in the tree: families
 * of task definitions, descriptions of security groups, name tags, names of policies. A pattern puts its constructs inside
 * one of its own, a design has them in the stack itself: that is a difference of place, not of what is deployed.
 */
export function withoutMadeNames(template: Template): Template {
  const resources = isPlainObject(template['Resources']) ? (template['Resources'] as Readonly<Record<string, Json>>) : {};
  const unnamed = Object.fromEntries(Object.entries(resources).map(([id, resource]) => [id, withoutPolicyName(id, resource)]));
  return JSON.parse(JSON.stringify({ ...template, Resources: unnamed }).replaceAll(MADE, WORD)) as Template;
}

const WORD = 'MadeByItsPlace';

/** A path below the stack, or the unique id of a construct: its path without slashes and eight digits of a hash. */
const MADE = new RegExp(`\\b${STACK_ID}(?:/[\\w.-]+)+|\\b${STACK_ID}[A-Za-z0-9]*?[0-9A-F]{8}\\b`, 'g');

/** The CDK calls a policy what its logical id is. */
function withoutPolicyName(id: string, resource: Json): Json {
  const { Properties: properties, ...rest } = resource as Record<string, Json>;
  if (!isPlainObject(properties) || properties['PolicyName'] !== id) return resource;
  return { ...rest, Properties: { ...(properties as Record<string, Json>), PolicyName: WORD } };
}
