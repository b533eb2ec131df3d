import type { Command } from '@/lib/commands/command';
import type { Path } from '@/lib/util/problem';

/** How bad: will not deploy or run; will surprise; is unsafe; could be better. Worst first. */
export const SEVERITIES = ['error', 'security', 'warning', 'hint'] as const;

/** How bad a finding is. */
export type Severity = (typeof SEVERITIES)[number];

/** A change that would settle a finding: carried out only when somebody chooses it. */
export interface Fix {
  /** What the button says: "Use 0.5 vCPU". */
  readonly label: string;
  readonly command: Command;
  /** It takes away what somebody drew or wrote and could mend: each such change is chosen by itself. */
  readonly loses?: true | undefined;
}

/** One thing that is wrong with a design, said to the person who drew it. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly title: string;
  /** The node or edge that it is about; nothing when it is about the whole design. */
  readonly elementId?: string | undefined;
  /** Where in the element's props. Empty for the element as a whole. */
  readonly path: Path;
  readonly message: string;
  /** Where the fact comes from. */
  readonly source?: string | undefined;
  /** The same check elsewhere, as the rule has it: `Security Hub ECS.2`, `checkov CKV_AWS_333`, `CDK: ` and what the CDK says. */
  readonly related?: readonly string[] | undefined;
  /** Somebody looked at it and left it as it is: why, and whether that holds here or in the whole design. Never of an error. */
  readonly acknowledged?: { readonly reason: string; readonly scope: 'element' | 'design' } | undefined;
}

/** A finding of our rules, which know changes that settle it. */
export interface FixableFinding extends Finding {
  /** None where the right change is not certain. */
  readonly fixes: readonly Fix[];
}

/** What a finding says, as plain data: it can be sent, and keeps nothing alive. */
export function plainFinding({ ruleId, severity, title, elementId, path, message, source, related, acknowledged }: Finding): Finding {
  return {
    ruleId,
    severity,
    title,
    ...(elementId === undefined ? {} : { elementId }),
    path,
    message,
    ...(source === undefined ? {} : { source }),
    ...(related ? { related } : {}),
    ...(acknowledged ? { acknowledged } : {}),
  };
}

/** The names under which others check the same: controls of Security Hub, rules of cdk-nag, checkov, trivy, cfn-lint. */
export function controlsOf({ related = [] }: Pick<Finding, 'related'>): readonly string[] {
  return related.filter((text) => !text.startsWith(CDK));
}

/** The beginnings of what the CDK itself says when it refuses the same. */
export function refusalsOf({ related = [] }: Pick<Finding, 'related'>): readonly string[] {
  return related.filter((text) => text.startsWith(CDK)).map((text) => text.slice(CDK.length));
}

const CDK = 'CDK: ';
