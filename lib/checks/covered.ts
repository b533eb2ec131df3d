import type { Design } from '@/lib/document/design';
import type { DesignNode } from '@/lib/kinds/union';
import { RULES } from '@/lib/validation/rules/registry';
import type { CheckDiagnostic } from './protocol';

/** Ids of our rules that look for the same as a rule of an engine: of its elements, what ours said is not said twice. */
export function sameRules(engineRule: string): ReadonlySet<string> {
  return SAME.get(engineRule) ?? NONE;
}

/** Why something that an engine says of a resource is left out; nothing when it is not. */
export function leftOut(diagnostic: CheckDiagnostic, elementId: string | undefined, design: Design): string | undefined {
  const node = elementId === undefined ? undefined : design.nodes[elementId];
  return LEFT_OUT.find(({ rule, unless }) => rule === diagnostic.ruleId && !unless?.(node, diagnostic))?.reason;
}

/** What is left out, and why. */
export interface LeftOut {
  /** The engine's own name for its rule. */
  readonly rule: string;
  /** Where it is said all the same. */
  readonly unless?: (node: DesignNode | undefined, diagnostic: CheckDiagnostic) => boolean;
  readonly reason: string;
}

/** What the engines say about the CDK's own resources, which nobody can change, or about what is right as it is. */
export const LEFT_OUT: readonly LeftOut[] = [
  {
    rule: 'AwsSolutions-IAM5',
    unless: (node) =>
      (node?.kind === 'role' && filled(node.props.statements)) ||
      (node?.kind === 'task-definition' && (filled(node.props.taskRoleStatements) || filled(node.props.executionRoleStatements))),
    reason: 'The wildcards are in permissions that the CDK grants, such as ecr:GetAuthorizationToken, which knows no resources.',
  },
  {
    rule: 'AwsSolutions-IAM4',
    unless: (node) => node?.kind === 'role',
    reason: 'The policy is the one that ECS asks for; the CDK attaches it.',
  },
  {
    rule: 'AwsSolutions-L1',
    unless: (node) => node?.kind !== 'capacity',
    reason: 'The function that drains instances is the CDK’s own, and so is its runtime.',
  },
  {
    rule: 'AwsSolutions-SNS3',
    unless: (node) => node?.kind !== 'capacity',
    reason: 'The topic that tells of instances about to end is the CDK’s own; only Auto Scaling publishes to it.',
  },
  {
    rule: 'E1029',
    unless: (_, { message }) => message.includes("'${AWS::"),
    reason: 'A name in braces after a dollar sign is for the shell or the program: designs have no Fn::Sub whose parameter it could be.',
  },
  { rule: 'I3049', reason: 'Without a port, health checks go to the port that the target was registered with, which is right for dynamic ports.' },
  { rule: 'I3013', reason: 'The default retention of four days stands in the queue’s form.' },
];

/** How bad something is, where the engine takes it for worse. `${AWS::Region}` outside of an Fn::Sub deploys, and stays as it is written. */
export const MILDER: Readonly<Record<string, CheckDiagnostic['severity']>> = { E1029: 'warning' };

/** What our rules say of the same, where the rule does not name it as related: environment variables that hold secrets, accelerators that have ended. */
const BESIDE: readonly (readonly [engineRule: string, rule: string])[] = [
  ['AwsSolutions-ECS2', 'container/secret-in-environment'],
  ['W9009', 'task/accelerators-ended'],
];

const NONE: ReadonlySet<string> = new Set();

const SAME: ReadonlyMap<string, ReadonlySet<string>> = collected([
  ...RULES.flatMap((rule) =>
    (rule.related ?? []).flatMap((text) => {
      const [, engineRule] = /^(?:cdk-nag|cfn-lint|cloudformation-validate) (\S+)$/.exec(text) ?? [];
      return engineRule === undefined ? [] : [[engineRule, rule.id] as const];
    }),
  ),
  ...BESIDE,
]);

function collected(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const [key, value] of pairs) all.set(key, (all.get(key) ?? new Set()).add(value));
  return all;
}

function filled(list: readonly unknown[] | undefined): boolean {
  return (list?.length ?? 0) > 0;
}
