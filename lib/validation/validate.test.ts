import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Command } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { STARTERS } from '@/lib/starters/starters';
import { countingIds } from '@/lib/model/ids';
import { anyIntents, commandOf } from '@/lib/testing/commands';
import { anyDesign } from '@/lib/testing/designs';
import { manyServices } from '@/lib/testing/many-services';
import { plausibleDesign } from '@/lib/testing/plausible-designs';
import { runs } from '@/lib/testing/runs';
import { anySteps, take } from '@/lib/testing/steps';
import { atOnce } from '@/lib/util/steps';
import { fixAll } from './fix-all';
import { certain, isOpen } from './judged';
import { createValidator, validate } from './validate';

describe('what is checked again after a change', () => {
  test.each([
    ['any design', anyDesign, 60],
    ['a plausible design', plausibleDesign, 40],
  ] as const)('gives the findings of a whole check: %s', (_, designs, times) => {
    fc.assert(
      fc.property(designs, anyIntents, fc.infiniteStream(anySteps), (start, intents, learned) => {
        const remembering = createValidator();
        const ids = countingIds('new');
        let design = start;
        expect(plain(remembering(design))).toEqual(plain(validate(design)));
        for (const intent of intents) {
          const command = commandOf(design, intent, ids);
          const applied = command && apply(design, command);
          if (!applied?.ok) continue;
          take(remembering.learn(), learned.next().value);
          design = applied.value.design;
          expect(plain(remembering(design))).toEqual(plain(validate(design)));
        }
      }),
      runs(times),
    );
  });

  test('is not what the change cannot concern', () => {
    const design = manyServices(['a', 'b', 'c']);
    const remembering = createValidator();
    const scaledTo = (value: number): Design => changed(design, { type: 'set', id: 'servicea', path: ['desiredCount'], value });
    remembering(design);
    expect(atOnce(remembering.learn())).toBe(true);
    const before = remembering(scaledTo(3));
    const after = remembering(scaledTo(4));
    const of = (suffix: string, findings: typeof before): unknown[] => findings.filter((finding) => finding.elementId?.endsWith(suffix));
    expect(of('b', before)).not.toEqual([]);
    of('b', before).forEach((finding, index) => expect(of('b', after)[index]).toBe(finding));
  });

  test('is what rules say that look at all lines of a kind', () => {
    const design = manyServices(['a', 'b']);
    const remembering = createValidator();
    remembering(design);
    expect(atOnce(remembering.learn())).toBe(true);
    const wrong = changed(design, { type: 'set', id: 'targeta', path: ['healthCheckIntervalSeconds'], value: 1 });
    expect(remembering(wrong)).toContainEqual(expect.objectContaining({ ruleId: 'traffic/health-check', elementId: 'targeta' }));
    const right = changed(wrong, { type: 'set', id: 'targeta', path: ['healthCheckIntervalSeconds'], value: 20 });
    expect(plain(remembering(right))).toEqual(plain(validate(right)));
  });
});

describe('an acknowledged finding', () => {
  const design = STARTERS[1]!.design();
  const [finding] = validate(design).filter((it) => it.severity === 'hint' && it.elementId !== undefined);
  const { elementId, ruleId } = finding!;

  test('is kept apart with its reason, at the element alone or in the whole design', () => {
    const here = changed(design, { type: 'acknowledge', id: elementId!, rule: ruleId, reason: 'A demo.' });
    expect(validate(here).find((it) => it.ruleId === ruleId && it.elementId === elementId)).toMatchObject({
      acknowledged: { reason: 'A demo.', scope: 'element' },
    });
    expect(validate(here).filter(isOpen)).toHaveLength(validate(design).length - 1);
    const everywhere = changed(design, { type: 'acknowledge', id: null, rule: ruleId, reason: 'A demo.' });
    expect(validate(everywhere).filter((it) => it.ruleId === ruleId && isOpen(it))).toEqual([]);
  });

  test('asks again once the acknowledgement is taken back', () => {
    const here = changed(design, { type: 'acknowledge', id: elementId!, rule: ruleId, reason: 'A demo.' });
    expect(changed(here, { type: 'acknowledge', id: elementId!, rule: ruleId, reason: null })).toEqual(design);
  });

  test('is never an error', () => {
    const broken = changed(design, { type: 'set', id: nodeOf(design, 'task-definition'), path: ['memoryMiB'], value: 7 });
    const [error] = validate(broken).filter((it) => it.severity === 'error');
    expect(error).toBeDefined();
    const ignored = changed(broken, { type: 'acknowledge', id: error!.elementId!, rule: error!.ruleId, reason: 'No.' });
    const switchedOff = changed(ignored, { type: 'settings', settings: { switchedOff: ['security', 'warning', 'hint'] } });
    expect(validate(switchedOff).filter(isOpen)).toContainEqual(error);
    expect(validate(switchedOff).filter((it) => it.severity !== 'error')).toEqual([]);
  });
});

test('all findings of a rule are settled at once where the right change of each is certain', () => {
  const design = manyServices(['a', 'b', 'c']);
  const findings = validate(design);
  const rule = findings.map((it) => it.ruleId).find((id) => certain(findings).filter((it) => it.ruleId === id).length >= 3);
  expect(rule).toBeDefined();
  const { command, count } = fixAll(design, rule!);
  expect(count).toBeGreaterThanOrEqual(3);
  expect(validate(changed(design, command)).filter((it) => it.ruleId === rule)).toEqual([]);
});

/** Findings as they are for a reader: fixes that are made when asked for are asked for. */
function plain(findings: readonly object[]): unknown {
  return JSON.parse(JSON.stringify(findings));
}

function changed(design: Design, command: Command): Design {
  const applied = apply(design, command);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.design;
}

function nodeOf(design: Design, kind: string): string {
  return Object.values(design.nodes).find((node) => node.kind === kind)!.id;
}
