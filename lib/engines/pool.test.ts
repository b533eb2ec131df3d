import { afterEach, describe, expect, test } from 'vitest';
import type { CheckAnswer, CheckEngine, CheckRequest, EngineAnswer } from '@/lib/checks/protocol';
import type { Json } from '@/lib/util/json';
import { createEnginePool, EnginesBusy, type EnginePool, type EnginePoolOptions } from './pool';

const pools: EnginePool[] = [];
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.stop())));

function poolOf(options: EnginePoolOptions): EnginePool {
  const pool = createEnginePool(options);
  pools.push(pool);
  return pool;
}

/** A thread that does what the name of the stack says. */
const PUPPET = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', ({ id, request }) => {
      const what = Object.keys(request.templates)[0];
      const [first, ...rest] = request.engines;
      const ok = { status: 'ok', message: 'thread ' + threadId, diagnostics: [] };
      if (what === 'hang') for (;;);
      if (what === 'hang-later') { parentPort.postMessage({ id, engine: first, answer: ok }); setImmediate(() => { for (;;); }); return; }
      if (what === 'throw') throw new Error('unreachable executed');
      if (what === 'exit') process.exit(3);
      if (what === 'grow') { const all = []; for (;;) all.push(new Array(100000).fill(Math.random())); }
      for (const engine of request.engines) parentPort.postMessage({ id, engine, answer: ok });
      parentPort.postMessage({ id, done: true, broken: what === 'trap', memory: what === 'fat' ? 5e9 : 1000 });
    });
  `)}`,
);

const job = (what: string, engines: CheckRequest['engines'] = ['cloudformation-validate']): CheckRequest => ({ templates: { [what]: {} }, engines });
const ask = async (pool: EnginePool, what: string): Promise<EngineAnswer | undefined> => (await pool.run(job(what)))['cloudformation-validate'];

describe('a pool', () => {
  test('does one job after another in the same thread', async () => {
    const pool = poolOf({ workerFile: PUPPET });
    const answers = await Promise.all([ask(pool, 'fine'), ask(pool, 'fine'), ask(pool, 'fine')]);
    expect(new Set(answers.map((it) => it?.message)).size).toBe(1);
    expect(pool.memory()).toEqual({ threads: 1, bytes: 1000 });
  });

  test.each([
    ['hang', /^It took longer than \d+ s and was stopped\.$/],
    ['throw', /^The engine broke down: unreachable executed\.$/],
    ['exit', /^The engine ended in the middle of its work\.$/],
    ['grow', /^The engine broke down: it needed more memory than it may have\.$/],
  ])('answers what happened when a template makes the engine %s, and does the next job in a new thread', async (what, message) => {
    const pool = poolOf({ workerFile: PUPPET, jobMilliseconds: what === 'hang' ? 200 : 60_000, heapMegabytes: 32 });
    const before = await ask(pool, 'fine');
    const [broken, after] = await Promise.all([ask(pool, what), ask(pool, 'fine')]);
    expect(broken).toEqual({ status: 'failed', message: expect.stringMatching(message), diagnostics: [] });
    expect(after?.status).toBe('ok');
    expect(after?.message).not.toBe(before?.message);
  });

  test('keeps the answers of the engines that were done before another one hung', async () => {
    const pool = poolOf({ workerFile: PUPPET, jobMilliseconds: 200 });
    await ask(pool, 'fine');
    const answer = await pool.run(job('hang-later', ['cloudformation-validate', 'cdk-nag']));
    expect(answer).toMatchObject({ 'cloudformation-validate': { status: 'ok' }, 'cdk-nag': { status: 'failed' } });
  });

  test.each(['trap', 'fat'])('throws a thread away after a job that left it in state: %s', async (what) => {
    const pool = poolOf({ workerFile: PUPPET });
    const first = await ask(pool, what);
    expect(first?.status).toBe('ok');
    expect((await ask(pool, 'fine'))?.message).not.toBe(first?.message);
  });

  test('refuses when too many wait, and says so', async () => {
    const pool = poolOf({ workerFile: PUPPET, waiting: 2 });
    const taken = [ask(pool, 'fine'), ask(pool, 'fine'), ask(pool, 'fine')];
    await expect(pool.run(job('fine'))).rejects.toThrow(/2 wait\. Try again in a moment\./);
    expect((await Promise.all(taken)).every((it) => it?.status === 'ok')).toBe(true);
  });

  test('does not begin what nobody waits for any more', async () => {
    const pool = poolOf({ workerFile: PUPPET, waiting: 1 });
    const first = ask(pool, 'fine');
    const gone = new AbortController();
    const second = pool.run(job('hang'), gone.signal);
    gone.abort();
    await expect(second).rejects.toThrow(EnginesBusy);
    expect([(await first)?.status, (await ask(pool, 'fine'))?.status]).toEqual(['ok', 'ok']);
  });

  test('stops with work under way, and takes none afterwards', async () => {
    const pool = poolOf({ workerFile: PUPPET });
    const [hung, waiting] = [ask(pool, 'hang'), ask(pool, 'fine')];
    await pool.stop();
    expect([await hung, await waiting]).toMatchObject([{ status: 'failed', message: 'The server was stopped.' }, { status: 'failed' }]);
    await expect(pool.run(job('fine'))).rejects.toThrow(EnginesBusy);
  });
});

describe('the engines', () => {
  const cluster = { Resources: { Cluster: { Type: 'AWS::ECS::Cluster', Properties: {} } } };
  const sizes = (cpu: string) => ({
    Resources: {
      Task: {
        Type: 'AWS::ECS::TaskDefinition',
        Properties: { Cpu: cpu, Memory: '512', NetworkMode: 'awsvpc', RequiresCompatibilities: ['FARGATE'], ContainerDefinitions: [{ Name: 'a', Image: 'b' }] },
      },
    },
  });

  test('say what is wrong with templates, and where; Guard rules that cannot be read are a message with line and column', async () => {
    const pool = poolOf({ workerFile: new URL('./engine-worker.mjs', import.meta.url) });
    const guardRules = [
      {
        name: "the team's own",
        content: 'let tasks = Resources.*[ Type == "AWS::ECS::TaskDefinition" ]\nrule big when %tasks !empty { %tasks.Properties.Cpu == "4096" <<Too small>> }',
      },
    ];
    const answer = await pool.run({ templates: { Web: sizes('300'), Data: cluster }, engines: ['cloudformation-validate', 'cdk-nag', 'guard'], guardRules });
    expect(answer['cloudformation-validate']?.status).toBe('ok');
    expect(answer['cloudformation-validate']?.diagnostics).toContainEqual(
      expect.objectContaining({ stack: 'Web', logicalId: 'Task', ruleId: 'E3047', severity: 'error', resourceType: 'AWS::ECS::TaskDefinition' }),
    );
    expect(answer['cdk-nag']).toMatchObject({ status: 'ok' });
    expect(answer['cdk-nag']?.diagnostics.map((it) => [it.stack, it.logicalId, it.ruleId, it.severity])).toEqual([
      ['Web', 'Task', 'AwsSolutions-ECS7', 'security'],
      ['Data', 'Cluster', 'AwsSolutions-ECS4', 'security'],
    ]);
    expect(answer.guard?.diagnostics).toEqual([
      expect.objectContaining({ stack: 'Web', logicalId: 'Task', ruleId: 'big', severity: 'error', message: 'Too small', propertyPath: ['Cpu'] }),
    ]);
    const parsed = async (content: string): Promise<EngineAnswer | undefined> =>
      (await pool.run({ templates: { Data: cluster }, engines: ['guard'], guardRules: [...guardRules, { name: 'mine', content }] })).guard;
    expect(await parsed('rule x when {\n  foo\n}')).toMatchObject({
      status: 'failed',
      message: 'mine, line 1, column 13: There were no clauses present, at: {',
      guardProblem: { name: 'mine', line: 1, column: 13 },
    });
    expect(await parsed('rule b {\n %nowhere.z == 1\n}')).toMatchObject({ status: 'failed', message: expect.stringMatching(/^mine: .*nowhere/) });
  }, 300_000);

  test('say of a rule of a team without words of its own what was found and what was asked for, and of which file it is', async () => {
    const pool = poolOf({ workerFile: new URL('./engine-worker.mjs', import.meta.url) });
    const tasks = 'Resources.*[ Type == "AWS::ECS::TaskDefinition" ].Properties';
    const checks = {
      equal: 'Cpu == "1024"',
      other: 'Cpu != "300"',
      one: 'Cpu IN ["256", "512"]',
      pattern: 'ContainerDefinitions[*].Image == /ecr/',
      there: 'Tags EXISTS',
      gone: 'Cpu !EXISTS',
      missing: 'Family == "web"',
      filled: 'ContainerDefinitions EMPTY',
      text: 'Cpu !is_string',
      more: 'ContainerDefinitions[*].Cpu > 128',
      least: 'ContainerDefinitions[*].Cpu >= 129',
      less: 'ContainerDefinitions[*].Cpu < 128',
      most: 'ContainerDefinitions[*].Cpu <= 127',
    };
    const content = Object.entries(checks).map(([name, check]) => `rule ${name} {\n ${tasks}.${check}\n}\n`);
    const guardRules = [
      { name: 'sizes', content: [...content, `rule either {\n ${tasks}.Cpu == "256" or\n ${tasks}.Cpu == "512"\n}\n`, 'rule whole {\n equal\n}\n'].join('') },
    ];
    const template = sizes('300');
    const [container] = template.Resources.Task.Properties.ContainerDefinitions;
    Object.assign(container!, { Cpu: 128 });
    const messages = async (files: CheckRequest['guardRules']): Promise<Record<string, string>> =>
      Object.fromEntries(
        (await pool.run({ templates: { Web: template }, engines: ['guard'], guardRules: files })).guard?.diagnostics.map((it) => [it.ruleId, it.message]) ?? [],
      );
    expect(await messages(guardRules)).toEqual({
      equal: 'Properties.Cpu is "300"; the rule asks for it to be "1024".',
      other: 'Properties.Cpu is "300"; the rule asks for it not to be "300".',
      one: 'Properties.Cpu is "300"; the rule asks for it to be in ["256","512"].',
      pattern: 'Properties.ContainerDefinitions.0.Image is "b"; the rule asks for it to match /ecr/.',
      there: 'Properties.Tags is missing.',
      gone: 'Properties.Cpu is "300"; the rule asks for it not to be there.',
      missing: 'Properties.Family is missing; the rule asks for it to be "web".',
      filled: 'Properties.ContainerDefinitions is [{"Name":"a","Image":"b","Cpu":128}]; the rule asks for it to be empty.',
      text: expect.stringMatching(/^Properties\.Cpu is "300"\. The rule asks for: Properties\.Cpu not /),
      more: 'Properties.ContainerDefinitions.0.Cpu is 128; the rule asks for it to be more than 128.',
      least: 'Properties.ContainerDefinitions.0.Cpu is 128; the rule asks for it to be at least 129.',
      less: 'Properties.ContainerDefinitions.0.Cpu is 128; the rule asks for it to be less than 128.',
      most: 'Properties.ContainerDefinitions.0.Cpu is 128; the rule asks for it to be at most 127.',
      either: expect.stringMatching(/^Properties\.Cpu is "300"\. The rule asks for: .*Cpu EQUALS "256" OR .*Cpu EQUALS "512"\.$/),
      whole: 'Rule equal, which this one builds on, does not hold.',
    });
    const second = { name: 'mine', content: `rule own {\n ${tasks}.Cpu == "4096" <<Too small>>\n}\n` };
    expect(await messages([...guardRules, second])).toMatchObject({
      equal: 'Properties.Cpu is "300"; the rule asks for it to be "1024". (Rules of sizes.)',
      own: 'Too small (Rules of mine.)',
    });
  }, 300_000);

  test('break down over Guard rules; that is said, the other answers are there, and the next check works', async () => {
    const pool = poolOf({ workerFile: new URL('./engine-worker.mjs', import.meta.url) });
    const brokenDown = { status: 'failed', message: expect.stringMatching(/^The engine broke down over the Guard rules \(.+\)\. Look for/), diagnostics: [] };
    const check = (content: string, engines: readonly CheckEngine[]): Promise<CheckAnswer> =>
      pool.run({ templates: { Web: sizes('300') }, engines, guardRules: [{ name: 'mine', content }] });

    const circle = await check('let a = %a\nrule x { %a == 1 }', ['guard', 'cloudformation-validate']);
    expect(circle.guard).toEqual(brokenDown);
    expect(circle['cloudformation-validate']?.status).toBe('ok');
    expect(pool.memory().threads).toBe(0);

    const deep = await check(`rule x { a == ${'['.repeat(20_000)}1${']'.repeat(20_000)} }`, ['guard']);
    expect(deep.guard).toEqual(brokenDown);

    const next = await check('rule x { Resources.*.Type == "none" }', ['cloudformation-validate', 'guard']);
    expect(next['cloudformation-validate']?.diagnostics).toContainEqual(expect.objectContaining({ ruleId: 'E3047' }));
    expect(next.guard?.diagnostics).toHaveLength(1);
  }, 300_000);

  test('are stopped over a template that takes them too long, and check the next one', async () => {
    // Ten thousand turns of a loop within a loop: the engine works on it until its own limit, far longer than it may here.
    const names = Array.from({ length: 100 }, (_, index) => `n${index}`);
    const loop = (name: string, inner: Json): Json => ({ [`Fn::ForEach::${name}`]: [name, names, inner] });
    const long = { Transform: 'AWS::LanguageExtensions', Resources: loop('A', loop('B', loop('C', { 'X${A}${B}${C}': { Type: 'AWS::ECS::Cluster' } }))) };
    const pool = poolOf({ workerFile: new URL('./engine-worker.mjs', import.meta.url), jobMilliseconds: 1 });
    const warm = await pool.run({ templates: { Data: cluster }, engines: ['cloudformation-validate'] });
    expect(warm['cloudformation-validate']?.status).toBe('ok');
    const [stopped, next] = await Promise.all([
      pool.run({ templates: { Long: long }, engines: ['cloudformation-validate'] }),
      // In a new thread, which may take longer once.
      pool.run({ templates: { Data: cluster }, engines: ['cloudformation-validate'] }),
    ]);
    expect(stopped['cloudformation-validate']).toEqual({ status: 'failed', message: 'It took longer than 1 s and was stopped.', diagnostics: [] });
    expect(next['cloudformation-validate']?.status).toBe('ok');
  }, 300_000);
});
