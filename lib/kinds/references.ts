import { REFERENCES, RESOURCE_NAMES, type NamedKind, type ReferenceKey } from '@/lib/aws/resource-formats';
import { Incomplete, required } from './plan-context';
import type { DesignNode, Kind } from './union';

/** One of the ways in which an existing resource of a kind can be known: one property, or several together. */
interface ReferenceWay {
  readonly keys: readonly ReferenceKey[];
}

/** A kind whose nodes can stand for something that is there already. */
export type ReferredKind = NamedKind | Extract<Kind, 'file-system' | 'access-point'>;

/** By what an existing resource of each kind is known: the first way that says something counts; the first key is asked for when none does. */
export const REFERENCE_WAYS: Record<ReferredKind, readonly ReferenceWay[]> = {
  'kms-key': [{ keys: ['keyArn'] }],
  role: [{ keys: ['roleArn'] }, { keys: ['roleName'] }],
  'log-group': [{ keys: ['logGroupName'] }],
  bucket: [{ keys: ['bucketName'] }, { keys: ['bucketArn'] }],
  secret: [{ keys: ['secretArn'] }, { keys: ['secretName'] }],
  parameter: [{ keys: ['parameterName'] }],
  repository: [{ keys: ['repositoryName', 'repositoryArn'] }],
  queue: [{ keys: ['queueArn'] }],
  topic: [{ keys: ['topicArn'] }],
  alarm: [{ keys: ['alarmName'] }, { keys: ['alarmArn'] }],
  'file-system': [{ keys: ['fileSystemId', 'securityGroupId'] }],
  'access-point': [{ keys: ['accessPointId'] }],
};

/** The reference in a form that the CDK takes. @throws Incomplete when it is missing or malformed: the CDK would refuse the stack */
export function reference(value: string | undefined, key: ReferenceKey, what: string): string {
  const given = required(value, [key], what);
  const { pattern, form } = REFERENCES[key];
  if (!pattern.test(given)) throw new Incomplete([key], `"${given}" is not of the form that ${what.charAt(0).toLowerCase()}${what.slice(1)} has: ${form}.`);
  return given;
}

/** The name of a new resource if it has one. @throws Incomplete for a name that cannot be: the CDK refuses the stack for most of them */
export function nameOf(kind: NamedKind, value: string | undefined, key: string): string | undefined {
  if (value === undefined) return undefined;
  const { pattern, form } = RESOURCE_NAMES[kind];
  if (!pattern.test(value)) throw new Incomplete([key], `"${value}" cannot be its name: a name is ${form}.`);
  return value;
}

/** A whole or broken number between two ends if it is given. @throws Incomplete outside of them: the CDK refuses the stack */
export function between(value: number | undefined, min: number, max: number, key: string, what: string): number | undefined {
  if (value !== undefined && (value < min || value > max)) throw new Incomplete([key], `${what} is ${value}; it must be from ${min} to ${max}.`);
  return value;
}

/** A description if it is given. @throws Incomplete for one with more characters: the CDK refuses the stack */
export function shortEnough(description: string | undefined, max: number): string | undefined {
  if (description !== undefined && description.length > max)
    throw new Incomplete(['description'], `The description has ${description.length} characters; at most ${max} are allowed.`);
  return description;
}

/** The kinds of which there can be something already. */
export const REFERRED_KINDS = Object.keys(REFERENCE_WAYS) as readonly ReferredKind[];

/** Narrows a node to the kinds that can stand for something that is there already. */
export function isReferred(node: DesignNode): node is DesignNode<ReferredKind> {
  return Object.hasOwn(REFERENCE_WAYS, node.kind);
}
