import type { Design } from '@/lib/document/design';
import { stackHeads } from '@/lib/compile/stack-heads';
import { OWN_STACK } from '@/lib/kinds/stack/links';

/** What a stack is called in messages: "stack Web", "the design's own stack". */
export function stackText(design: Design, stack: string): string {
  return stack === OWN_STACK ? "the design's own stack" : `stack ${design.nodes[stack]?.name ?? stack}`;
}

/** The name of a stack in CloudFormation. */
export function cloudFormationName(design: Design, stack: string): string {
  const head = stackHeads(design).get(stack);
  return head?.stackName ?? head?.id ?? stack;
}
