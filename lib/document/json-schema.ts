import { z } from 'zod';
import { designSchema } from './design';

/**
 * The JSON Schema (draft 2020-12) of a design file, made from the schema that opens designs. References between records
 * are beyond what JSON Schema can say: `openDesign` checks them.
 */
export function designJsonSchema(): z.core.JSONSchema.BaseSchema {
  const { $schema, ...schema } = z.toJSONSchema(designSchema, { io: 'input', reused: 'inline' });
  return { $schema, title: 'Gantry design', description: 'A design of Amazon ECS services: nodes, edges and where they are drawn.', ...schema };
}
