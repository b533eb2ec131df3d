import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Command } from '@/lib/commands/command';
import { emptyDesign } from '@/lib/document/design';
import { countingIds } from '@/lib/model/ids';
import { withPlaces } from '@/lib/layout/geometry';
import { STARTERS } from '@/lib/starters/starters';
import { anyIntents, commandOf } from '@/lib/testing/commands';
import { anyDesign } from '@/lib/testing/designs';
import { goldenDesign } from '@/lib/testing/golden';
import { manyServices } from '@/lib/testing/many-services';
import { plausibleDesign } from '@/lib/testing/plausible-designs';
import { runs } from '@/lib/testing/runs';
import { playWorkers } from '@/lib/testing/workers';
import { invariant } from '@/lib/util/invariant';
import { plainFinding, type Finding } from '@/lib/validation/finding';
import { validate } from '@/lib/validation/validate';
import { createBackground } from './background';
import { deltaBetween, withDelta } from './design-delta';
import { createEditor } from './editor-store';
import type { TemplateMessage } from './template-protocol';

const starter = STARTERS[1]?.design();
invariant(starter, 'there is a second starter');

function opened(design = starter!, later: (work: () => void) => void = (work) => work()) {
  const workers = playWorkers();
  const editor = createEditor({ design });
  const failures: string[] = [];
  const background = createBackground(editor, (message) => failures.push(message), workers.start, later);
  return { workers, editor, background, failures, end: background.start() };
}

/** What the CDK might say. */
function synthesized(id: number, stackId: string | undefined): TemplateMessage {
  const text = { text: 'Resources: {}', lines: [] };
  return {
    type: 'synthesized',
    id,
    templates: stackId === undefined ? undefined : [{ stackId, stackName: stackId, yaml: text, json: text, resourceCount: 0 }],
    diagnostics: [],
    refused: stackId === undefined ? { message: 'The CDK says no.' } : undefined,
    milliseconds: 1,
  };
}

describe('findings', () => {
  it('come to a design that can be worked on before', () => {
    const { workers, editor } = opened();
    expect(editor.store.getState()).toMatchObject({ findings: [], judged: false });
    workers.run();
    expect(editor.store.getState()).toMatchObject({ findings: validate(starter).map(plainFinding), judged: true });
  });

  it('are of the design that is shown, whatever was done', () => {
    fc.assert(
      fc.property(fc.oneof(anyDesign, plausibleDesign), anyIntents, fc.infiniteStream(fc.boolean()), (start, intents, pauses) => {
        const { workers, editor } = opened(start);
        const ids = countingIds('new');
        for (const intent of intents) {
          const command = commandOf(editor.store.getState().design, intent, ids);
          if (command) editor.dispatch(command, 'Edit');
          if (pauses.next().value) workers.run();
        }
        workers.run();
        const { design, findings } = editor.store.getState();
        expect(findings).toEqual(validate(design).map(plainFinding));
      }),
      runs(60),
    );
  });

  it('stay the same objects while they hold, and only those that are new are sent', () => {
    const { workers, editor } = opened(manyServices(['a', 'b', 'c']));
    workers.run();
    const ofTask = () => editor.store.getState().findings.filter(({ elementId }) => elementId === 'webb');
    const before = ofTask();
    expect(before).not.toEqual([]);
    editor.dispatch({ type: 'set', id: 'taska', path: ['memoryMiB'], value: 700 }, 'Change memory');
    workers.told.length = 0;
    workers.run();
    ofTask().forEach((finding, index) => expect(finding).toBe(before[index]));
    const [told] = workers.told.filter((answer) => answer.type === 'findings');
    expect(told?.added.map(([, finding]) => finding.elementId)).toEqual(['taska']);
    expect(editor.store.getState().findings.map((it) => it.ruleId)).toContain('task/fargate-size');
  });

  it('that are found anew and say the same stay the same too', () => {
    const { workers, editor } = opened();
    workers.run();
    const [meant] = editor.store.getState().findings.filter((it) => it.severity !== 'error' && it.elementId !== undefined);
    invariant(meant?.elementId, 'there is a finding that can be acknowledged');
    editor.dispatch({ type: 'acknowledge', id: meant.elementId, rule: meant.ruleId, reason: 'Known.' }, 'Acknowledge');
    workers.run();
    const acknowledged = () => editor.store.getState().findings.filter((it) => it.acknowledged);
    const before = acknowledged();
    expect(before).toHaveLength(1);
    editor.dispatch({ type: 'set', id: 'service', path: ['desiredCount'], value: 7 }, 'Change tasks');
    workers.run();
    expect(acknowledged()[0]).toBe(before[0]);
  });

  it('of states that come fast are those of the last one', () => {
    const { workers, editor } = opened();
    workers.run();
    workers.told.length = 0;
    for (const value of [3, 4, 5]) editor.dispatch({ type: 'set', id: 'service', path: ['desiredCount'], value }, 'Change tasks');
    workers.run(false);
    expect(workers.told.map((answer) => answer.type)).toEqual(['findings']);
    // The code waits for a pause.
    workers.run();
    expect(workers.told.map((answer) => answer.type)).toEqual(['findings', 'code']);
  });

  it('come before the code, which is asked for when edits pause', () => {
    vi.useFakeTimers();
    const { workers, editor } = opened();
    workers.run();
    workers.told.length = 0;
    for (const value of [3, 4, 5]) {
      editor.dispatch({ type: 'set', id: 'service', path: ['desiredCount'], value }, 'Change tasks');
      vi.advanceTimersByTime(30);
      workers.run(false);
    }
    expect(workers.told.map((answer) => answer.type)).toEqual(['findings', 'findings', 'findings']);
    vi.runAllTimers();
    workers.run(false);
    expect(workers.told.map((answer) => answer.type)).toEqual(['findings', 'findings', 'findings', 'code']);
    vi.useRealTimers();
  });

  it('are not looked for again when a node is moved', () => {
    const { workers, editor, background } = opened();
    workers.run();
    workers.told.length = 0;
    editor.dispatch({ type: 'place', places: { service: { x: 900, y: 900 } } }, 'Move');
    workers.run();
    expect(workers.told).toEqual([]);
    expect(background.compile.getState().design).toBe(editor.store.getState().design);
  });

  it('break down with a sentence, and come back with the next change', () => {
    const { workers, editor, background, failures } = opened();
    workers.run();
    const nodes = editor.store.getState().design.nodes;
    // A design that no command could make.
    editor.replace({ ...starter, nodes: { ...nodes, service: { ...nodes['service']!, props: null as never } } });
    workers.run();
    editor.dispatch({ type: 'rename', id: 'cluster', name: 'Other' }, 'Rename');
    workers.run();
    expect(failures).toEqual(['Problems could not be worked out. What you drew is safe; reload the page.']);
    expect(editor.store.getState()).toMatchObject({ unjudged: expect.any(String), judged: true });
    expect(background.compile.getState()).toMatchObject({ status: 'failed', problem: expect.any(String) });
    editor.replace(starter);
    workers.run();
    expect(editor.store.getState().findings).toEqual(validate(starter).map(plainFinding));
    expect(editor.store.getState().unjudged).toBeUndefined();
    expect(background.compile.getState()).toMatchObject({ status: 'starting', problem: undefined });
  });

  it('that break down are not hidden by those of the state before, which are shown after a paint', () => {
    const waiting: (() => void)[] = [];
    const { workers, editor } = opened(starter, (work) => void waiting.push(work));
    const paint = (): void => waiting.splice(0).forEach((work) => work());
    paint();
    workers.run();
    editor.replace({ ...starter, nodes: { ...starter.nodes, service: { ...starter.nodes['service']!, props: null as never } } });
    workers.run();
    paint();
    expect(editor.store.getState()).toMatchObject({ judged: true, unjudged: expect.any(String), findings: validate(starter).map(plainFinding) });
  });

  it('that nobody can work out are missing with a sentence', async () => {
    const { workers, editor, background, failures } = opened();
    workers.lose('design', 'No such script');
    expect(failures).toHaveLength(1);
    expect(editor.store.getState()).toMatchObject({ unjudged: 'A part of Gantry could not be loaded (No such script).', judged: false });
    expect(background.compile.getState()).toMatchObject({ status: 'failed', problem: 'A part of Gantry could not be loaded (No such script).' });
    await expect(background.fixAll('task/fargate-size')).rejects.toThrow('No such script');
  });
});

describe('fixes', () => {
  const wrong: Command = { type: 'set', id: 'task', path: ['memoryMiB'], value: 700 };
  const wronglySized = () => {
    const open = opened();
    open.editor.dispatch(wrong, 'Change memory');
    open.workers.run();
    const finding = open.editor.store.getState().findings.find((it) => it.ruleId === 'task/fargate-size');
    invariant(finding, 'there is a finding with fixes');
    return { ...open, finding };
  };

  it('settle the finding that they are of, in the design as it is by then', async () => {
    const { workers, editor, background, finding } = wronglySized();
    const labels = Promise.all([background.fixLabelsOf(finding), background.fixLabelsOf(finding)]);
    await Promise.resolve();
    workers.run();
    const [first, second] = await labels;
    expect(second).toEqual(first);
    expect(workers.told.filter((answer) => answer.type === 'labels')).toHaveLength(1);
    const asked = background.fixesOf(finding);
    // The answer to the question is about a design that has changed meanwhile.
    editor.dispatch({ type: 'set', id: 'service', path: ['desiredCount'], value: 7 }, 'Change tasks');
    workers.run();
    await Promise.resolve();
    workers.run();
    const [fix] = await asked;
    expect(workers.told.filter((answer) => answer.type === 'fixes')).toHaveLength(2);
    invariant(fix, 'there is a fix');
    expect(first).toEqual({ labels: [fix.label], together: [] });
    editor.dispatch(fix.command, fix.label);
    workers.run();
    expect(editor.store.getState().findings.map((it) => it.ruleId)).not.toContain('task/fargate-size');
    expect(editor.store.getState().design.nodes['service']?.props).toMatchObject({ desiredCount: 7 });
  });

  it('say how many others of their rule they settle, and settle these', async () => {
    const { workers, editor, background } = opened(manyServices(['a', 'b', 'c']));
    for (const id of ['servicea', 'serviceb']) editor.dispatch({ type: 'set', id, path: ['circuitBreaker'], value: null }, 'Change');
    workers.run();
    const ofRule = () => editor.store.getState().findings.filter((it) => it.ruleId === 'service/circuit-breaker');
    const asked = background.fixLabelsOf(ofRule()[0]!);
    await Promise.resolve();
    workers.run();
    const said = await asked;
    expect(said?.together).toEqual(said?.labels.map((label) => ({ label, count: 2 })));
    const settling = background.fixAll('service/circuit-breaker', said?.labels[0]);
    workers.run();
    editor.dispatch((await settling).command, 'Fix all');
    workers.run();
    expect(ofRule()).toEqual([]);
  });

  it('put what they add where there is room by then', async () => {
    const { workers, editor, background } = opened(withPlaces(manyServices(Array.from({ length: 60 }, (_, index) => String(index)))));
    workers.run();
    editor.dispatch({ type: 'place', places: { vpc: { x: 4000, y: 300 } } }, 'Move');
    const { design, findings } = editor.store.getState();
    const tooLarge = (it: Finding): boolean => it.ruleId === 'stack/resource-limit';
    const finding = findings.find(tooLarge);
    invariant(finding, 'the stack is too large');
    const asked = background.fixesOf(finding);
    workers.run();
    expect(await asked).toEqual(validate(design).find(tooLarge)?.fixes);
    expect(await asked).not.toEqual(validate({ ...design, layout: {} }).find(tooLarge)?.fixes);
  });

  it('are not made of what was found in a state before one that cannot be looked at', async () => {
    const { workers, editor, background, finding } = wronglySized();
    const { design } = editor.store.getState();
    editor.replace({ ...design, nodes: { ...design.nodes, service: { ...design.nodes['service']!, props: null as never } } });
    const asked = background.fixesOf(finding);
    workers.run();
    await expect(asked).rejects.toThrow(/./);
  });

  it('are none of what others say', async () => {
    const { background } = opened();
    expect(await background.fixesOf({ ruleId: 'cdk/x', severity: 'warning', title: '', path: [], message: '' })).toEqual([]);
  });
});

describe('code and templates', () => {
  it('of a design come before the CDK is there', () => {
    const { workers, background } = opened();
    workers.run();
    expect(background.compile.getState()).toMatchObject({ status: 'starting' });
    expect(background.compile.getState().output?.files[0]?.text).toContain('new ecs.FargateService');
  });

  it('are the code of the project and the template that stands by itself, with what differs', () => {
    const { workers, editor, background } = opened(goldenDesign('local-files'));
    workers.run();
    const { output } = background.compile.getState();
    expect(output?.files[0]?.text).toContain("ecs.ContainerImage.fromAsset('images/web'");
    expect(JSON.stringify(workers.requests[0]?.plan.stacks)).not.toContain('fromAsset');
    expect(output?.localFiles).toEqual(workers.requests[0]?.plan.localFiles);
    expect(output?.localFiles).not.toHaveLength(0);
    editor.replace(starter);
    workers.run();
    expect(background.compile.getState().output?.localFiles).toEqual([]);
  });

  it('of several stacks come when the types are there that they share', async () => {
    const { workers, background } = opened(goldenDesign('several-stacks'));
    workers.run();
    await vi.dynamicImportSettled();
    expect(background.compile.getState().output?.files.length).toBeGreaterThan(1);
    expect(workers.requests).toHaveLength(1);
    workers.say({ type: 'loaded' });
    workers.say(synthesized(1, 'One'));
    expect(background.compile.getState().status).toBe('ready');
  });

  it('are synthesized only of the newest of the states that came while the CDK was at work', () => {
    const { workers, editor, background } = opened();
    for (const name of ['one', 'two', 'three', 'four']) {
      editor.replace({ ...starter, name });
      workers.run();
    }
    const names = () => workers.requests.map((request) => request.plan.name);
    expect(names()).toEqual(['one']);
    workers.say({ type: 'loaded' });
    workers.say(synthesized(1, 'One'));
    expect(names()).toEqual(['one', 'four']);
    expect(background.compile.getState().status).toBe('working');
    workers.say(synthesized(workers.requests[1]!.id, 'Four'));
    expect(background.compile.getState()).toMatchObject({
      status: 'ready',
      output: { templates: [{ stackId: 'Four' }] },
      design: editor.store.getState().design,
    });
  });

  it('that fail are not taken for made when the CDK has made those before', () => {
    const { workers, editor, background } = opened();
    workers.say({ type: 'loaded' });
    workers.run();
    editor.replace({ ...starter, nodes: { ...starter.nodes, service: { ...starter.nodes['service']!, props: null as never } } });
    workers.run();
    workers.say(synthesized(1, 'One'));
    expect(background.compile.getState()).toMatchObject({ status: 'failed', failed: 'code', problem: expect.any(String) });
  });

  it('that the CDK cannot make are missing with a sentence, and the code is there', () => {
    const { workers, editor, background } = opened();
    workers.lose('templates', 'No such script');
    workers.run();
    editor.replace({ ...starter, name: 'two' });
    workers.run();
    expect(background.compile.getState()).toMatchObject({ status: 'failed', failed: 'template', problem: expect.stringContaining('No such script') });
    expect(background.compile.getState().output?.files[0]?.text).toContain('new ecs.FargateService');
  });

  it('stay the last good ones, with why there are no newer ones', () => {
    const { workers, editor, background } = opened();
    workers.run();
    workers.say(synthesized(1, 'Good'));
    editor.replace(emptyDesign('bad'));
    workers.run();
    workers.say(synthesized(2, undefined));
    expect(background.compile.getState().output).toMatchObject({ templates: [{ stackId: 'Good' }], refused: { message: 'The CDK says no.' } });
  });
});

it('ends both workers when a design is closed, and hears nothing of it any more', () => {
  const { workers, editor, end } = opened();
  workers.run();
  workers.told.length = 0;
  end();
  expect(workers.ended()).toBe(2);
  editor.replace(emptyDesign('other'));
  workers.run();
  expect(workers.told).toEqual([]);
});

test('what is different in a later state leads to it, and keeps what is the same', () => {
  fc.assert(
    fc.property(anyDesign, anyIntents, (start, intents) => {
      const ids = countingIds('new');
      let copy = start;
      let design = start;
      for (const intent of intents) {
        const command = commandOf(design, intent, ids);
        const applied = command && apply(design, command);
        if (!applied?.ok) continue;
        const after = applied.value.design;
        copy = withDelta(copy, deltaBetween(design, after));
        expect(copy).toEqual(after);
        for (const [id, node] of Object.entries(after.nodes)) if (design.nodes[id] === node) expect(copy.nodes[id]).toBe(node);
        design = after;
      }
    }),
    runs(60),
  );
});
