import { construct } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';

/** A parameter of the template that takes the place of an image which only the CDK project can build. */
export function imageParameter(id: string, from: string): Expr {
  return construct('CfnParameter', id, {
    type: 'String',
    description: `Image built from ${from} and pushed to a registry. The CDK project does this by itself.`,
  });
}
