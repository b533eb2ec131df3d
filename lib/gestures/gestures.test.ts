import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '@/lib/compile/compile';
import { emptyDesign, type Design } from '@/lib/document/design';
import { edgesFrom, nodesOfKind, taskDefinitionOf } from '@/lib/kinds/graph';
import { ALL_KINDS, type DesignNode } from '@/lib/kinds/union';
import { countingIds } from '@/lib/model/ids';
import { STARTERS } from '@/lib/starters/starters';
import { checkCommand } from '@/lib/testing/check-command';
import { anyDesign } from '@/lib/testing/designs';
import { runs } from '@/lib/testing/runs';
import { bring } from './bring';
import { copyText, isClip, paste } from './clipboard';
import { connect } from './connect';

const web = STARTERS[1]!.design();

/** The design after a command that must not be refused. */
function after(design: Design, command: Parameters<typeof checkCommand>[1]): Design {
  const outcome = checkCommand(design, command);
  expect(outcome.ok ? '' : outcome.error.message).toBe('');
  return outcome.ok ? outcome.value.design : design;
}

describe('bring', () => {
  test.each(ALL_KINDS)('a %s dropped on any design is added by one command that obeys the laws', (kind) => {
    fc.assert(
      fc.property(anyDesign, fc.nat(), (design, pick) => {
        const parents = Object.keys(design.nodes);
        const parent = pick % 3 === 0 ? undefined : parents[pick % Math.max(1, parents.length)];
        const { command, select } = bring(design, kind, { parent }, countingIds('new'));
        const next = after(design, command);
        expect(select.map((id) => next.nodes[id]?.kind)).toEqual([kind]);
      }),
      runs(15),
    );
  });

  test('a service dropped on an empty canvas brings cluster, VPC, task definition and container', () => {
    const design = after(emptyDesign('x'), bring(emptyDesign('x'), 'service', {}, countingIds('n')).command);
    const [service] = nodesOfKind(design, 'service');
    expect(
      Object.values(design.nodes)
        .map((node) => node.kind)
        .sort(),
    ).toEqual(['cluster', 'container', 'service', 'task-definition', 'vpc']);
    expect(taskDefinitionOf(design, service!.id)?.kind).toBe('task-definition');
  });

  test('what only lacks an image is left out of the plan for that reason alone', () => {
    const design = after(emptyDesign('x'), bring(emptyDesign('x'), 'service', {}, countingIds('n')).command);
    expect(
      compile(design)
        .omitted.filter((it) => it.because === undefined)
        .map((it) => it.message),
    ).toEqual(['The image is missing.']);
  });
});

describe('connect', () => {
  test('between any two nodes: a command that obeys the laws, or a reason', () => {
    fc.assert(
      fc.property(anyDesign, fc.nat(), fc.nat(), (design, one, two) => {
        const ids = Object.keys(design.nodes);
        const connected = connect(design, ids[one % ids.length] ?? 'none', ids[two % ids.length] ?? 'none', countingIds('new'));
        if (connected.ok) after(design, connected.value.command);
        else expect(connected.error.message).toMatch(/\.$/);
      }),
      runs(150),
    );
  });

  test('from a load balancer to a container makes a target of the service that runs it', () => {
    const { target: _target, ...edges } = web.edges;
    const connected = connect({ ...web, edges }, 'lb', 'web', countingIds('new'));
    expect(connected).toMatchObject({ ok: true, value: { means: 'send requests to this service' } });
    if (connected.ok)
      expect(edgesFrom(after({ ...web, edges }, connected.value.command), 'listener', 'target')).toMatchObject([
        { to: 'service', props: { containerName: 'web', containerPort: 80 } },
      ]);
  });

  test('drawing backwards is as good as forwards', () => {
    const { runs: _runs, ...edges } = web.edges;
    const design = { ...web, edges };
    const ends = (from: string, to: string) => {
      const connected = connect(design, from, to, countingIds('new'));
      return connected.ok ? connected.value.command : connected.error;
    };
    expect(ends('task', 'service')).toEqual(ends('service', 'task'));
  });
});

describe('the clipboard', () => {
  test('what is copied from any design pastes into it, with new ids and free names', () => {
    fc.assert(
      fc.property(anyDesign, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (design, picks) => {
        const ids = Object.keys(design.nodes);
        const text = copyText(
          design,
          picks.flatMap((pick) => ids[pick % Math.max(1, ids.length)] ?? []),
        );
        if (text === undefined) return;
        expect(isClip(text)).toBe(true);
        const pasted = paste(design, text, undefined, countingIds('new'));
        if (!pasted.ok) return;
        const next = after(design, pasted.value.command);
        expect(Object.keys(next.nodes).length).toBeGreaterThan(ids.length);
      }),
      runs(100),
    );
  });

  test('a whole design pasted into an empty one is the same stack', () => {
    const text = copyText(web, Object.keys(web.nodes))!;
    const pasted = paste(emptyDesign(web.name), text, undefined, countingIds('new'));
    expect(pasted.ok).toBe(true);
    if (!pasted.ok) return;
    const code = (design: Design): string => JSON.stringify(compile(design).plan.stacks[0]?.statements.map((statement) => statement.variable?.hint));
    expect(code(after(emptyDesign(web.name), pasted.value.command))).toBe(code(web));
  });

  test('copies of a copy lie in the groups where the original lies', () => {
    const named = (design: Design, name: string): DesignNode | undefined => Object.values(design.nodes).find((it) => it.name === name);
    const originals = Object.values(web.nodes).filter((it) => it.kind === 'service' || it.kind === 'task-definition');
    const text = copyText(
      web,
      originals.map((it) => it.id),
    );
    let design = web;
    let selected: string | undefined = originals[0]?.id;
    for (const ids of [countingIds('first'), countingIds('second')]) {
      const pasted = paste(design, text ?? '', selected, ids);
      if (!pasted.ok) throw new Error(pasted.error.message);
      design = after(design, pasted.value.command);
      selected = pasted.value.select[0];
    }
    for (const { name, parent } of originals) expect([named(design, `${name}2`)?.parent, named(design, `${name}3`)?.parent]).toEqual([parent, parent]);
  });

  test('any text is refused with a reason or pasted, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const pasted = paste(web, text, undefined, countingIds('new'));
        expect(pasted.ok ? '' : pasted.error.message).toMatch(/\S/);
      }),
      runs(150),
    );
  });
});
