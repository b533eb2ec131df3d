import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Design } from '@/lib/document/design';
import { manyServices } from '@/lib/testing/many-services';
import { fargateExample, sidecar } from './example';
import { fixAll, fixLabels, type FixLabels } from './fix-all';
import { certain } from './judged';
import { RULES } from './rules/registry';
import { checkRule, validate } from './validate';

describe('changes of all findings of a rule', () => {
  it('take no node away', () => {
    const removed = RULES.flatMap(({ id, examples }) =>
      examples().bad.flatMap((design) =>
        certain(checkRule(design, id)).flatMap(({ fixes: [fix] }) => {
          const commands = fix?.command.type === 'batch' ? fix.command.commands : fix ? [fix.command] : [];
          return commands.flatMap((command) => (command.type === 'remove' && command.ids.some((it) => design.nodes[it] && !design.edges[it]) ? [id] : []));
        }),
      ),
    );
    expect(removed).toEqual([]);
  });

  it('take away what is there twice, and not what could be mended', () => {
    const design = fargateExample({
      nodes: {
        web: { props: { portMappings: [{ containerPort: 8080 }, { containerPort: 8080 }] } },
        side: sidecar({ portMappings: [{ containerPort: 8080 }] }),
      },
    });
    const { command, count } = fixAll(design, 'container/port-twice');
    expect(count).toBe(1);
    expect(checkRule(after(design, command), 'container/port-twice').map((it) => it.elementId)).toEqual(['side']);
  });

  it('do not lose what somebody wrote: ports that are none, names that AWS does not take, and resources that wait for a line', () => {
    const design = fargateExample({
      nodes: {
        web: { props: { portMappings: [{ containerPort: 70000 }] } },
        cluster: { props: { clusterName: 'my cluster' } },
        first: { kind: 'bucket', name: 'First', props: {} },
        second: { kind: 'bucket', name: 'Second', props: {} },
      },
    });
    for (const rule of ['container/port-range', 'cluster/name', 'resource/unused']) {
      expect(checkRule(design, rule).length, rule).toBeGreaterThan(0);
      expect(fixAll(design, rule), rule).toMatchObject({ command: { commands: [] }, count: 0 });
    }
  });
});

describe('what is offered for several findings', () => {
  const labelsOf = (design: Design, ruleId: string): FixLabels[] => {
    const all = validate(design);
    return all.filter((it) => it.ruleId === ruleId).map(fixLabels(all));
  };

  it('counts those that it settles, and no others of the rule', () => {
    const ports = (containerPort: number) => ({ portMappings: [{ containerPort }, { containerPort }] });
    const design = fargateExample({
      nodes: { web: { props: ports(8080) }, side: sidecar(ports(9090)), more: sidecar({ portMappings: [{ containerPort: 8080 }] }, 'more') },
    });
    const offered = labelsOf(design, 'container/port-twice');
    expect(offered.map(({ together }) => together)).toEqual(expect.arrayContaining([[{ count: 2 }], [{ count: 2 }], []]));
    expect(fixAll(design, 'container/port-twice').count).toBe(2);
  });

  it('is each change that is called the same at others, where several are plausible', () => {
    const design = ['servicea', 'serviceb'].reduce(
      (current, id) => after(current, { type: 'set', id, path: ['circuitBreaker'], value: null }),
      manyServices(['a', 'b']),
    );
    const [first, second] = labelsOf(design, 'service/circuit-breaker');
    expect(first?.labels.length).toBeGreaterThan(1);
    expect(first?.together).toEqual(first?.labels.map((label) => ({ label, count: 2 })));
    expect(second).toEqual(first);
    for (const label of first?.labels ?? []) {
      const { command, count } = fixAll(design, 'service/circuit-breaker', label);
      expect(count).toBe(2);
      expect(checkRule(after(design, command), 'service/circuit-breaker')).toEqual([]);
    }
    expect(fixAll(design, 'service/circuit-breaker').count).toBe(0);
  });

  it('is nothing that loses something', () => {
    const design = fargateExample({ nodes: { web: { props: { environment: { DB_PASSWORD: 'hunter2', API_KEY: 'hunter3' } } } } });
    const [first] = labelsOf(design, 'container/secret-in-environment');
    expect(first).toEqual({ labels: ['Keep it in a secret', 'Remove API_KEY'], together: [{ label: 'Keep it in a secret', count: 2 }] });
  });
});

function after(design: Design, command: Parameters<typeof apply>[1]): Design {
  const applied = apply(design, command);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.design;
}
