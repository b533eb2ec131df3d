import { z } from 'zod';
import { acknowledgement, RULE_SET_IDS } from '@/lib/model/acknowledgement';
import { elementId } from '@/lib/model/ids';
import { placement, type Placement } from '@/lib/model/element';
import { edgeUnion, nodeUnion, type DesignEdge, type DesignNode } from '@/lib/kinds/union';
import { LIMITS } from './limits';

/** The version of the document that this code reads and writes. Older ones are brought up by migrations. */
export const FORMAT_VERSION = 1;

/** A parameter of the templates: given at each deployment, used by overrides that say `{ "Ref": "Name" }`. */
export const parameter = z.strictObject({
  /** Its logical id: letters and digits. */
  name: z.string().optional(),
  /** @default 'String' */
  type: z.enum(['String', 'Number', 'CommaDelimitedList', 'List<Number>']).optional(),
  default: z.string().optional(),
  description: z.string().optional(),
  /** What its text must look like: a regular expression. */
  allowedPattern: z.string().optional(),
  /** Never shown again once it is given. */
  noEcho: z.boolean().optional(),
});

/** A file of rules of a team's own, in the language of CloudFormation Guard; checked with the design's templates. */
export const guardRuleFile = z.strictObject({
  /** What its findings are told apart by: `tags.guard`. */
  name: z.string().max(120),
  content: z.string().max(LIMITS.guardRuleCharacters),
});

/** What holds for the whole design. */
export const settings = z.strictObject({
  /** Construct id and name of the stack. @default derived from the design's name */
  stackName: z.string().optional(),
  description: z.string().optional(),
  /** Tags on everything in the stack. */
  tags: z.record(z.string(), z.string()).optional(),
  parameters: z.array(parameter).optional(),
  /** Rules that do not count anywhere in this design, and why. */
  acknowledged: z.array(acknowledgement).optional(),
  /** Sets of findings that are switched off. */
  switchedOff: z.array(z.enum(RULE_SET_IDS)).optional(),
  /** Rules of a team's own, which travel with the design. */
  guardRules: z.array(guardRuleFile).max(LIMITS.guardRuleFiles).optional(),
});

/** A design's name as people gave it: 1–120 characters, no control characters. */
export const designName = z
  .string()
  .min(1)
  .max(120)
  // oxlint-disable-next-line no-control-regex -- control characters are what it keeps out
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'must not contain control characters');

/**
 * The shape of the one document. It accepts every half-finished state and refuses only what cannot be represented;
 * references between its records are checked by `openDesign`. Judging a design is the validator's work.
 */
export const designSchema = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  name: designName,
  settings,
  nodes: z.record(elementId, nodeUnion),
  edges: z.record(elementId, edgeUnion),
  layout: z.record(elementId, placement),
});

/** A parameter of the templates. */
export type TemplateParameter = z.infer<typeof parameter>;

/** A file of rules of a team's own. */
export type GuardRuleFile = z.infer<typeof guardRuleFile>;

/** What holds for the whole design: the stack's name, description and tags. */
export type Settings = z.infer<typeof settings>;

/** The document that everything else is made from. Immutable: commands give a new one. */
export interface Design {
  readonly formatVersion: typeof FORMAT_VERSION;
  readonly name: string;
  readonly settings: Settings;
  readonly nodes: Readonly<Record<string, DesignNode>>;
  readonly edges: Readonly<Record<string, DesignEdge>>;
  readonly layout: Readonly<Record<string, Placement>>;
}

/** A design with nothing in it. */
export function emptyDesign(name: string): Design {
  return { formatVersion: FORMAT_VERSION, name, settings: {}, nodes: {}, edges: {}, layout: {} };
}
