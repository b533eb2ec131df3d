import { createProject, goldenDesign, savedDesign } from './support/designs';
import { EditorPage } from './support/editor-page';
import { expect, test } from './support/test';

test('a link shows the design to whoever has it, live and read-only, until it is revoked', async ({ page, editor, openBrowser, expectOnConsole }) => {
  expectOnConsole(/status of 404 .*\/api\/shared\//);
  const id = await createProject(page, goldenDesign('load-balanced-service'));
  await editor.open(id);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByText('None yet.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Create a view link' }).click();
  const url = await dialog.getByLabel('Link to this design').inputValue();
  expect(url).toMatch(/\/s\/[\w-]{22,}$/);
  await dialog.getByRole('button', { name: 'Close' }).click();

  const stranger = await openBrowser({ acceptDownloads: true });
  const viewer = new EditorPage(await stranger.newPage());

  await test.step('it opens without a click and without an account', async () => {
    await viewer.page.goto(url);
    await expect(viewer.node('Service', 'WebService')).toBeVisible();
    await expect(viewer.page.getByText('View only')).toBeVisible();
    expect(await stranger.cookies()).toEqual([]);
  });

  await test.step('nothing can be changed', async () => {
    await expect(viewer.palette.getByRole('tab', { name: /^Add/ })).toHaveCount(0);
    await expect(viewer.page.getByRole('button', { name: 'Tidy up' })).toHaveCount(0);
    await expect(viewer.page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
    await viewer.node('Service', 'WebService').getByText('WebService').click();
    await expect(viewer.inspector.getByRole('heading', { name: 'WebService' })).toBeVisible();
    await expect(viewer.inspector.getByRole('textbox')).toHaveCount(0);
    for (const key of ['Delete', 'Backspace', 'Control+d', 'Control+x', 'ArrowRight']) await viewer.page.keyboard.press(key);
    await expect(viewer.node('Service', 'WebService')).toBeVisible();
    const before = await viewer.node('Service', 'WebService').boundingBox();
    const grip = await viewer.grip('Service', 'WebService');
    await viewer.hold(grip, { x: grip.x + 80, y: grip.y + 80 });
    await viewer.page.mouse.up();
    expect(await viewer.nodes.count()).toBe(7);
    const token = url.split('/').at(-1) ?? '';
    const none = { added: {}, updated: {}, removed: {} };
    const change = { baseRevision: 0, changeId: 'of-a-stranger', diff: { nodes: none, edges: none, layout: none } };
    for (const address of [`/api/projects/${id}/changes`, `/api/projects/${token}/changes`, `/api/shared/${token}/changes`])
      expect([401, 403, 404, 405]).toContain((await stranger.request.post(address, { data: change })).status());
    for (const method of ['PATCH', 'DELETE', 'PUT'])
      for (const address of [`/api/projects/${id}`, `/api/shared/${token}`])
        expect([401, 403, 404, 405]).toContain((await stranger.request.fetch(address, { method, data: { name: 'Mine now' } })).status());
    expect((await savedDesign(page, id)).layout).toEqual(goldenDesign('load-balanced-service').layout);
    expect(before).not.toBeNull();
  });

  await test.step('code can be read and downloaded', async () => {
    await viewer.show('CloudFormation');
    await viewer.synthesized();
    await expect(viewer.dock).toContainText('AWS::');
    const exporting = await viewer.openExport();
    expect((await viewer.download(exporting.getByRole('button', { name: 'Template' }))).bytes.toString()).toContain('AWS::ECS::Service');
    await exporting.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('changes of the owner are followed', async () => {
    await editor.select('Service', 'WebService');
    await editor.fill('Tasks', '6');
    await expect(viewer.node('Service', 'WebService')).toContainText('6 tasks');
  });

  await test.step('a copy belongs to whoever made it', async () => {
    await viewer.page.getByRole('button', { name: 'Make my own copy' }).click();
    await viewer.page.waitForURL(/\/p\//);
    await viewer.ready();
    await viewer.select('Service', 'WebService');
    await viewer.fill('Tasks', '1');
    await viewer.saved();
    expect(viewer.id).not.toBe(id);
    expect((await savedDesign(page, id)).nodes['service']?.props['desiredCount']).toBe(6);
    expect((await savedDesign(viewer.page, viewer.id)).nodes['service']?.props['desiredCount']).toBe(1);
  });

  await test.step('revoking it is told at once, and the link opens nothing any more', async () => {
    await viewer.page.goto(url);
    await expect(viewer.node('Service', 'WebService')).toBeVisible();
    await page.getByRole('button', { name: 'Share' }).click();
    await dialog.getByRole('button', { name: /^Revoke the link/ }).click();
    await expect(dialog.getByText('None yet.')).toBeVisible();
    await expect(viewer.page.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible();
    await viewer.page.reload();
    await expect(viewer.page.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible();
    expect((await stranger.request.get(`/api/shared/${url.split('/').at(-1)}`)).status()).toBe(404);
  });
});
