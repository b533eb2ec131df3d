import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Design } from '@/lib/document/design';
import { KINDS } from '@/lib/kinds/registry';
import { nodeUnion } from '@/lib/kinds/union';
import { STARTERS } from '@/lib/starters/starters';
import { ec2Example, fargateExample } from './example';
import type { Finding } from './finding';
import { RULES } from './rules/registry';
import { TASK_RULES } from './rules/task-rules';
import { validate } from './validate';

const rules = RULES.map((rule) => ({ id: rule.id, rule }));
const said = (findings: readonly Finding[]): string[] => findings.map((it) => `${it.severity} ${it.ruleId}: ${it.message}`);

describe('every rule', () => {
  it('has an id of its own', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  });

  it.each(rules)('$id is described, with a source and examples', ({ id, rule }) => {
    expect(id).toMatch(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(rule.source).toMatch(/^https:\/\/\S+$/);
    expect(rule.title).toMatch(/^\S.*[^.\s]$/);
    const { ok, bad } = rule.examples();
    expect(ok.length).toBeGreaterThan(0);
    expect(bad.length).toBeGreaterThan(0);
  });

  it.each(rules)('$id is quiet about designs that keep it', ({ id, rule }) => {
    for (const design of rule.examples().ok) expect(said(validate(design).filter((it) => it.ruleId === id))).toEqual([]);
  });

  it.each(rules)('$id speaks up, and no other rule calls the same design an error', ({ id, rule }) => {
    rule.examples().bad.forEach((design, index) => {
      const findings = validate(design);
      expect(
        findings.map((it) => it.ruleId),
        `bad example ${index}`,
      ).toContain(id);
      expect(said(findings.filter((it) => it.ruleId !== id && it.severity === 'error')), `bad example ${index}`).toEqual([]);
    });
  });

  it.each(rules)('$id has a sentence for each finding, and each of its fixes settles it', ({ id, rule }) => {
    for (const design of rule.examples().bad)
      for (const finding of validate(design).filter((it) => it.ruleId === id)) {
        expect(finding.message).toMatch(/^\S.*[.?]$/s);
        expect(finding.message).not.toMatch(/undefined|\[object/);
        for (const fix of finding.fixes) {
          expect(fix.label).toMatch(/\S/);
          const applied = apply(design, fix.command);
          if (!applied.ok) throw new Error(`"${fix.label}" is refused: ${applied.error.message}`);
          const same = (it: Finding): boolean => it.ruleId === id && it.elementId === finding.elementId && it.message === finding.message;
          expect(said(validate(applied.value.design).filter(same)), fix.label).toEqual([]);
        }
      }
  });
});

describe('a correct design', () => {
  it.each([
    { name: 'on Fargate', design: fargateExample() },
    { name: 'on EC2 instances', design: ec2Example() },
  ])('$name has no finding', ({ design }) => {
    expect(said(validate(design))).toEqual([]);
  });
});

describe('a new element', () => {
  it('is not drowned: of a fresh container only the missing image is an error, and one more thing is a warning', () => {
    const container = nodeUnion.parse({ id: 'new', kind: 'container', name: 'web', parent: 'task', props: KINDS.container.defaults });
    const task = nodeUnion.parse({ id: 'task', kind: 'task-definition', name: 'Task', props: KINDS['task-definition'].defaults });
    const ids = new Set(TASK_RULES.map((rule) => rule.id));
    const findings = validate({ ...fargateExample(), nodes: { task, new: container }, edges: {} }).filter((it) => ids.has(it.ruleId));
    expect(findings.filter((it) => it.severity !== 'hint').map((it) => it.ruleId)).toEqual(['container/image', 'container/no-logging']);
  });
});

describe('any half-finished design', () => {
  it.each(STARTERS.map((starter) => ({ id: starter.id, starter })))('gets an answer: $id without any one of its properties', ({ starter }) => {
    for (const design of withoutOneProperty(starter.design())) expect(validate(design)).toBeInstanceOf(Array);
  });
});

function withoutOneProperty(design: Design): Design[] {
  const without = (props: object, key: string): object => Object.fromEntries(Object.entries(props).filter(([it]) => it !== key));
  const nodes = Object.values(design.nodes).flatMap((node) =>
    Object.keys(node.props).map((key) => ({ ...design, nodes: { ...design.nodes, [node.id]: nodeUnion.parse({ ...node, props: without(node.props, key) }) } })),
  );
  const emptied = Object.values(design.nodes).map((node) => ({ ...design, nodes: { ...design.nodes, [node.id]: nodeUnion.parse({ ...node, props: {} }) } }));
  const unlinked = Object.keys(design.edges).map((id) => ({ ...design, edges: Object.fromEntries(Object.entries(design.edges).filter(([it]) => it !== id)) }));
  return [design, ...nodes, ...emptied, ...unlinked];
}
