import { isCovered } from '@/lib/validation/covered-warnings';
import { refusalsOf, type Finding } from '@/lib/validation/finding';

/** What the CDK itself says of a design, as findings; without what our rules say better, and without refusals that they foretold. */
export function cdkFindings(
  diagnostics: readonly {
    readonly element?: string | undefined;
    readonly level: 'error' | 'warning' | 'info';
    readonly message: string;
    readonly code?: string | undefined;
  }[],
  ours: readonly Finding[],
): Finding[] {
  const foretold = ours.filter((finding) => finding.severity === 'error').flatMap(refusalsOf);
  return diagnostics
    .filter((diagnostic) => !isCovered(diagnostic))
    .filter(({ level, message }) => level !== 'error' || !foretold.some((text) => message.includes(text)))
    .map((diagnostic) => ({
      ruleId: `cdk/${diagnostic.code ?? diagnostic.level}`,
      severity: diagnostic.level === 'info' ? 'hint' : diagnostic.level,
      title: 'Said by the AWS CDK',
      elementId: diagnostic.element,
      path: [],
      message: diagnostic.message,
    }));
}
