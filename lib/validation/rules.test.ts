import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Design } from '@/lib/document/design';
import { KINDS } from '@/lib/kinds/registry';
import { nodeUnion } from '@/lib/kinds/union';
import { mutationsOf } from '@/lib/testing/rule-mutations';
import { STARTERS } from '@/lib/starters/starters';
import { ec2Example, fargateExample } from './example';
import type { Finding } from './finding';
import { RULES } from './rules/registry';
import { TASK_RULES } from './rules/task-rules';
import { validate } from './validate';

const rules = RULES.map((rule) => ({ id: rule.id, rule }));
/** What else is said of the same change, below an error, and why that is right. Everything else a rule says alone. */
const ALSO_SAID: readonly { readonly rules: readonly string[]; readonly besides: readonly string[]; readonly why: string }[] = [
  {
    rules: ['resource/unused'],
    besides: ['design/name-default', 'cluster/exec-logging', 'operation/alarm-action'],
    why: 'The change takes away the use of it, or adds it.',
  },
  { rules: ['design/parameter-unused'], besides: ['design/name-default', 'design/parameter-secret'], why: 'The parameter is added for its name alone.' },
  {
    rules: ['task/app-mesh-ended'],
    besides: ['task/proxy-container', 'task/proxy-identity', 'task/proxy-network', 'task/proxy-settings', 'task/proxy-windows', 'service/platform-features'],
    why: 'The example has a proxy of App Mesh.',
  },
  { rules: ['capacity/image-ended'], besides: ['capacity/architecture'], why: 'The wrong image is an old one too.' },
  { rules: ['strategy/unused-provider'], besides: ['capacity/architecture'], why: 'The provider is added with nothing on it.' },
  { rules: ['cluster/exec-sessions'], besides: ['service/exec-read-only'], why: 'ECS Exec is switched on, which asks for more than one thing.' },
  { rules: ['container/writable-root'], besides: ['cluster/exec-sessions'], why: 'ECS Exec needs a root file system that can be written to.' },
  {
    rules: ['service/other-launch-type'],
    besides: ['service/launch-type', 'service/external-traffic'],
    why: 'On External instances more than one thing has no effect.',
  },
  {
    rules: ['task/three-launch-types'],
    besides: ['service/three-launch-types', 'task/other-launch-type'],
    why: 'The task definition is allowed and surprises; its service is refused.',
  },
  {
    rules: ['asset/needs-local-file', 'asset/platform-open'],
    besides: ['service/platform-features', 'container/image-places'],
    why: 'The example has a file from disk.',
  },
  { rules: ['traffic/classic-http'], besides: ['service/zone-rebalancing', 'traffic/balancer-settings'], why: 'The example has a classic load balancer.' },
  { rules: ['container/log-blocking'], besides: ['container/log-buffer'], why: 'A log without a way to drop messages waits.' },
  {
    rules: ['container/no-logging'],
    besides: ['container/log-driver-fargate', 'container/log-driver-name', 'container/log-leftover', 'container/log-group', 'container/log-secret'],
    why: 'A driver that is not there logs nothing.',
  },
  {
    rules: ['task/host-network'],
    besides: [
      'container/reserved-host-port',
      'container/system-control',
      'container/links',
      'container/port-ranges',
      'task/size',
      'capacity/enough-instances',
      'capacity/room-to-deploy',
    ],
    why: 'The mistake is one of host networking, which is a risk by itself.',
  },
  { rules: ['container/windows-administrator'], besides: ['container/environment-files'], why: 'The example is made a Windows task.' },
  { rules: ['task/role-shared'], besides: ['task/role-twice'], why: 'The second role has the use of the first.' },
  { rules: ['resource/access-point-folder'], besides: ['resource/access-point-values'], why: 'The example has a folder that nobody owns.' },
  { rules: ['resource/file-system-encryption'], besides: ['resource/key-contradiction'], why: 'It is not encrypted, whatever its key says.' },
  { rules: ['resource/key-not-rotated'], besides: ['resource/number-range'], why: 'How often a key is renewed says nothing while it is not.' },
  { rules: ['capacity/leftover'], besides: ['strategy/provider'], why: 'What only a provider has, plain instances keep without effect.' },
  {
    rules: ['deployment/code-deploy-group'],
    besides: ['deployment/controller', 'deployment/strategy'],
    why: 'Deployments by CodeDeploy are half of the example.',
  },
  { rules: ['traffic/certificate-proof'], besides: ['traffic/certificate-request'], why: 'A certificate without a domain has no zone.' },
  { rules: ['traffic/unused'], besides: ['traffic/group-alone', 'traffic/reference', 'traffic/weights'], why: 'The part is added with nothing at it.' },
  { rules: ['connect/namespace-awaited'], besides: ['connect/one-default-namespace'], why: 'The second namespace is outside of what waits.' },
  { rules: ['operation/never-fewer'], besides: ['operation/queue-scaling'], why: 'A line without steps stops no tasks.' },
  { rules: ['operation/scheduled-dead-letters'], besides: ['operation/scheduled-names'], why: 'The example has a task without a queue for lost events.' },
];
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

  it.each(rules)('$id speaks alone where its mistake is the only one, but for what follows from it', ({ id, rule }) => {
    mutationsOf(rule).forEach(({ from }, index) => {
      const before = new Set(validate(from).map((it) => it.ruleId));
      const others = validate(rule.examples().bad[index]!).filter((it) => it.ruleId !== id && !before.has(it.ruleId));
      const follows = new Set(ALSO_SAID.filter(({ besides }) => besides.includes(id)).flatMap(({ rules: also }) => also));
      expect(said(others.filter((it) => !follows.has(it.ruleId))), `bad example ${index}`).toEqual([]);
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
