import type { Design } from '@/lib/document/design';
import type { Acknowledgement, RuleSetId } from '@/lib/model/acknowledgement';
import type { Finding, FixableFinding } from './finding';

/** The set of findings that a finding belongs to; nothing for errors, which cannot be switched off. */
export function ruleSetOf({ ruleId, severity }: Pick<Finding, 'ruleId' | 'severity'>): RuleSetId | undefined {
  if (severity === 'error') return undefined;
  const [says] = ruleId.split('/');
  return says === 'cdk' || says === 'cloudformation-validate' || says === 'cdk-nag' ? says : severity;
}

/** Findings as a design wants them: without the sets that it switched off, those that somebody acknowledged marked with the reason. Errors stay as they are. */
export function judged<F extends Finding>(findings: readonly F[], design: Design): F[] {
  const off = new Set<RuleSetId>(design.settings.switchedOff);
  const everywhere = new Map(design.settings.acknowledged?.map((it) => [it.rule, it.reason]));
  return findings.flatMap((finding): F[] => {
    const set = ruleSetOf(finding);
    if (set === undefined) return [finding];
    if (off.has(set)) return [];
    const { elementId, ruleId } = finding;
    const element = elementId === undefined ? undefined : (design.nodes[elementId] ?? design.edges[elementId]);
    const here = element?.acknowledged?.find((it) => it.rule === ruleId);
    if (here) return [acknowledged(finding, { reason: here.reason, scope: 'element' })];
    const reason = everywhere.get(ruleId);
    return [reason === undefined ? finding : acknowledged(finding, { reason, scope: 'design' })];
  });
}

/** True for what still asks for attention. */
export function isOpen(finding: Finding): boolean {
  return finding.acknowledged === undefined;
}

/**
 * Acknowledgements that no finding has: what they were about was settled since, is not said here, or is an error, which nobody
 * can acknowledge. They are shown as acknowledged findings, so that they can be taken back.
 *
 * @param findings all that is said of the design, errors too
 */
export function withoutFinding(design: Design, findings: readonly Finding[]): Finding[] {
  const keyOf = (scope: 'element' | 'design', rule: string, elementId: string | undefined): string =>
    JSON.stringify([scope, rule, scope === 'design' ? undefined : elementId]);
  const used = new Set(findings.flatMap(({ ruleId, elementId, acknowledged: why }) => (why ? [keyOf(why.scope, ruleId, elementId)] : [])));
  const errors = new Set(
    findings.flatMap(({ ruleId, elementId, severity }) =>
      severity === 'error' ? [keyOf('element', ruleId, elementId), keyOf('design', ruleId, undefined)] : [],
    ),
  );
  const left = (scope: 'element' | 'design', elementId: string | undefined, of: readonly Acknowledgement[] | undefined): Finding[] =>
    (of ?? []).flatMap(({ rule, reason }): Finding[] => {
      const key = keyOf(scope, rule, elementId);
      if (used.has(key)) return [];
      const message = errors.has(key) ? `This is an error, and errors cannot be acknowledged: it counts all the same, until it is settled.` : silence(rule);
      return [{ ruleId: rule, severity: 'hint', title: 'Acknowledged', elementId, path: [], message, acknowledged: { reason, scope } }];
    });
  return [
    ...left('design', undefined, design.settings.acknowledged),
    ...[...Object.values(design.nodes), ...Object.values(design.edges)].flatMap((element) => left('element', element.id, element.acknowledged)),
  ];
}

/** Why nothing says what a rule could say. */
function silence(rule: string): string {
  const [says = ''] = rule.split('/');
  const engine = ENGINES.get(says);
  return `Nothing says this now: it was settled,${engine === undefined ? ' or' : ''} is switched off${engine === undefined ? '' : `, or ${engine} not looked at the design yet`}.`;
}

const ENGINES: ReadonlyMap<string, string> = new Map([
  ['cdk', 'the CDK has'],
  ['cloudformation-validate', 'the official validator has'],
  ['cdk-nag', 'cdk-nag has'],
  ['guard', 'the rules of the team have'],
]);

/** The findings whose right change is certain: those that offer just one, by which nothing is lost. */
export function certain(findings: readonly FixableFinding[]): FixableFinding[] {
  return findings.filter((finding) => isOpen(finding) && finding.fixes.length === 1 && !finding.fixes[0]?.loses);
}

/** The same finding with the reason why it does not count. Its fixes are still made only when they are asked for. */
function acknowledged<F extends Finding>(finding: F, why: NonNullable<Finding['acknowledged']>): F {
  return Object.defineProperties({ acknowledged: why }, Object.getOwnPropertyDescriptors(finding)) as unknown as F;
}
