import { describe, expect, it } from 'vitest';
import { CHECK_LIMITS } from '@/lib/checks/protocol';
import { emptyDesign } from '@/lib/document/design';
import { ApiUser } from '@/scripts/testing/api';

const templates = { Web: { Resources: { Cluster: { Type: 'AWS::ECS::Cluster', Properties: { Nonsense: 1 } } } } };

describe('checks', () => {
  it('are for everybody with a session, such as a visitor of a shared design, and say what is wrong with a template', async () => {
    expect((await new ApiUser().call('POST', '/api/checks', { templates, engines: ['cdk-nag'] })).body.code).toBe('not-signed-in');
    const visitor = await new ApiUser().signIn();
    const { status, body } = await visitor.call('POST', '/api/checks', {
      templates,
      engines: ['cloudformation-validate', 'guard'],
      guardRules: [{ name: 'ours', content: 'rule broken when {' }],
    });
    expect(status).toBe(200);
    expect(body['cloudformation-validate'].status).toBe('ok');
    expect(body['cloudformation-validate'].diagnostics).toContainEqual(expect.objectContaining({ stack: 'Web', logicalId: 'Cluster', severity: 'error' }));
    expect(body.guard).toMatchObject({ status: 'failed', guardProblem: { name: 'ours', line: 1 } });
    expect(body['cdk-nag']).toBeUndefined();
  }, 300_000);

  it('are there for whoever looks through a link, with no session; the same templates are checked once, however many look', async () => {
    const owner = await new ApiUser().signIn();
    const { body: project } = await owner.call('POST', '/api/projects', { design: emptyDesign('Shared') });
    const { body: link } = await owner.call('POST', `/api/projects/${project.id}/links`, {});
    const request = { templates: { Shared: templates.Web }, engines: ['cloudformation-validate'] };
    const ask = () => new ApiUser().call('POST', `/api/shared/${link.token}/checks`, request);
    const answers = await Promise.all(Array.from({ length: 60 }, ask));
    // Twice as many as one person may ask for at once: all but the first cost nothing.
    expect(answers.map((it) => it.status)).toEqual(Array.from({ length: 60 }, () => 200));
    const [{ body } = { body: undefined }] = answers;
    expect(body['cloudformation-validate'].diagnostics).toContainEqual(expect.objectContaining({ stack: 'Shared', logicalId: 'Cluster' }));
    expect((await owner.call('POST', '/api/checks', request)).body).toEqual(body);
    await owner.call('DELETE', `/api/projects/${project.id}/links/${link.id}`);
    expect((await ask()).status).toBe(404);
  }, 300_000);

  it('set the engines to work for all who look through one link as often as for one person', async () => {
    const owner = await new ApiUser().signIn();
    const { body: project } = await owner.call('POST', '/api/projects', { design: emptyDesign('Shared') });
    const { body: link } = await owner.call('POST', `/api/projects/${project.id}/links`, {});
    const ask = (text: string) =>
      new ApiUser().call('POST', `/api/shared/${link.token}/checks`, { templates: { Web: { Description: text } }, engines: ['guard'] });
    const statuses = [];
    for (let count = 0; count < 60; count += 1) statuses.push((await ask(`a template of its own, ${count}`)).status);
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 200));
    expect(statuses).toContain(429);
    expect((await ask('a template of its own, 0')).status).toBe(200);
  }, 300_000);

  it('refuse what is no request, and too much', async () => {
    const visitor = await new ApiUser().signIn();
    const refused = async (body: unknown): Promise<[number, string]> => {
      const answer = await visitor.call('POST', '/api/checks', body);
      return [answer.status, answer.body.message];
    };
    expect(await refused({ templates, engines: [] })).toEqual([400, expect.stringContaining('engines')]);
    expect(await refused({ templates, engines: ['eslint'] })).toEqual([400, expect.stringContaining('engines[0]')]);
    expect(await refused({ templates, engines: ['guard'], guardRules: Array.from({ length: 11 }, () => ({ name: 'a', content: '' })) })).toEqual([
      400,
      expect.stringContaining('guardRules'),
    ]);
    const stacks = Object.fromEntries(Array.from({ length: CHECK_LIMITS.stacks + 1 }, (_, index) => [`Stack${index}`, {}]));
    expect(await refused({ templates: stacks, engines: ['guard'] })).toEqual([400, expect.stringContaining('at most 100 stacks')]);
    expect(await refused({ templates: { Web: { Description: 'x'.repeat(CHECK_LIMITS.requestBytes) } }, engines: ['guard'] })).toEqual([
      413,
      expect.stringContaining('8 MB'),
    ]);
  });

  it('wait for nobody who asks all the time', async () => {
    const visitor = await new ApiUser().signIn();
    const answers = [];
    for (let count = 0; count < 60; count += 1) answers.push((await visitor.call('POST', '/api/checks', {})).status);
    expect(answers.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 400));
    expect(answers).toContain(429);
    expect((await new ApiUser().signIn().then((other) => other.call('POST', '/api/checks', {}))).status).toBe(400);
  });
});
