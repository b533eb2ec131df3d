import { describe, expect, it } from 'vitest';
import type { CheckAnswer, CheckRequest } from '@/lib/checks/protocol';
import { createCheckCache, type CheckCacheOptions } from './check-cache';

const request = (text: string, rest: Partial<CheckRequest> = {}): CheckRequest => ({
  templates: { Web: { Description: text } },
  engines: ['cloudformation-validate'],
  ...rest,
});
const said = (status: 'ok' | 'failed', message = ''): CheckAnswer => ({ 'cloudformation-validate': { status, message, diagnostics: [] } });
const here = () => new AbortController().signal;
const free = (): void => undefined;

/** A cache over engines that answer when the test says so. */
function opened(options: Partial<CheckCacheOptions> = {}) {
  const jobs: {
    readonly request: CheckRequest;
    readonly signal: AbortSignal;
    readonly done: (answer: CheckAnswer) => void;
    readonly fail: (error: Error) => void;
  }[] = [];
  const clock = { now: 0 };
  const cache = createCheckCache({
    run: (asked, signal) => new Promise((done, fail) => jobs.push({ request: asked, signal, done, fail })),
    now: () => clock.now,
    ...options,
  });
  return { cache, jobs, clock };
}

describe('answers to checks', () => {
  it('are worked out once for a hundred who ask at the same time, and kept for those who come later', async () => {
    const { cache, jobs } = opened();
    const all = Array.from({ length: 100 }, () => cache.check(request('one'), here(), free));
    expect(jobs).toHaveLength(1);
    jobs[0]?.done(said('ok'));
    expect(new Set(await Promise.all(all)).size).toBe(1);
    expect(await cache.check(request('one'), here(), free)).toEqual(said('ok'));
    expect(jobs).toHaveLength(1);
  });

  it('are of the same templates, engines and Guard rules; rules that nobody asked for do not matter', async () => {
    const { cache, jobs } = opened();
    const guardRules = [{ name: 'a', content: 'b' }];
    for (const asked of [
      request('one'),
      request('two'),
      request('one', { engines: ['cdk-nag'] }),
      request('one', { engines: ['cdk-nag', 'guard'], guardRules }),
      request('one', { engines: ['guard', 'cdk-nag'] }),
      request('one', { engines: ['guard', 'cdk-nag'], guardRules }),
      request('one', { guardRules }),
    ])
      void cache.check(asked, here(), free);
    expect(jobs).toHaveLength(5);
  });

  it('cost a caller something only when the engines are set to work', async () => {
    const { cache, jobs } = opened();
    let paid = 0;
    const pay = (): void => void (paid += 1);
    const first = cache.check(request('one'), here(), pay);
    void cache.check(request('one'), here(), pay);
    jobs[0]?.done(said('ok'));
    await first;
    await cache.check(request('one'), here(), pay);
    expect(paid).toBe(1);
    const broke = (): void => {
      throw new Error('Too many requests.');
    };
    expect(await cache.check(request('one'), here(), broke)).toEqual(said('ok'));
    await expect(cache.check(request('two'), here(), broke)).rejects.toThrow('Too many requests.');
    expect(jobs).toHaveLength(1);
  });

  it('that an engine failed to give are asked for again after a while; rules that cannot be read are an answer', async () => {
    const { cache, jobs, clock } = opened();
    const ask = async (answer: CheckAnswer, text: string): Promise<number> => {
      const asked = cache.check(request(text), here(), free);
      jobs.at(-1)?.done(answer);
      await asked;
      return jobs.length;
    };
    expect(await ask(said('failed', 'It took too long.'), 'one')).toBe(1);
    expect(await ask(said('ok'), 'one')).toBe(1);
    clock.now = 30_000;
    expect(await ask(said('ok'), 'one')).toBe(2);
    const unreadable: CheckAnswer = { guard: { status: 'failed', diagnostics: [], guardProblem: { name: 'ours', message: 'No.' } } };
    expect(await ask(unreadable, 'two')).toBe(3);
    clock.now = 1e9;
    expect(await ask(unreadable, 'two')).toBe(3);
  });

  it('are not kept when there was nobody to ask the engines', async () => {
    const { cache, jobs } = opened();
    const asked = cache.check(request('one'), here(), free);
    jobs[0]?.fail(new Error('Busy.'));
    await expect(asked).rejects.toThrow('Busy.');
    void cache.check(request('one'), here(), free);
    expect(jobs).toHaveLength(2);
  });

  it('take a bounded place: those that nobody asked for the longest go first', async () => {
    const { cache, jobs } = opened({ characters: 2500 });
    const ask = async (text: string): Promise<void> => {
      const asked = cache.check(request(text), here(), free);
      jobs.at(-1)?.done(said('ok', 'x'.repeat(1000)));
      await asked;
    };
    for (const text of ['one', 'two', 'one', 'three', 'one']) await ask(text);
    expect(jobs.map((job) => job.request.templates['Web']?.['Description'])).toEqual(['one', 'two', 'three']);
    await ask('two');
    expect(jobs).toHaveLength(4);
  });

  it('are given up when the last who waits is gone, not before', async () => {
    const { cache, jobs } = opened();
    const [one, two] = [new AbortController(), new AbortController()];
    const asked = [one, two].map(({ signal }) => cache.check(request('one'), signal, free));
    one.abort();
    expect(jobs[0]?.signal.aborted).toBe(false);
    two.abort();
    expect(jobs[0]?.signal.aborted).toBe(true);
    void cache.check(request('one'), here(), free);
    expect(jobs).toHaveLength(2);
    jobs[0]?.done(said('ok'));
    await Promise.all(asked);
  });
});
