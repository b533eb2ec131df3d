import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_DIFF, type Diff } from '@/lib/commands/diff';
import { emptyDesign, type Design } from '@/lib/document/design';
import { db } from '@/lib/server/db/client';
import { ApiUser, ROUTES } from '@/scripts/testing/api';
import { readEvents } from '@/scripts/testing/events';

const cluster = (props: object = {}) => ({ id: 'c1', kind: 'cluster' as const, name: 'Cluster', props });
const design: Design = { ...emptyDesign('Shop'), nodes: { c1: cluster() }, layout: { c1: { x: 0, y: 0 } } };

let sent = 0;
const nextId = (): string => `change-${String((sent += 1)).padStart(6, '0')}`;
const place = (from: object, to: object): Diff => ({ ...EMPTY_DIFF, layout: { added: {}, removed: {}, updated: { c1: [from, to] as never } } });
const setProps = (from: object, to: object): Diff => ({ ...EMPTY_DIFF, nodes: { added: {}, removed: {}, updated: { c1: [cluster(from), cluster(to)] } } });

async function newProject(owner: ApiUser): Promise<string> {
  const { status, body } = await owner.call('POST', '/api/projects', { design });
  expect(status).toBe(201);
  return body.id;
}

const owner = new ApiUser();
beforeAll(() => owner.signIn());

describe('who may do what', () => {
  const stranger = new ApiUser();
  const somebodyElse = new ApiUser();
  let id = '';
  let token = '';
  let revokedToken = '';
  let linkId = '';

  beforeAll(async () => {
    await somebodyElse.signIn();
    id = await newProject(owner);
    const link = (await owner.call('POST', `/api/projects/${id}/links`, {})).body;
    ({ token, id: linkId } = link);
    const revoked = (await owner.call('POST', `/api/projects/${id}/links`, {})).body;
    revokedToken = revoked.token;
    await owner.call('DELETE', `/api/projects/${id}/links/${revoked.id}`);
  });

  it('every route file is in the table that these tests walk', () => {
    const root = resolve('app/api');
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((it) => it.name === 'route.ts');
    const paths = files.map((it) => `/api/${relative(root, it.parentPath)}`.replaceAll('\\', '/')).filter((path) => path !== '/api/[...rest]');
    expect(paths.sort()).toEqual(Object.keys(ROUTES).sort());
    const walked = new Set(PROJECT_ROUTES.map(([, path]) => path));
    expect(
      Object.keys(ROUTES)
        .filter((path) => path.startsWith('/api/projects/'))
        .sort(),
    ).toEqual([...walked].sort());
  });

  const PROJECT_ROUTES: readonly (readonly [method: string, path: string, body?: unknown])[] = [
    ['GET', '/api/projects/[id]'],
    ['PATCH', '/api/projects/[id]', { name: 'Mine now' }],
    ['GET', '/api/projects/[id]/events'],
    ['GET', '/api/projects/[id]/findings'],
    ['GET', '/api/projects/[id]/links'],
    ['POST', '/api/projects/[id]/links', {}],
    ['DELETE', '/api/projects/[id]/links/[linkId]'],
    ['POST', '/api/projects/[id]/changes', { baseRevision: 0, changeId: 'stranger-1', diff: place({ x: 0, y: 0 }, { x: 9, y: 9 }) }],
    ['PUT', '/api/projects/[id]/checks', { revision: 0, findings: [] }],
    ['POST', '/api/projects/[id]/duplicate'],
    ['POST', '/api/projects/[id]/restore'],
    ['DELETE', '/api/projects/[id]'],
  ];

  it('a stranger is asked to sign in, everywhere but at links and health', async () => {
    for (const [method, path, body] of PROJECT_ROUTES) {
      const { status, body: answer } = await stranger.call(method, path.replace('[id]', id).replace('[linkId]', linkId), body);
      expect([method, path, status, answer.code]).toEqual([method, path, 401, 'not-signed-in']);
    }
    for (const method of ['GET', 'POST']) expect((await stranger.call(method, '/api/projects', method === 'POST' ? { design } : undefined)).status).toBe(401);
    expect((await stranger.call('GET', '/api/health')).body).toEqual({ status: 'ok' });
  });

  it('somebody else, with or without a link, finds no project where one is', async () => {
    for (const [method, path, body] of PROJECT_ROUTES) {
      const { status, body: answer } = await somebodyElse.call(method, path.replace('[id]', id).replace('[linkId]', linkId), body);
      expect([method, path, status, answer.code]).toEqual([method, path, 404, 'not-found']);
    }
    expect((await somebodyElse.call('GET', '/api/projects')).body.projects).toEqual([]);
    expect((await owner.call('GET', `/api/projects/${id}`)).body).toMatchObject({ name: 'Shop', revision: 0, design });
  });

  it('a token is no project id, and a project id is no token', async () => {
    expect((await somebodyElse.call('GET', `/api/projects/${token}`)).status).toBe(404);
    expect((await somebodyElse.call('GET', `/api/shared/${id}`)).status).toBe(404);
  });

  it('a viewer with a link sees the design with no account, and can make a copy of their own', async () => {
    const { status, body } = await stranger.call('GET', `/api/shared/${token}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: 'Shop', revision: 0, design });
    expect(JSON.stringify(body)).not.toContain(id);
    const copier = await new ApiUser().signIn();
    const copy = await copier.call('POST', `/api/shared/${token}/copy`);
    expect(copy.body).toMatchObject({ name: 'Shop (copy)', revision: 0 });
    expect((await copier.call('GET', `/api/projects/${copy.body.id}`)).body.design.nodes).toEqual(design.nodes);
  });

  it.each([
    ['revoked', () => revokedToken],
    ['never given out', () => 'A'.repeat(32)],
    ['malformed', () => '%00%0A'],
  ])('a link that is %s opens nothing, on any route', async (_, bad) => {
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/events'],
      ['POST', '/checks'],
      ['POST', '/copy'],
    ] as const) {
      const { status, body } = await somebodyElse.call(method, `/api/shared/${bad()}${path}`);
      expect([method, path, status, body.code]).toEqual([method, path, 404, 'link-not-found']);
    }
  });

  it('a link opens until its time has come, and not while the project is in the bin', async () => {
    const project = await newProject(owner);
    const link = (await owner.call('POST', `/api/projects/${project}/links`, { expiresAt: '2999-01-01T00:00:00Z' })).body;
    const open = async (): Promise<number> => (await stranger.call('GET', `/api/shared/${link.token}`)).status;
    expect(await open()).toBe(200);
    await owner.call('DELETE', `/api/projects/${project}`);
    expect(await open()).toBe(404);
    await owner.call('POST', `/api/projects/${project}/restore`);
    expect(await open()).toBe(200);
    await db().shareLink.update({ where: { id: link.id }, data: { expiresAt: new Date(1) } });
    expect(await open()).toBe(404);
    expect((await owner.call('POST', `/api/projects/${project}/links`, { expiresAt: '2001-01-01T00:00:00Z' })).status).toBe(400);
  });

  it('keeps only a hash of a token, which has at least 128 bits', async () => {
    expect(Buffer.from(token, 'base64url').byteLength * 8).toBeGreaterThanOrEqual(128);
    expect(JSON.stringify(await db().shareLink.findMany({ where: { projectId: id } }))).not.toContain(token);
    const { body } = await owner.call('GET', `/api/projects/${id}/links`);
    expect(body.links).toHaveLength(2);
    expect(JSON.stringify(body)).not.toContain(token);
  });

  it("another site's page can change nothing", async () => {
    for (const headers of [{ origin: 'https://evil.test' }, { origin: 'null' }] as Record<string, string>[]) {
      const { status, body } = await owner.call('DELETE', `/api/projects/${id}`, undefined, headers);
      expect([status, body.code]).toEqual([403, 'cross-site']);
    }
    expect((await owner.call('GET', `/api/projects/${id}`)).status).toBe(200);
  });
});

describe('projects', () => {
  it('are listed, renamed, duplicated, put into the bin and taken out again', async () => {
    const person = await new ApiUser().signIn();
    const id = await newProject(person);
    expect((await person.call('PATCH', `/api/projects/${id}`, { name: 'Store' })).body).toEqual({ revision: 1 });
    const copy = (await person.call('POST', `/api/projects/${id}/duplicate`)).body;
    const list = async (): Promise<string[]> => (await person.call('GET', '/api/projects')).body.projects.map((it: { name: string }) => it.name).sort();
    expect(await list()).toEqual(['Store', 'Store (copy)']);
    expect((await person.call('GET', '/api/projects')).body.projects[0].summary.nodeCount).toBe(1);
    await person.call('DELETE', `/api/projects/${id}`);
    expect(await list()).toEqual(['Store (copy)']);
    expect((await person.call('GET', `/api/projects/${id}`)).status).toBe(404);
    await person.call('POST', `/api/projects/${id}/restore`);
    expect(await list()).toEqual(['Store', 'Store (copy)']);
    expect(copy.id).not.toBe(id);
  });

  it('say what the rules find in them, to their owner alone', async () => {
    const id = await newProject(owner);
    const { status, body } = await owner.call('GET', `/api/projects/${id}/findings`);
    expect([status, body.revision]).toEqual([200, 0]);
    expect(body.findings).toContainEqual(expect.objectContaining({ ruleId: 'cluster/insights', elementId: 'c1', severity: 'hint' }));
    expect((await (await new ApiUser().signIn()).call('GET', `/api/projects/${id}/findings`)).status).toBe(404);
  });

  describe('that were checked', () => {
    const found = { ruleId: 'cloudformation-validate/E3047', severity: 'error', title: 'Said', elementId: 'c1', path: ['clusterName'], message: 'No.' };
    const report = (id: string, revision: number, findings: readonly object[] = [found]) =>
      owner.call('PUT', `/api/projects/${id}/checks`, { revision, findings });
    const listed = async (id: string) => {
      const { body } = await owner.call('GET', '/api/projects');
      const { checked, summary } = body.projects.find((it: { id: string }) => it.id === id);
      return { checked, worst: summary.worst, errors: summary.counts.error, warnings: summary.counts.warning };
    };
    const change = (id: string, baseRevision: number, diff: Diff) =>
      owner.call('POST', `/api/projects/${id}/changes`, { baseRevision, changeId: nextId(), diff });
    const OURS = { checked: false, worst: 'hint', errors: 0, warnings: 0 };

    it('are listed with what the checks said of exactly this version, and give it with their findings', async () => {
      const id = await newProject(owner);
      expect(await listed(id)).toEqual(OURS);
      expect((await report(id, 0)).body).toEqual({ kept: true });
      expect(await listed(id)).toEqual({ checked: true, worst: 'error', errors: 1, warnings: 0 });
      const { body } = await owner.call('GET', `/api/projects/${id}/findings`);
      expect([body.checked, body.findings[0]]).toEqual([true, { ...found, fixes: [] }]);
      expect(body.findings).toContainEqual(expect.objectContaining({ ruleId: 'cluster/insights' }));
      await change(id, 0, setProps({}, { clusterName: 'prod' }));
      expect(await listed(id)).toEqual(OURS);
      expect((await owner.call('GET', `/api/projects/${id}/findings`)).body.checked).toBe(false);
      expect((await report(id, 0)).body).toEqual({ kept: false });
      expect(await listed(id)).toEqual(OURS);
      await report(id, 1, []);
      expect(await listed(id)).toEqual({ ...OURS, checked: true });
    });

    it('stay so when nodes are moved or the design is renamed, and in a copy', async () => {
      const id = await newProject(owner);
      await report(id, 0);
      await change(id, 0, place({ x: 0, y: 0 }, { x: 5, y: 0 }));
      await owner.call('PATCH', `/api/projects/${id}`, { name: 'Renamed' });
      const all = { checked: true, worst: 'error', errors: 1, warnings: 0 };
      expect(await listed(id)).toEqual(all);
      const { body } = await owner.call('POST', `/api/projects/${id}/duplicate`);
      expect(await listed(body.id)).toEqual(all);
      const head = { name: 'Renamed', settings: {} };
      await change(id, 2, { ...EMPTY_DIFF, design: [head, { ...head, settings: { switchedOff: ['hint'] } }] });
      expect((await listed(id)).checked).toBe(false);
    });

    it('do not count what the design has acknowledged or switched off', async () => {
      const settings = { acknowledged: [{ rule: 'cloudformation-validate/W1', reason: 'Known.' }], switchedOff: ['cdk'] };
      const { body } = await owner.call('POST', '/api/projects', { design: { ...design, settings } });
      const warning = { ...found, severity: 'warning' };
      await report(body.id, 0, [
        { ...warning, ruleId: 'cloudformation-validate/W1' },
        { ...warning, ruleId: 'cdk/x' },
        { ...warning, ruleId: 'cloudformation-validate/W2' },
      ]);
      expect(await listed(body.id)).toEqual({ checked: true, worst: 'warning', errors: 0, warnings: 1 });
    });

    it('take no report of what is not theirs to say', async () => {
      const id = await newProject(owner);
      for (const bad of [
        { ...found, ruleId: 'cluster/insights' },
        { ...found, fixes: [] },
        { ...found, message: 'x'.repeat(2001) },
      ])
        expect((await report(id, 0, [bad])).status).toBe(400);
    });
  });

  it('keep what was saved exactly, the order of keys included', async () => {
    const tagged = { ...design, settings: { tags: { zeta: '1', alpha: '2', 'a much longer key': '3' } } };
    const { body } = await owner.call('POST', '/api/projects', { design: tagged });
    const loaded = (await owner.call('GET', `/api/projects/${body.id}`)).body.design;
    expect(loaded).toEqual(tagged);
    expect(Object.keys(loaded.settings.tags)).toEqual(['zeta', 'alpha', 'a much longer key']);
  });
});

describe('saving', () => {
  const save = (id: string, baseRevision: number, diff: Diff, changeId = nextId()) =>
    owner.call('POST', `/api/projects/${id}/changes`, { baseRevision, changeId, diff });

  it('answers with the revision it made, and the change is there for good', async () => {
    const id = await newProject(owner);
    expect((await save(id, 0, place({ x: 0, y: 0 }, { x: 5, y: 0 }))).body).toEqual({ revision: 1, missed: [] });
    const { body } = await owner.call('GET', `/api/projects/${id}`);
    expect([body.revision, body.design.layout.c1]).toEqual([1, { x: 5, y: 0 }]);
    expect(await db().change.count({ where: { projectId: id } })).toBe(1);
  });

  it('applies a change once, however often it is sent', async () => {
    const id = await newProject(owner);
    const diff = place({ x: 0, y: 0 }, { x: 5, y: 0 });
    const answers = await Promise.all([1, 2, 3].map(() => save(id, 0, diff, 'sent-often')));
    await save(id, 1, place({ x: 5, y: 0 }, { x: 6, y: 0 }));
    answers.push(await save(id, 0, diff, 'sent-often'));
    for (const { status, body } of answers) expect([status, body]).toEqual([200, { revision: 1, missed: [] }]);
    expect((await owner.call('GET', `/api/projects/${id}`)).body).toMatchObject({ revision: 2, design: { layout: { c1: { x: 6, y: 0 } } } });
  });

  it('keeps what two people change at once, and tells the second what it missed', async () => {
    const id = await newProject(owner);
    const answers = await Promise.all([
      save(id, 0, setProps({}, { clusterName: 'prod' })),
      save(id, 0, setProps({}, { containerInsights: 'ENABLED' })),
      save(id, 0, place({ x: 0, y: 0 }, { x: 1, y: 0 })),
      save(id, 0, place({ x: 0, y: 0 }, { x: 0, y: 2 })),
    ]);
    expect(answers.map(({ body }) => body.revision).sort()).toEqual([1, 2, 3, 4]);
    for (const { body } of answers) expect(body.missed.map((it: { revision: number }) => it.revision)).toEqual([1, 2, 3].slice(0, body.revision - 1));
    const { body } = await owner.call('GET', `/api/projects/${id}`);
    expect(body.design.nodes.c1.props).toEqual({ clusterName: 'prod', containerInsights: 'ENABLED' });
    expect(body.design.layout.c1).toEqual({ x: 1, y: 2 });
  });

  it('gives the whole design to a client that has missed very much', async () => {
    const id = await newProject(owner);
    for (let x = 0; x < 52; x += 1) await save(id, x, place({ x, y: 0 }, { x: x + 1, y: 0 }));
    const { body } = await save(id, 0, place({ x: 0, y: 0 }, { x: 0, y: 7 }));
    expect(body).toMatchObject({ revision: 53, design: { layout: { c1: { x: 52, y: 7 } } } });
  });

  it('refuses a base that does not exist yet', async () => {
    const id = await newProject(owner);
    const { status, body } = await save(id, 3, place({ x: 0, y: 0 }, { x: 5, y: 0 }));
    expect([status, body.code, body.details]).toEqual([409, 'wrong-revision', { revision: 0 }]);
  });

  it('refuses a change after which the design would not be one, and changes nothing', async () => {
    const id = await newProject(owner);
    const bad = { ...EMPTY_DIFF, nodes: { added: { t1: { ...cluster(), id: 'other' } }, updated: {}, removed: {} } };
    const { status, body } = await save(id, 0, bad as Diff);
    expect([status, body.code]).toEqual([422, 'change-refused']);
    expect(body.details.problems.length).toBeGreaterThan(0);
    expect((await owner.call('GET', `/api/projects/${id}`)).body.revision).toBe(0);
  });

  it('never rewrites the log', async () => {
    const id = await newProject(owner);
    await save(id, 0, place({ x: 0, y: 0 }, { x: 5, y: 0 }));
    await expect(db().$executeRaw`UPDATE "change" SET "diff" = '{}' WHERE "projectId" = ${id}`).rejects.toThrow(/append-only/);
    await expect(db().$executeRaw`DELETE FROM "change" WHERE "projectId" = ${id}`).rejects.toThrow(/append-only/);
    await db().project.delete({ where: { id } });
    expect(await db().change.count({ where: { projectId: id } })).toBe(0);
  });
});

describe('the live feed', () => {
  const events = async (user: ApiUser, path: string, headers?: Record<string, string>) => {
    const abort = new AbortController();
    const feed = readEvents(await user.fetch('GET', path, undefined, { signal: abort.signal, ...(headers ? { headers } : {}) }));
    return { next: async () => (await feed.next()).value, stop: () => abort.abort(), rest: async () => (await feed.next()).done };
  };
  const move = (id: string, x: number) =>
    owner.call('POST', `/api/projects/${id}/changes`, { baseRevision: x, changeId: nextId(), diff: place({ x, y: 0 }, { x: x + 1, y: 0 }) });

  it('gives what was missed, then what happens, in order', async () => {
    const id = await newProject(owner);
    await move(id, 0);
    await move(id, 1);
    const feed = await events(owner, `/api/projects/${id}/events?after=1`);
    expect(await feed.next()).toMatchObject({ event: 'change', id: '2', data: { revision: 2, diff: place({ x: 1, y: 0 }, { x: 2, y: 0 }) } });
    await Promise.all([move(id, 2), move(id, 2)]);
    expect(await feed.next()).toMatchObject({ id: '3' });
    expect(await feed.next()).toMatchObject({ id: '4' });
    feed.stop();
    const again = await events(owner, `/api/projects/${id}/events?after=1`, { 'last-event-id': '3' });
    expect(await again.next()).toMatchObject({ id: '4' });
    again.stop();
  });

  it('reaches viewers with a link, and ends for them the moment it is revoked', async () => {
    const id = await newProject(owner);
    const link = (await owner.call('POST', `/api/projects/${id}/links`, {})).body;
    const feed = await events(new ApiUser(), `/api/shared/${link.token}/events?after=0`);
    await move(id, 0);
    expect(await feed.next()).toMatchObject({ event: 'change', id: '1' });
    await owner.call('DELETE', `/api/projects/${id}/links/${link.id}`);
    await move(id, 1);
    expect(await feed.next()).toMatchObject({ event: 'gone', data: { code: 'link-not-found' } });
    expect(await feed.rest()).toBe(true);
  });

  it('ends when the project is deleted', async () => {
    const id = await newProject(owner);
    const feed = await events(owner, `/api/projects/${id}/events`);
    await owner.call('DELETE', `/api/projects/${id}`);
    expect(await feed.next()).toMatchObject({ event: 'gone', data: { code: 'not-found' } });
    expect(await feed.rest()).toBe(true);
  });

  it('refuses a revision that is none', async () => {
    const id = await newProject(owner);
    expect((await owner.call('GET', `/api/projects/${id}/events?after=x`)).body.code).toBe('invalid-input');
  });
});

describe('limits', () => {
  const post = (body: unknown, headers?: Record<string, string>) => owner.call('POST', '/api/projects', body, headers);

  it.each([
    ['malformed JSON', '{"design":', 400, 'malformed-json'],
    ['a key that reaches a prototype', '{"design":{"__proto__":{"x":1}}}', 400, 'invalid-input'],
    ['such a key deep inside', '{"design":{"nodes":{"a":{"props":{"constructor":1}}}}}', 400, 'invalid-input'],
    ['something it does not know', { design, extra: 1 }, 400, 'invalid-input'],
    ['no design', { design: [] }, 422, 'invalid-design'],
    ['control characters in a name', { design: { ...design, name: 'a\u0007b' } }, 422, 'invalid-design'],
    ['control characters in an id', { design: { ...design, nodes: { 'a\u0000b': cluster() } } }, 422, 'invalid-design'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await post(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.message.length).toBeGreaterThan(20);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('refuses what is not JSON by its type', async () => {
    expect((await post('{}', { 'content-type': 'text/plain' })).body.code).toBe('not-json');
  });

  it('refuses more than 2,000 nodes', async () => {
    const nodes = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`n${index}`, { ...cluster(), id: `n${index}`, name: `N${index}` }]));
    const { status, body } = await post({ design: { ...design, nodes, layout: {} } });
    expect([status, body.code]).toEqual([422, 'invalid-design']);
    expect(body.message).toContain('2000');
  });

  it('refuses a change over 1 MB while reading it, with and without an announced length', async () => {
    const id = await newProject(owner);
    const large = { baseRevision: 0, changeId: 'large-change', diff: { text: 'x'.repeat(1024 * 1024) } };
    for (const headers of [{}, { 'content-length': '2000000' }] as Record<string, string>[]) {
      const { status, body } = await owner.call('POST', `/api/projects/${id}/changes`, large, headers);
      expect([status, body.code]).toEqual([413, 'request-too-large']);
    }
  });

  it('takes a design of a little under 5 MB and refuses one over it', async () => {
    const overrides = (megabytes: number) => ({ ...design, nodes: { c1: { ...cluster(), overrides: { Big: 'x'.repeat(megabytes * 1024 * 1024) } } } });
    expect((await post({ design: overrides(4.9) })).status).toBe(201);
    const { status, body } = await post({ design: overrides(5.1) });
    expect([status, body.code]).toEqual([413, 'design-too-large']);
  });

  it.each(['unknown', 'a%00b', '..%2F..', 'x'.repeat(200)])('finds no project by the id %s', async (id) => {
    expect((await owner.call('GET', `/api/projects/${id}`)).body.code).toBe('not-found');
    expect((await owner.call('DELETE', `/api/projects/${id}`)).body.code).toBe('not-found');
  });
});
