import type { Design } from '@/lib/document/design';
import { elementName } from '@/lib/kinds/element-name';
import { formatPath } from '@/lib/util/problem';
import { controlsOf, SEVERITIES, type Finding, type FixableFinding } from '@/lib/validation/finding';
import { isOpen } from '@/lib/validation/judged';
import { validate } from '@/lib/validation/validate';
import type { DeepOptions } from './deep-checks';
import type { Io } from './io';
import { readDesign } from './read-design';

/** Prints everything that is wrong with a design: what our rules say, worst first, then what others say. Gives 1 when there is an error among it, or others could not look. */
export async function validateCommand(io: Io, source: string, json: boolean, deep?: DeepOptions): Promise<number> {
  const design = readDesign(io, source);
  const ours = validate(design);
  const checked = deep ? await (await import('./deep-checks')).deepChecks(io, design, ours, deep) : undefined;
  const theirs = checked?.findings ?? [];
  const findings: readonly (Finding & Partial<FixableFinding>)[] = [...ours, ...theirs];
  if (json) io.print(`${JSON.stringify([...ours, ...theirs.map((finding) => ({ ...finding, fixes: [] }))], null, 2)}\n`);
  else {
    for (const finding of findings.filter(isOpen)) io.print([findingLine(finding, design), ...more(finding), ''].join('\n'));
    for (const finding of findings.filter((it) => !isOpen(it))) io.print(`acknowledged  ${findingLine(finding, design)}: ${finding.acknowledged?.reason}\n`);
    io.message(`${countText(findings.filter(isOpen))}\n`);
  }
  return checked?.complete === false || findings.some((finding) => finding.severity === 'error') ? 1 : 0;
}

/** One finding as a line: severity, where, what, rule, and what others call it. */
export function findingLine(finding: Finding, design: Design): string {
  const { elementId } = finding;
  const element = elementId === undefined ? undefined : elementName(elementId, design);
  const path = formatPath(finding.path);
  // An edge is a sentence, to which a path does not join with a dot.
  const where = [element, path].filter(Boolean).join(elementId !== undefined && design.edges[elementId] ? ', ' : '.');
  return `${finding.severity}  ${where ? `${where}: ` : ''}${finding.message}  (${[finding.ruleId, ...controlsOf(finding)].join(', ')})`;
}

/** Below the line of a finding: what could be done, and the page that says why. */
function more({ source, fixes = [] }: Finding & Partial<Pick<FixableFinding, 'fixes'>>): string[] {
  return [...(fixes.length > 0 ? [`Could be: ${fixes.map((fix) => fix.label).join(' · ')}`] : []), ...(source === undefined ? [] : [source])].map(
    (text) => `    ${text}`,
  );
}

/** `2 errors, 1 warning`, or that there is nothing. */
function countText(findings: readonly Finding[]): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    const word = severity === 'security' ? (count === 1 ? 'security risk' : 'security risks') : `${severity}${count === 1 ? '' : 's'}`;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  return counts.length > 0 ? counts.join(', ') : 'Nothing to find fault with.';
}
