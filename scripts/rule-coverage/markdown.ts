import { cdkChecks } from './cdk-checks';
import type { Check } from './rows';

/**
 * The section "What the CDK refuses": each refusal of the installed library with the rules that find the mistake before, and the
 * mistakes that no design can make. Of the ECS library, or of all others.
 */
export function cdkCoverageMarkdown(of: 'aws-ecs' | 'others'): string {
  return coverageMarkdown(
    of === 'aws-ecs' ? 'What the ECS library of the CDK refuses' : 'What other libraries of the CDK refuse',
    'A program that the AWS CDK refuses becomes no template at all, so each of its refusals has a rule that finds the mistake in the design, or a reason why no design can make it. `{}` stands for what the message fills in.',
    cdkChecks().filter((it) => (it.source === ECS) === (of === 'aws-ecs')),
  );
}

const ECS = 'aws-cdk-lib/aws-ecs';

/** A section about the checks of others: per source a table of those that rules find too, and a list of those that no design needs, by reason. */
export function coverageMarkdown(heading: string, introduction: string, checks: readonly Check[]): string {
  const sources = [...new Set(checks.map((it) => it.source))];
  return [
    `## ${heading}`,
    '',
    `${introduction} ${summary(checks)}`,
    '',
    ...sources.flatMap((source) =>
      ofSource(
        source,
        checks.filter((it) => it.source === source),
      ),
    ),
  ].join('\n');
}

function ofSource(source: string, checks: readonly Check[]): string[] {
  const found = checks.filter((it) => 'rules' in it);
  return [
    `### ${source}`,
    '',
    summary(checks),
    '',
    ...(found.length === 0 ? [] : ['| What is refused | Rules |', '|---|---|', ...found.map(row), '']),
    ...byReason('Impossible in a design:', checks.filter(isImpossible)),
    ...byReason('Left to the checker, which says so itself:', checks.filter(isLeft)),
  ];
}

function byReason(heading: string, checks: readonly Check[]): string[] {
  const reasons = [...new Set(checks.flatMap((it) => ('cannot' in it ? [it.cannot] : [])))];
  if (reasons.length === 0) return [];
  const line = (reason: string): string => `* ${escaped(reason)}: ${listed(checks.filter((it) => 'cannot' in it && it.cannot === reason))}`;
  return [heading, '', ...reasons.map(line), ''];
}

function isLeft(check: Check): boolean {
  return 'cannot' in check && check.left === true;
}

function isImpossible(check: Check): boolean {
  return 'cannot' in check && !check.left;
}

function summary(checks: readonly Check[]): string {
  const count = (some: readonly Check[]): number => some.reduce((sum, it) => sum + (it.count ?? 1), 0);
  const found = count(checks.filter((it) => 'rules' in it));
  const left = count(checks.filter(isLeft));
  return `Checks: ${count(checks)}. Found by rules: ${found}. Impossible in a design: ${count(checks) - found - left}.${left > 0 ? ` Left to the checker: ${left}.` : ''}`;
}

function row(check: Check): string {
  const rules = 'rules' in check ? check.rules.map((id) => `\`${id}\``).join(', ') : '';
  const lower = 'rules' in check && check.lower ? ` (no error: ${escaped(check.lower)})` : '';
  return `| ${quoted(check)} | ${rules}${lower} |`;
}

/** Checks in a line, those of one place together, each once. */
function listed(checks: readonly Check[]): string {
  const places = [...new Set(checks.map((it) => it.where))];
  return places
    .map((where) => {
      const said = [...new Set(checks.filter((it) => it.where === where).map((it) => escaped(it.check)))].join('; ');
      return where === undefined ? said : `\`${where}\`: ${said}`;
    })
    .join(' · ');
}

function quoted({ check, where }: Check): string {
  return where === undefined ? escaped(check) : `${escaped(check)} (\`${where}\`)`;
}

/** Text that says in Markdown what it says, also in a cell of a table. */
function escaped(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[|<*_[\]`]/g, '\\$&')
    .trim();
}
