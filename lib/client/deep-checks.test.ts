import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { CheckAnswer, CheckRequest } from '@/lib/checks/protocol';
import type { Design } from '@/lib/document/design';
import { fargateExample } from '@/lib/validation/example';
import { ApiError } from './api';
import type { CompileState } from './compile-output';
import { createDeepChecks, type DeepChecks } from './deep-checks';
import { createEditor } from './editor-store';
import type { Said } from './report-checks';

const design = fargateExample();
const said: CheckAnswer = {
  'cloudformation-validate': {
    status: 'ok',
    diagnostics: [
      {
        engine: 'cloudformation-validate',
        stack: 'Web',
        logicalId: 'Task1',
        resourceType: 'AWS::ECS::TaskDefinition',
        propertyPath: ['Cpu'],
        ruleId: 'E1',
        severity: 'error',
        message: 'No.',
      },
    ],
  },
};

/** An open design whose templates and server are played by the test. */
function opened(onSaid?: (said: Said) => void) {
  const requests: CheckRequest[] = [];
  const answers: { readonly done: (answer: CheckAnswer) => void; readonly fail: (error: Error) => void }[] = [];
  const editor = createEditor({ design });
  const compile = createStore<CompileState>(() => ({ status: 'working', output: undefined }));
  const deep = createDeepChecks({
    editor: editor.store,
    compile,
    onSaid,
    send: (request) => {
      requests.push(request);
      return new Promise((done, fail) => answers.push({ done, fail }));
    },
  });
  const made = (text: string, refused?: string): void => {
    const json = { text: JSON.stringify({ Description: text }), lines: [{ logicalId: 'Task1', element: 'task', from: 1, to: 2 }] };
    compile.setState({
      status: 'ready',
      design: editor.store.getState().design,
      output: {
        files: [],
        localFiles: [],
        omitted: [],
        diagnostics: [{ element: 'service', level: 'warning', message: 'Careful.', code: '@aws-cdk/x', path: 'Web/Service' }],
        milliseconds: 1,
        templates: [{ stackId: 'Web', stackName: 'Web', yaml: json, json, resourceCount: 1 }],
        ...(refused !== undefined && { refused: { message: refused } }),
      },
    });
  };
  const stop = deep.start();
  return { requests, answers, editor, made, deep, stop };
}

const later = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1500);
const checks = (deep: DeepChecks) => deep.store.getState().checks;
const findings = (deep: DeepChecks, of: Design) => deep.findings(deep.store.getState(), of, []).map((it) => [it.ruleId, it.elementId]);
const texts = (deep: DeepChecks, of: Design) => deep.findings(deep.store.getState(), of, []).map((it) => it.message);

describe('deep checks', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('begin when an edit has settled, once for the same templates', async () => {
    const { made, requests, answers, deep } = opened();
    made('one');
    await vi.advanceTimersByTimeAsync(1000);
    made('two');
    await vi.advanceTimersByTimeAsync(1000);
    expect(requests).toEqual([]);
    await later();
    expect(requests).toEqual([{ templates: { Web: { Description: 'two' } }, engines: ['cloudformation-validate'] }]);
    expect(checks(deep).status).toBe('running');
    answers[0]?.done(said);
    await vi.dynamicImportSettled();
    expect(checks(deep)).toMatchObject({ status: 'done', older: false });
    expect(findings(deep, design)).toEqual([['cloudformation-validate/E1', 'task']]);
    made('two');
    await later();
    expect(requests).toHaveLength(1);
  });

  it('keep what they said of an earlier state, and say so from the edit on, until somebody has looked at the new one', async () => {
    const { made, requests, answers, deep, editor } = opened();
    const now = () => editor.store.getState().design;
    made('one');
    await later();
    answers[0]?.done(said);
    await vi.dynamicImportSettled();
    expect(texts(deep, now())).toEqual(['No.']);
    editor.dispatch({ type: 'set', id: 'task', path: ['memoryMiB'], value: 2048 }, 'Change memory');
    expect(checks(deep)).toMatchObject({ status: 'done', older: true });
    expect(texts(deep, now())).toEqual(['No.']);
    editor.dispatch({ type: 'set', id: 'task', path: ['cpu'], value: 1024 }, 'Change CPU');
    expect(texts(deep, now())).toEqual(['No. (Of an earlier state: it was changed since.)']);
    made('two');
    expect(checks(deep).older).toBe(true);
    await later();
    answers[1]?.fail(new ApiError('offline', 'The server does not answer.', null, 0));
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
    expect(checks(deep)).toMatchObject({ status: 'waiting', older: true });
    expect(texts(deep, now())).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(8000);
    expect(requests).toHaveLength(3);
    answers[2]?.done({ 'cloudformation-validate': { status: 'ok', diagnostics: [] } });
    await vi.dynamicImportSettled();
    expect(checks(deep)).toMatchObject({ status: 'done', older: false });
    expect(texts(deep, now())).toEqual([]);
  });

  it('are not of an earlier state by what no template holds, nor once the templates are the same again', async () => {
    const { made, answers, deep, editor } = opened();
    const olders: boolean[] = [];
    made('one');
    await later();
    answers[0]?.done(said);
    await vi.dynamicImportSettled();
    const stop = deep.store.subscribe((state) => olders.push(state.checks.older));
    editor.dispatch({ type: 'place', places: { task: { x: 900, y: 0 } } }, 'Move');
    editor.dispatch({ type: 'acknowledge', id: 'task', rule: 'cloudformation-validate/W1', reason: 'Meant.' }, 'Acknowledge');
    made('one');
    expect(olders).toEqual([]);
    editor.dispatch({ type: 'set', id: 'task', path: ['cpu'], value: 1024 }, 'Change CPU');
    editor.undo();
    made('one');
    expect(checks(deep).older).toBe(false);
    expect(texts(deep, editor.store.getState().design)).toEqual(['No.']);
    stop();
  });

  it('leave out elements that are gone, and are asked again about the newest state when one is under way', async () => {
    const { made, requests, answers, deep, editor } = opened();
    made('one');
    await later();
    editor.dispatch({ type: 'remove', ids: ['task'] }, 'Remove');
    made('two');
    await later();
    expect(requests).toHaveLength(1);
    answers[0]?.done(said);
    await vi.dynamicImportSettled();
    await later();
    expect(findings(deep, editor.store.getState().design)).toEqual([]);
    expect(requests).toHaveLength(2);
    answers[1]?.done({ 'cloudformation-validate': { status: 'ok', diagnostics: [] } });
    await vi.dynamicImportSettled();
    expect(checks(deep).status).toBe('done');
  });

  it('wait for a server that cannot be reached, and go on by themselves', async () => {
    const { made, requests, answers, deep } = opened();
    made('one');
    await later();
    answers[0]?.fail(new ApiError('offline', 'The server does not answer.', null, 0));
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
    expect(checks(deep)).toMatchObject({ status: 'waiting', problem: 'The server does not answer.' });
    await vi.advanceTimersByTimeAsync(8000);
    expect(requests).toHaveLength(2);
  });

  it('say why they failed, and try again only when asked, or when something changed', async () => {
    const { made, requests, answers, deep } = opened();
    made('one');
    await later();
    answers[0]?.done({ 'cloudformation-validate': { status: 'failed', message: 'The engine broke down.', diagnostics: [] } });
    await vi.dynamicImportSettled();
    expect(checks(deep)).toMatchObject({ status: 'failed', problem: 'The engine broke down.' });
    made('one');
    await later();
    expect(requests).toHaveLength(1);
    deep.check();
    expect(requests).toHaveLength(2);
  });

  it('run the Guard rules of the design; rules that cannot be read are a finding about the design', async () => {
    const { made, requests, answers, deep, editor } = opened();
    const guardRules = [{ name: 'tags', content: 'rule x when {' }];
    editor.dispatch({ type: 'settings', settings: { guardRules } }, 'Add rules');
    made('one');
    await later();
    expect(requests[0]).toMatchObject({ engines: ['cloudformation-validate', 'guard'], guardRules });
    answers[0]?.done({
      ...said,
      guard: { status: 'failed', message: 'tags, line 1: no.', diagnostics: [], guardProblem: { name: 'tags', line: 1, message: 'no.' } },
    });
    await vi.dynamicImportSettled();
    expect(checks(deep).status).toBe('done');
    const found = deep.findings(deep.store.getState(), editor.store.getState().design, []);
    expect(found.find((it) => it.ruleId === 'guard/unreadable')).toMatchObject({ path: ['settings', 'guardRules', 0, 'content'] });
  });

  it('ask cdk-nag only on demand, and say when its answer is of an earlier state', async () => {
    const { made, requests, answers, deep } = opened();
    made('one');
    await later();
    expect(requests.map((it) => it.engines)).toEqual([['cloudformation-validate']]);
    deep.checkWithNag();
    expect(requests.map((it) => it.engines)).toEqual([['cloudformation-validate'], ['cdk-nag']]);
    answers[1]?.done({ 'cdk-nag': { status: 'ok', diagnostics: [] } });
    await vi.dynamicImportSettled();
    expect(deep.store.getState().nag).toMatchObject({ status: 'done', older: false });
    made('two');
    await later();
    expect(deep.store.getState().nag).toMatchObject({ status: 'done', older: true });
  });

  it('that are asked for before there is a template begin with it, or say that there is none', async () => {
    const { made, requests, deep } = opened();
    deep.checkWithNag();
    expect(deep.store.getState().nag.status).toBe('running');
    expect(requests).toEqual([]);
    made('one');
    await later();
    expect(requests.map((it) => it.engines)).toContainEqual(['cdk-nag']);
    const other = opened();
    other.deep.check();
    other.made('one', 'The CDK says no.');
    await later();
    expect(checks(other.deep)).toMatchObject({ status: 'failed', problem: expect.stringContaining('refuses') });
    other.deep.check();
    expect(checks(other.deep)).toMatchObject({ status: 'failed', problem: expect.stringContaining('refuses') });
  });

  it('tell what was said of a state once it is certain: with what the CDK says, not of a state that has changed since', async () => {
    const told: Said[] = [];
    const { made, answers, editor } = opened((said) => told.push(said));
    const words = () => told.map(({ findings: of }) => of.map((it) => it.ruleId));
    editor.judged([]);
    made('one');
    await later();
    editor.dispatch({ type: 'set', id: 'task', path: ['cpu'], value: 1024 }, 'Change CPU');
    answers[0]?.done(said);
    await vi.dynamicImportSettled();
    expect(told).toEqual([]);
    made('two');
    await later();
    answers[1]?.done(said);
    await vi.dynamicImportSettled();
    expect(words()).toEqual([['cdk/@aws-cdk/x', 'cloudformation-validate/E1']]);
    expect(told[0]?.design).toBe(editor.store.getState().design);
    // Moved only: the same templates, which are not checked again.
    editor.dispatch({ type: 'place', places: { task: { x: 900, y: 0 } } }, 'Move');
    made('two');
    await later();
    expect(answers).toHaveLength(2);
    expect(told.at(-1)?.design).toBe(editor.store.getState().design);
    expect(words().at(-1)).toEqual(words()[0]);
  });

  it('ask nothing while the CDK refuses, or after the design was closed', async () => {
    const { made, requests, deep, stop } = opened();
    made('one', 'The CDK says no.');
    await later();
    expect(checks(deep).status).toBe('none');
    made('two');
    stop();
    await later();
    deep.check();
    expect(requests).toEqual([]);
  });
});
