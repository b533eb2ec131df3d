import { z } from 'zod';
import { acknowledgement } from './acknowledgement';
import { elementId } from './ids';

/**
 * The name of a node: its construct id and, for containers, the container's name. It decides logical ids, so
 * renaming replaces resources. 1–255 of letters, digits, `_` and `-`, as ECS allows for its own names.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export const nodeName = z.string().regex(/^[A-Za-z0-9_-]{1,255}$/, 'must be 1–255 letters, digits, hyphens or underscores');

/** Any JSON value; what an override may set. */
export const jsonValue = z.json();

/**
 * CloudFormation properties of the generated resource to be set whatever the CDK made of them, by dotted path
 * (`LoadBalancers.0.ContainerPort`). Printed as the CDK's escape hatch.
 */
export const overrides = z.record(z.string().min(1).max(500), jsonValue);

/** An output of the node's stack: an attribute of what the node makes, for people, scripts and other stacks. */
export const output = z.strictObject({
  /** Property of the node's construct: `loadBalancerDnsName`. */
  attribute: z.string().optional(),
  /** Logical id of the output. @default the node's name and the attribute */
  name: nodeName.optional(),
  /** Text before the attribute: `http://`. */
  prefix: z.string().optional(),
  description: z.string().optional(),
  /** Name under which other stacks can import it; unique in the account and region. */
  exportName: z.string().optional(),
});

/** An output of a node. */
export type NodeOutput = z.infer<typeof output>;

/** What every node has besides its kind and its `props`. */
export const nodeEnvelope = {
  id: elementId,
  name: nodeName,
  /** The group that holds the node. Which kinds may hold which: `KINDS[kind].parents`. */
  parent: elementId.optional(),
  /** Sorts a node among its siblings, smallest first; then by name. It decides the order of containers in their task. @default 0 */
  order: z.number().optional(),
  overrides: overrides.optional(),
  /** Tags on everything that the node makes, besides those of its stack. */
  tags: z.record(z.string(), z.string()).optional(),
  outputs: z.array(output).optional(),
  /** Findings about the node that somebody looked at and left as they are. */
  acknowledged: z.array(acknowledgement).optional(),
} as const;

/** What every edge has besides its kind and its `props`. */
export const edgeEnvelope = {
  id: elementId,
  from: elementId,
  to: elementId,
  /** Findings about the edge that somebody looked at and left as they are. */
  acknowledged: z.array(acknowledgement).optional(),
} as const;

/** Where a node is drawn, in pixels, relative to its parent's upper left corner. Groups and resized nodes have a size. */
export const placement = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number().positive().optional(),
  height: z.number().positive().optional(),
  /** A group that is drawn as one node with a summary. */
  collapsed: z.boolean().optional(),
});

/** Where and how large a node is drawn. */
export type Placement = z.infer<typeof placement>;
