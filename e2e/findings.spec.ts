import { createProject, type DesignFile, goldenDesign, savedDesign } from './support/designs';
import { boxOf, secondEditor } from './support/editor-page';
import { expect, test } from './support/test';

test('a finding that is meant is acknowledged with a reason, which travels with the design, and can be asked for again', async ({ page, editor }) => {
  await editor.open(await createProject(page, goldenDesign('load-balanced-service')));
  await editor.show('Problems');
  const root = editor.dock.getByRole('listitem').filter({ hasText: 'runs as root' });
  // Whoever knows it by the name of a control finds it by that.
  await editor.dock.getByPlaceholder('Filter').fill('Security Hub ECS.20');
  await expect(root).toContainText('Security Hub ECS.20');
  await root.getByRole('button', { name: 'More about this finding' }).click();
  await page.getByRole('menuitem', { name: 'Acknowledge…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Acknowledge this finding' });
  await expect(dialog.getByRole('button', { name: 'Acknowledge', exact: true })).toBeDisabled();
  await dialog.getByLabel('Reason').fill('The image drops root by itself.');
  await dialog.getByRole('button', { name: 'Acknowledge', exact: true }).click();
  await expect(root).toHaveCount(0);
  await editor.saved();

  await test.step('it is there after a reload, in a list of its own', async () => {
    await page.reload();
    await editor.ready();
    await editor.show('Problems');
    await editor.dock.getByRole('button', { name: '1 acknowledged' }).click();
    await expect(root).toContainText('Acknowledged: The image drops root by itself.');
    await root.getByRole('button', { name: 'Ask again' }).click();
    await expect(editor.dock.getByRole('button', { name: /acknowledged/ })).toHaveCount(0);
    await expect(root.getByRole('button', { name: 'More about this finding' })).toBeVisible();
  });

  await test.step('sets of findings are switched off, and on', async () => {
    await editor.canvas.press('Escape');
    await editor.inspector.getByRole('button', { name: 'Checks' }).click();
    await editor.inspector.getByRole('switch', { name: 'Hints' }).click();
    await expect(root).toHaveCount(0);
    await editor.saved();
    expect((await savedDesign(page, editor.id)).settings.switchedOff).toEqual(['hint']);
    await editor.inspector.getByRole('switch', { name: 'Hints' }).click();
    await expect(root).toHaveCount(1);
  });
});

test('all findings of a rule are settled at once, as one step', async ({ page, editor }) => {
  await editor.open(await createProject(page, goldenDesign('sidecars')));
  await editor.show('Problems');
  const writable = editor.dock.getByRole('listitem').filter({ hasText: 'container/writable-root' });
  await expect(writable.first()).toBeVisible();
  const count = await writable.count();
  expect(count).toBeGreaterThan(1);
  await writable.first().getByRole('button', { name: 'More about this finding' }).click();
  await page.getByRole('menuitem', { name: `Fix all ${count} of this rule` }).click();
  await expect(writable).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo: Fix all of container/writable-root' }).click();
  await expect(writable).toHaveCount(count);
});

test('of two changes that are called the same each is the one that it stands for', async ({ page, editor }) => {
  const design = goldenDesign('load-balanced-service');
  const service = Object.values(design.nodes).find(({ kind }) => kind === 'service');
  const task = Object.values(design.nodes).find(({ kind }) => kind === 'task-definition');
  const twin = { ...task, id: 'twin' } as DesignFile['nodes'][string];
  const edge = { id: 'also', kind: 'runs', from: service?.id, to: 'twin', props: {} };
  const id = await createProject(page, { ...design, nodes: { ...design.nodes, twin }, edges: { ...design.edges, also: edge } });
  await editor.open(id);
  await editor.show('Problems');
  const row = editor.dock.getByRole('listitem').filter({ hasText: 'design/connection-limit' });
  const keep = row.getByRole('button', { name: `Keep ${task?.name}` });
  await expect(keep).toHaveCount(2);
  // They stand in the order of the lines, of which the added one is the first.
  await keep.nth(1).click();
  await expect(row).toHaveCount(0);
  await editor.saved();
  expect(Object.keys((await savedDesign(page, id)).edges).sort()).toEqual(Object.keys(design.edges).sort());
});

test('a task says what its containers ask for, and takes the smallest size that fits', async ({ page, editor }) => {
  await editor.open(await createProject(page, goldenDesign('load-balanced-service')));
  await editor.select('Container', 'web');
  await editor.inspector.getByLabel('Find a property').fill('Memory limit');
  await editor.fill('Memory limit', '3000');
  await editor.select('Task definition', 'WebTask');
  const asked = editor.inspector.getByRole('group', { name: 'What the containers ask for' });
  await expect(asked).toContainText('too much');
  await asked.getByRole('button', { name: 'Use 0.5 vCPU, 3 GB' }).click();
  await expect(asked).toContainText('This is the smallest size that fits.');
  await expect(editor.node('Task definition', 'WebTask')).toContainText('0.5 vCPU · 3 GB');
});

test('a finding that arrives moves neither the list that is open nor the field that is being filled', async ({ page, editor, context, openBrowser }) => {
  const id = await createProject(page, goldenDesign('load-balanced-service'));
  const second = await secondEditor(await openBrowser({ storageState: await context.storageState() }), editor, id);
  await editor.select('Service', 'WebService');
  await second.select('Service', 'WebService');
  const used = editor.inspector.getByRole('combobox', { name: 'When a deployment fails', exact: true });
  const arrived = page.getByText('Nothing says how many tasks of service WebService stay').first();

  await used.click();
  const trigger = page.locator('[role=combobox][aria-expanded=true]');
  const before = await boxOf(trigger);
  await second.fill('Healthy tasks, at least', '');
  await expect(arrived).toBeAttached();
  expect((await boxOf(trigger)).y).toBeCloseTo(before.y, 0);
  await page.getByRole('option', { name: 'keep trying' }).click();
  await expect(used).toHaveText('keep trying');

  await second.fill('Healthy tasks, at least', '66');
  await expect(arrived).toHaveCount(0);
  const filled = editor.field('Healthy tasks, at least');
  await filled.focus();
  const at = await boxOf(filled);
  await second.fill('Healthy tasks, at least', '');
  await expect(arrived).toBeAttached();
  expect((await boxOf(filled)).y).toBeCloseTo(at.y, 0);
});

test('rules that cannot be loaded are said to be missing, and the design is worked on all the same', async ({ page, context, editor, expectOnConsole }) => {
  const id = await createProject(page, goldenDesign('load-balanced-service'));
  expectOnConsole(/ERR_FAILED|importScripts/);
  await context.route('**/*.js', async (route) => {
    const answer = await route.fetch();
    const body = await answer.text();
    await (body.includes('stack/resource-limit') ? route.abort() : route.fulfill({ response: answer, body }));
  });
  await editor.open(id);
  await editor.show('Problems');
  await expect(editor.dock.getByText('Problems could not be worked out')).toBeVisible();
  await editor.show('CDK TypeScript');
  await expect(editor.dock.getByText('Code and template are not up to date any more')).toBeVisible();
  await editor.select('Service', 'WebService');
  await editor.fill('Tasks', '5');
  await editor.saved();

  // What is on its way comes first.
  await context.unrouteAll({ behavior: 'wait' });
  await page.reload();
  await editor.ready();
  await editor.show('Problems');
  await expect(editor.dock.getByRole('listitem').first()).toBeVisible();
  await editor.show('CDK TypeScript');
  await expect(editor.dock.getByText('desiredCount: 5')).toBeVisible();
});
