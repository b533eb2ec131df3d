import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDesign } from '@/lib/document/design';
import { STARTERS } from '@/lib/starters/starters';
import { goldenDesign } from '@/lib/testing/golden';
import { invariant } from '@/lib/util/invariant';
import { createCompiler, type TemplateWorker } from './compiler';
import type { TemplateMessage, TemplateRequest } from './template-protocol';

function withWorker() {
  const requests: TemplateRequest[] = [];
  let ended = false;
  const worker: TemplateWorker = { postMessage: (request) => requests.push(request), onmessage: null, onerror: null, terminate: () => (ended = true) };
  const compiler = createCompiler(undefined, () => worker, 10);
  const say = (data: TemplateMessage): void => worker.onmessage?.({ data } as MessageEvent<TemplateMessage>);
  const text = { text: 'Resources: {}', lines: [] };
  const synthesized = (id: number, stackId: string | undefined): TemplateMessage => ({
    type: 'synthesized',
    id,
    templates: stackId === undefined ? undefined : [{ stackId, stackName: stackId, yaml: text, json: text, resourceCount: 0 }],
    diagnostics: [],
    refused: stackId === undefined ? { message: 'The CDK says no.' } : undefined,
    milliseconds: 1,
  });
  return { compiler, requests, say, synthesized, hasEnded: () => ended };
}

const design = STARTERS[1]?.design();
invariant(design, 'there is a second starter');

describe('the live preview', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('gives code before the CDK is there', () => {
    const { compiler } = withWorker();
    compiler.submit(design);
    vi.runAllTimers();
    expect(compiler.store.getState()).toMatchObject({ status: 'starting' });
    expect(compiler.store.getState().output?.files[0]?.text).toContain('new ecs.FargateService');
  });

  it('shows the code of the project, asks for the template that stands by itself, and says what differs', () => {
    const { compiler, requests } = withWorker();
    compiler.submit(goldenDesign('local-files'));
    vi.runAllTimers();
    const { output } = compiler.store.getState();
    expect(output?.files[0]?.text).toContain("ecs.ContainerImage.fromAsset('images/web'");
    expect(JSON.stringify(requests[0]?.plan.stacks)).not.toContain('fromAsset');
    expect(output?.localFiles).toEqual(requests[0]?.plan.localFiles);
    expect(output?.localFiles).not.toHaveLength(0);
    compiler.submit(design);
    vi.runAllTimers();
    expect(compiler.store.getState().output?.localFiles).toEqual([]);
  });

  it('synthesizes only the newest of the states that came while the CDK was at work', () => {
    const { compiler, requests, say, synthesized } = withWorker();
    for (const name of ['one', 'two', 'three', 'four']) {
      compiler.submit({ ...design, name });
      vi.runAllTimers();
    }
    expect(requests.map((request) => request.plan.name)).toEqual(['one']);
    say(synthesized(1, 'One'));
    expect(requests.map((request) => request.plan.name)).toEqual(['one', 'four']);
    expect(compiler.store.getState().status).toBe('working');
    say(synthesized(2, 'Four'));
    expect(compiler.store.getState()).toMatchObject({ status: 'ready', output: { templates: [{ stackId: 'Four' }] } });
  });

  it('keeps the last good template, and says why there is no newer one', () => {
    const { compiler, say, synthesized } = withWorker();
    compiler.submit(design);
    vi.runAllTimers();
    say(synthesized(1, 'Good'));
    compiler.submit(emptyDesign('bad'));
    vi.runAllTimers();
    say(synthesized(2, undefined));
    expect(compiler.store.getState().output).toMatchObject({ templates: [{ stackId: 'Good' }], refused: { message: 'The CDK says no.' } });
  });

  it('ends its worker when it is put away', () => {
    const { compiler, hasEnded } = withWorker();
    compiler.dispose();
    expect(hasEnded()).toBe(true);
  });
});
