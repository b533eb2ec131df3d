import { createProject, goldenDesign, savedDesign } from './support/designs';
import { EditorPage, secondEditor } from './support/editor-page';
import { expect, test } from './support/test';

test('edits are there after a reload, and after undoing', async ({ page, editor }) => {
  await editor.open(await createProject(page, goldenDesign('worker')));
  await editor.select('Service', 'Worker');
  await editor.fill('Tasks', '7');
  await editor.saved();
  await page.reload();
  await editor.ready();
  await editor.select('Service', 'Worker');
  await expect(editor.field('Tasks')).toHaveValue('7');
  await editor.fill('Tasks', '8');
  await page.getByRole('button', { name: 'Undo: Change Tasks of Worker' }).click();
  await expect(editor.field('Tasks')).toHaveValue('7');
  await expect.poll(async () => (await savedDesign(page, editor.id)).nodes['service']?.props['desiredCount']).toBe(7);
});

test('two browsers edit one design at once, each sees the other, and nothing is lost', async ({ page, editor, context, openBrowser }) => {
  const id = await createProject(page, goldenDesign('load-balanced-service'));
  const second = await secondEditor(await openBrowser({ storageState: await context.storageState() }), editor, id);

  await editor.select('Service', 'WebService');
  await second.select('Service', 'WebService');
  // At the same time: different properties of one node.
  await Promise.all([editor.fill('Tasks', '5'), second.fill('Healthy tasks, at least', '66')]);
  await expect(second.field('Tasks')).toHaveValue('5');
  await expect(editor.field('Healthy tasks, at least')).toHaveValue('66');

  await second.palette.getByRole('button', { name: 'Security group', exact: true }).click();
  await expect(editor.node('Security group', 'SecurityGroup')).toBeVisible();
  await editor.select('Container', 'web');
  await editor.field('Name').fill('front');
  await page.keyboard.press('Enter');
  await expect(second.node('Container', 'front')).toBeVisible();

  // Undoing takes back one's own change and leaves the other's alone.
  await second.page.getByRole('button', { name: 'Undo: Add security group' }).click();
  await expect(editor.node('Security group', 'SecurityGroup')).toHaveCount(0);
  await expect(editor.node('Container', 'front')).toBeVisible();
  await editor.saved();
  await second.saved();
  const { props } = (await savedDesign(page, id)).nodes['service'] ?? {};
  expect(props).toMatchObject({ desiredCount: 5, minHealthyPercent: 66 });
  expect(await editor.template()).toEqual(await second.template());
});

test('without a connection edits are kept in the browser and sent when it is back, even after the tab was closed', async ({
  page,
  editor,
  context,
  expectOnConsole,
}) => {
  expectOnConsole(/ERR_INTERNET_DISCONNECTED/);
  const id = await createProject(page, goldenDesign('worker'));
  await editor.open(id);
  await editor.synthesized();
  await editor.select('Service', 'Worker');
  await context.setOffline(true);
  await editor.fill('Tasks', '3');
  await expect(editor.status).toHaveAttribute('data-save-status', 'offline');
  await expect(editor.status).toContainText('kept in this browser');
  await editor.fill('Tasks', '4');
  await context.setOffline(false);
  await editor.saved();
  expect((await savedDesign(page, id)).nodes['service']?.props['desiredCount']).toBe(4);

  await context.setOffline(true);
  await editor.fill('Tasks', '9');
  await expect(editor.status).toHaveAttribute('data-save-status', 'offline');
  await page.close();
  await context.setOffline(false);
  const again = new EditorPage(await context.newPage());
  await again.open(id);
  await again.select('Service', 'Worker');
  await expect(again.field('Tasks')).toHaveValue('9');
  await again.saved();
  expect((await savedDesign(again.page, id)).nodes['service']?.props['desiredCount']).toBe(9);
});
