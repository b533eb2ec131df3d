import type { Design } from '@/lib/document/design';
import { SEVERITIES, type Finding } from '@/lib/validation/finding';
import { leftOut, MILDER, sameRules } from './covered';
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
 *
 * @param stacks Stack id → the node of the stack: for what is about a template as a whole.
 */
export function findingsOf(
  diagnostics: readonly CheckDiagnostic[],
  resources: ResourceElements,
  design: Design,
  ourFindings: readonly Finding[],
  stacks: Readonly<Record<string, string | undefined>> = {},
): Finding[] {
  const said = new Map<string, string[]>();
  for (const { ruleId, elementId } of ourFindings) if (elementId !== undefined) said.set(ruleId, [...(said.get(ruleId) ?? []), elementId]);
  const doubles = new Set<string>();
  return diagnostics
    .flatMap((diagnostic): Finding[] => {
      const [ruleId, detail] = nameOf(diagnostic);
      const plain = { ...diagnostic, ruleId };
      const made = diagnostic.logicalId === undefined ? stacks[diagnostic.stack] : resources[diagnostic.stack]?.[diagnostic.logicalId];
      // Made by an element that has been deleted since.
      if (made !== undefined && !design.nodes[made] && !design.edges[made]) return [];
      if (leftOut(plain, made, design)) return [];
      const place = made === undefined ? undefined : placeOf(diagnostic, made, design);
      if (made !== undefined && place && isSaid(ruleId, [made, place.elementId], said, design)) return [];
      const finding: Finding = {
        ruleId: idOf(diagnostic, ruleId),
        severity: MILDER[ruleId] ?? diagnostic.severity,
        title: TITLES[diagnostic.engine],
        elementId: place?.elementId,
        path: place?.path ?? [],
        message: messageOf(diagnostic, detail, made),
        source: diagnostic.documentationUrl,
      };
      const key = JSON.stringify([finding.ruleId, finding.elementId, finding.path, finding.message]);
      if (doubles.has(key)) return [];
      doubles.add(key);
      return [finding];
    })
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** A finding for a file of Guard rules that cannot be read; nothing when all can. */
export function guardProblemFindings(answer: CheckAnswer, design: Design): Finding[] {
  const { guardProblem, message = '' } = answer.guard ?? {};
  if (!guardProblem) return [];
  const index = design.settings.guardRules?.findIndex((file) => file.name === guardProblem.name) ?? -1;
  return [
    {
      ruleId: 'guard/unreadable',
      severity: 'warning',
      title: 'Guard can read the rules of the team',
      path: index < 0 ? ['settings', 'guardRules'] : ['settings', 'guardRules', index, 'content'],
      message: `The Guard rules are not checked. ${message}${/[.?!]$/.test(message) ? '' : '.'}`,
      source: 'https://docs.aws.amazon.com/cfn-guard/latest/ug/writing-rules.html',
    },
  ];
}

/** True while what a finding is about is as it was: the field that it points to, or at least the element. */
export function stillStands({ elementId, path }: Finding, before: Design, now: Design): boolean {
  if (elementId === undefined) return true;
  const [was, is] = [before, now].map((design) => design.nodes[elementId] ?? design.edges[elementId]);
  return is !== undefined && (was === is || path.length === 0 || JSON.stringify(valueAt(was?.props, path)) === JSON.stringify(valueAt(is.props, path)));
}

function valueAt(value: unknown, path: Finding['path']): unknown {
  return path.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined), value);
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

/** With the detail, by which cdk-nag's own acknowledgements know it, as far as acknowledgements can hold it. */
function idOf({ engine, ruleId }: CheckDiagnostic, name: string): string {
  const whole = `${engine}/${ruleId}`;
  return whole.length <= LONGEST_ID ? whole : `${engine}/${name}`;
}

/** Of the rule of an acknowledgement. */
const LONGEST_ID = 200;

/** Of an element, what it is in, or what is in it: cdk-nag says of a task what our rules say of its container. */
function isSaid(engineRule: string, elements: readonly string[], said: ReadonlyMap<string, readonly string[]>, design: Design): boolean {
  const parents = elements.map((id) => design.nodes[id]?.parent);
  return [...sameRules(engineRule)].some((rule) =>
    said.get(rule)?.some((id) => elements.includes(id) || parents.includes(id) || elements.includes(design.nodes[id]?.parent ?? '')),
  );
}

/** The engine's words; with the resource's name where no element says what it is about. */
function messageOf({ message, logicalId, stack }: CheckDiagnostic, detail: string | undefined, made: string | undefined): string {
  const words = detail === undefined ? message : `${message} (${detail})`;
  if (made !== undefined) return words;
  return logicalId === undefined ? `${stack}: ${words}` : `${logicalId} of ${stack}: ${words}`;
}
