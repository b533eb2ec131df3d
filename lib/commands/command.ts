import { z } from 'zod';
import { settings } from '@/lib/document/design';
import { elementId } from '@/lib/model/ids';
import { jsonValue, nodeName, output, placement } from '@/lib/model/element';
import { edgeUnion, nodeUnion } from '@/lib/kinds/union';

const path = z.array(z.union([z.string(), z.number().int().nonnegative()])).min(1);
const point = z.strictObject({ x: z.number(), y: z.number() });

const single = [
  /** Adds nodes and edges with their places. Ids must be new. */
  z.strictObject({
    type: z.literal('add'),
    nodes: z.array(nodeUnion),
    edges: z.array(edgeUnion).default([]),
    layout: z.record(elementId, placement).default({}),
  }),
  /** Removes nodes and edges, with everything inside the nodes and every edge at them. */
  z.strictObject({ type: z.literal('remove'), ids: z.array(elementId).min(1) }),
  /** Sets one property of a node or edge; `null` takes it away, and empty objects around it. */
  z.strictObject({ type: z.literal('set'), id: elementId, path, value: jsonValue }),
  /** Gives a node another name. */
  z.strictObject({ type: z.literal('rename'), id: elementId, name: nodeName }),
  /** Changes a node's place among its siblings. */
  z.strictObject({ type: z.literal('reorder'), id: elementId, order: z.number() }),
  /** Moves nodes on the canvas, within their groups. */
  z.strictObject({ type: z.literal('place'), places: z.record(elementId, placement.partial()) }),
  /** Moves nodes into another group, or onto the bare canvas (`parent: null`). */
  z.strictObject({ type: z.literal('reparent'), ids: z.array(elementId).min(1), parent: elementId.nullable(), places: z.record(elementId, point).default({}) }),
  /** Sets or (`null`) takes away an override of a CloudFormation property. */
  z.strictObject({ type: z.literal('override'), id: elementId, property: z.string().min(1).max(500), value: jsonValue, remove: z.boolean().optional() }),
  /** Gives a node these tags and no others; without any takes them all away. */
  z.strictObject({ type: z.literal('tag'), id: elementId, tags: z.record(z.string(), z.string()) }),
  /** Gives a node these outputs and no others. */
  z.strictObject({ type: z.literal('outputs'), id: elementId, outputs: z.array(output) }),
  /** Leaves a finding as it is, for a reason: at a node or edge, or (`null`) in the whole design; without a reason takes that back. */
  z.strictObject({
    type: z.literal('acknowledge'),
    id: elementId.nullable(),
    rule: z.string().min(1).max(200),
    reason: z.string().trim().min(1).max(1000).nullable(),
  }),
  /** Changes the design's own name. */
  z.strictObject({ type: z.literal('rename-design'), name: z.string() }),
  /** Changes what holds for the whole design. */
  z.strictObject({ type: z.literal('settings'), settings }),
] as const;

const singleCommand = z.discriminatedUnion('type', single);

/** What people and fixes do to a design: typed, plain JSON. `batch` does several as one. */
export const commandSchema = z.union([singleCommand, z.strictObject({ type: z.literal('batch'), commands: z.array(singleCommand) })]);

/** One thing done to a design, as the caller writes it. */
export type Command = z.input<typeof commandSchema>;

/** One thing done to a design that is not a batch. */
export type SingleCommand = z.input<typeof singleCommand>;
