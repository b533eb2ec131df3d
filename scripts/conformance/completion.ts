import { invariant } from '@/lib/util/invariant';
import type { Template } from '@/lib/synth/synthesis';
import type { Example } from './examples';

/** What makes an example whole that would not work as it stands. */
export interface Completion {
  /** Statements after the example. */
  readonly after?: string;
  /** A text of the example, and what takes its place. */
  readonly replace?: readonly [text: string, by: string];
  readonly lack: Lack;
}

/** What an example lacks; each is checked by a run without the completion. */
export type Lack =
  /** The CDK refuses it with this message. */
  | { readonly refusal: RegExp }
  /** It has a task definition without containers, which ECS refuses. */
  | 'container'
  /** Its cluster makes a VPC of its own, and the instances that it gets are in another one. */
  | 'network'
  /** Nobody may do what ECS must do to start its tasks: no policy has this action. */
  | { readonly action: string }
  /** The text that is replaced is a comment that leaves something to the reader. */
  | 'options'
  /** The text that is replaced is an id or ARN of a form that AWS never gives; what takes its place has the form. */
  | { readonly form: RegExp };

/** An example's code with its completion. */
export function completed({ code }: Example, { after = '', replace }: Completion): string {
  if (!replace) return `${code}\n${after}`;
  const [text, by] = replace;
  invariant(code.includes(text), `the example has the text ${JSON.stringify(text)}, which its completion replaces`);
  return `${code.replace(text, () => by)}\n${after}`;
}

/** What speaks against a completion: that the example does not lack it, or is wrong in another way; nothing when it is needed. */
export function whyNotNeeded({ lack, replace }: Completion, alone: { readonly template: Template } | { readonly refused: string }): string | undefined {
  if (typeof lack === 'object' && 'refusal' in lack) {
    if (!('refused' in alone)) return 'the CDK takes it without its completion';
    return lack.refusal.test(alone.refused) ? undefined : `without its completion the CDK refuses it otherwise: ${alone.refused}`;
  }
  if (typeof lack === 'object' && 'form' in lack) {
    if (!replace || lack.form.test(replace[0])) return 'what its completion replaces has the form that AWS gives';
    return lack.form.test(replace[1]) ? undefined : 'what its completion puts in its place has not the form that AWS gives';
  }
  if ('refused' in alone) return `without its completion the CDK refuses it: ${alone.refused}`;
  if (lack === 'options') return replace?.[0].startsWith('// ...') ? undefined : 'what its completion replaces is no comment that leaves something out';
  const resources = Object.values(alone.template['Resources'] ?? {}) as readonly {
    readonly Type: string;
    readonly Properties?: Readonly<Record<string, unknown>>;
  }[];
  if (lack === 'network') return resources.filter((it) => it.Type === 'AWS::EC2::VPC').length > 1 ? undefined : 'it has one VPC without its completion';
  if (lack === 'container') {
    const lacks = resources.some((it) => it.Type === 'AWS::ECS::TaskDefinition' && it.Properties?.['ContainerDefinitions'] === undefined);
    return lacks ? undefined : 'its task definition has a container without its completion';
  }
  const has = resources.some((it) => it.Type === 'AWS::IAM::Policy' && JSON.stringify(it.Properties).includes(`"${lack.action}`));
  return has ? `somebody may do ${lack.action} without its completion` : undefined;
}

/** What a completion adds, in words. */
export function completionText({ lack }: Completion): string {
  if (lack === 'container') return 'with a container: it has none';
  if (lack === 'network') return 'in one VPC: its cluster and its instances are in two';
  if (lack === 'options') return 'with options: it leaves them to the reader';
  if ('form' in lack) return 'with a reference that AWS could have given: it has none';
  return 'action' in lack ? `with a permission: nobody may do ${lack.action}` : 'with a change: the CDK refuses it as it stands';
}
