import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Design } from '@/lib/document/design';
import type { Kind } from '@/lib/kinds/union';
import { countingIds } from '@/lib/model/ids';
import { STARTERS } from '@/lib/starters/starters';
import { extend, kindChoiceFor, kindsFor } from './extend';

describe('a line that is let go on nothing', () => {
  it('offers the kinds that could be its other end, those in its direction first', () => {
    const { nodes } = worker();
    const service = nodes['service'];
    expect(service && kindsFor(service, 'out').slice(0, 3)).toEqual(['task-definition', 'security-group', 'file-system']);
    expect(service && kindsFor(service, 'in')[0]).toBe('listener');
  });

  it('offers few kinds at once, and all others behind these', () => {
    const { nodes } = worker();
    for (const node of Object.values(nodes))
      for (const end of ['out', 'in'] as const) {
        const { usual, rest } = kindChoiceFor(node, end);
        expect(usual.length).toBeLessThanOrEqual(7);
        expect(new Set([...usual, ...rest])).toEqual(new Set(kindsFor(node, end)));
      }
    const service = nodes['service'];
    expect(service && kindChoiceFor(service, 'out').usual.slice(0, 2)).toEqual(['task-definition', 'service']);
    expect(service && kindChoiceFor(service, 'in').usual[0]).toBe('service');
  });

  it('adds what is chosen and connects it, all in one command', () => {
    const after = extended(worker(), 'service', 'out', 'security-group');
    expect(
      Object.values(after.edges)
        .map((edge) => edge.kind)
        .sort(),
    ).toEqual(['member', 'runs']);
  });

  it('from a task definition adds a service that runs this very one', () => {
    const before = worker();
    const after = extended(before, 'task', 'in', 'service');
    expect(Object.values(after.edges).map((edge) => edge.to)).toEqual(['task', 'task']);
    expect(Object.keys(after.nodes)).toHaveLength(Object.keys(before.nodes).length + 1);
  });

  it('from a container adds one beside it', () => {
    const after = extended(worker(), 'worker', 'out', 'container');
    const edge = Object.values(after.edges).find((it) => it.kind === 'depends-on');
    expect(after.nodes[edge?.to ?? '']?.parent).toBe('task');
  });
});

function worker(): Design {
  const starter = STARTERS.find((it) => it.id === 'worker');
  if (!starter) throw new Error('The starter is gone');
  return starter.design();
}

function extended(design: Design, from: string, end: 'out' | 'in', kind: Kind): Design {
  const made = extend(design, from, end, kind, { x: 900, y: 400 }, countingIds('n'));
  if (!made.ok) throw new Error(made.error.message);
  const applied = apply(design, made.value.command);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.design;
}
