import { compile } from '@/lib/compile/compile';
import type { Design } from '@/lib/document/design';
import { compareText } from '@/lib/kinds/graph';
import { SEVERITIES, type Finding } from './finding';
import type { Match, Rule, Subject } from './rule';
import { RULES } from './rules/registry';
import { withoutDoubledNames } from './without-doubled-names';

/** Everything that is wrong with a design, worst first. A design without errors can be synthesized. Quiet about correct designs. */
export function validate(design: Design): Finding[] {
  const findings: Finding[] = [...incomplete(design)];
  for (const rule of RULES as unknown as readonly Rule<Subject, Match>[])
    for (const subject of subjects(design, rule.on))
      for (const match of rule.check(subject as never, design))
        findings.push({
          ruleId: rule.id,
          severity: rule.severity,
          title: rule.title,
          elementId: match.elementId ?? ('id' in subject ? subject.id : undefined),
          path: match.path,
          message: withoutDoubledNames(rule.message(match)),
          source: rule.source,
          fixes: rule.fixes?.(match, subject as never, design) ?? [],
        });
  return withoutDoubles(findings).sort((a, b) => compareFindings(design, a, b));
}

type AnySubject = Design | Design['nodes'][string] | Design['edges'][string];

function subjects(design: Design, on: Subject): AnySubject[] {
  if (on === 'design') return [design];
  if (on.startsWith('edge:')) return Object.values(design.edges).filter((edge) => `edge:${edge.kind}` === on);
  return Object.values(design.nodes).filter((node) => node.kind === on);
}

/** What keeps an element out of the plan is an error on it, whatever the rules say. */
function incomplete(design: Design): Finding[] {
  return compile(design)
    .omitted.filter((omission) => omission.because === undefined)
    .map((omission) => ({
      ruleId: 'design/incomplete',
      severity: 'error',
      title: 'Everything that a resource needs is given',
      elementId: omission.at ?? omission.element,
      path: omission.path,
      message: withoutDoubledNames(omission.message),
      fixes: [],
    }));
}

/** Where a rule has more to say about a missing value, the plain statement that it is missing is left out. */
function withoutDoubles(findings: readonly Finding[]): Finding[] {
  const place = (finding: Finding): string => JSON.stringify([finding.elementId, finding.path]);
  const said = new Set(findings.filter((it) => it.severity === 'error' && it.ruleId !== 'design/incomplete').map(place));
  return findings.filter((finding) => finding.ruleId !== 'design/incomplete' || !said.has(place(finding)));
}

function compareFindings(design: Design, a: Finding, b: Finding): number {
  const name = (finding: Finding): string => (finding.elementId === undefined ? '' : (design.nodes[finding.elementId]?.name ?? finding.elementId));
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareText(name(a), name(b)) ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(JSON.stringify(a.path), JSON.stringify(b.path)) ||
    compareText(a.elementId ?? '', b.elementId ?? '')
  );
}
