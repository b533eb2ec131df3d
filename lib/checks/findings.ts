import type { Design } from '@/lib/document/design';
import { SEVERITIES, type Finding } from '@/lib/validation/finding';
import { leftOut, sameRules } from './covered';
import { placeOf } from './fields';
import type { CheckAnswer, CheckDiagnostic } from './protocol';

/** Stack id → logical id → the node or edge that made it, as a synthesis says. */
export type ResourceElements = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** All that engines said, in the order of the engines. */
export function diagnosticsOf(answer: CheckAnswer): CheckDiagnostic[] {
  return Object.values(answer).flatMap((each) => each?.diagnostics ?? []);
}

/**
 * What engines said of templates, as findings of the design that they were made from: each on the node or edge that made the
 * resource and, where that is certain, at the field. Without what our own rules said already, what nobody can change, and what
 * is about elements that are not there any more. Worst first.
 */
export function findingsOf(diagnostics: readonly CheckDiagnostic[], resources: ResourceElements, design: Design, ourFindings: readonly Finding[]): Finding[] {
  const said = new Set<string>();
  for (const { ruleId, elementId } of ourFindings) said.add(`${ruleId} ${elementId ?? ''}`);
  const doubles = new Set<string>();
  return diagnostics
    .flatMap((diagnostic): Finding[] => {
      const [ruleId, detail] = nameOf(diagnostic);
      const plain = { ...diagnostic, ruleId };
      const made = diagnostic.logicalId === undefined ? undefined : resources[diagnostic.stack]?.[diagnostic.logicalId];
      // Made by an element that has been deleted since.
      if (made !== undefined && !design.nodes[made] && !design.edges[made]) return [];
      if (leftOut(plain, made, design)) return [];
      const place = made === undefined ? undefined : placeOf(diagnostic, made, design);
      if (place && isSaid(ruleId, [made, place.elementId], said, design)) return [];
      const finding: Finding = {
        ruleId: `${diagnostic.engine}/${ruleId}`,
        severity: diagnostic.severity,
        title: TITLES[diagnostic.engine],
        elementId: place?.elementId,
        path: place?.path ?? [],
        message: messageOf(diagnostic, detail, made),
        source: diagnostic.documentationUrl,
        fixes: [],
      };
      const key = JSON.stringify([finding.ruleId, finding.elementId, finding.path, finding.message]);
      if (doubles.has(key)) return [];
      doubles.add(key);
      return [finding];
    })
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

const TITLES: Readonly<Record<CheckDiagnostic['engine'], string>> = {
  'cloudformation-validate': 'Said by the official validator of templates',
  'cdk-nag': 'Said by cdk-nag’s AwsSolutions pack',
  guard: 'A rule of the team',
};

/** `AwsSolutions-IAM4[Policy::…]` is one rule with a detail in brackets. */
function nameOf({ ruleId }: CheckDiagnostic): readonly [string, string | undefined] {
  const [, name = ruleId, detail] = /^([^[]*)\[(.*)\]$/s.exec(ruleId) ?? [];
  return [name, detail];
}

/** Of an element, what it is in, or what is in it: cdk-nag says of a task what our rules say of its container. */
function isSaid(engineRule: string, elements: readonly (string | undefined)[], said: ReadonlySet<string>, design: Design): boolean {
  const rules = sameRules(engineRule);
  if (rules.size === 0) return false;
  const near = new Set(elements.filter((id) => id !== undefined));
  for (const id of elements.filter((each) => each !== undefined)) {
    const parent = design.nodes[id]?.parent;
    if (parent !== undefined) near.add(parent);
  }
  for (const node of Object.values(design.nodes)) if (node.parent !== undefined && elements.includes(node.parent)) near.add(node.id);
  return [...rules].some((rule) => [...near].some((id) => said.has(`${rule} ${id}`)));
}

/** The engine's words; with the resource's name where no element says what it is about. */
function messageOf({ message, logicalId, stack }: CheckDiagnostic, detail: string | undefined, made: string | undefined): string {
  const words = detail === undefined ? message : `${message} (${detail})`;
  if (made !== undefined) return words;
  return logicalId === undefined ? `${stack}: ${words}` : `${logicalId} of ${stack}: ${words}`;
}
