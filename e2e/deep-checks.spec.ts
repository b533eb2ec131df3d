import type { Page } from '@playwright/test';
import { createProject, goldenDesign } from './support/designs';
import { EditorPage } from './support/editor-page';
import { expect, test } from './support/test';

/** The engines take a while to start, once for the server. */
const FIRST = { timeout: 90_000 };

test('the official validator looks when an edit has settled, cdk-nag when asked, and the rules of the team say what they forbid', async ({ page, editor }) => {
  test.setTimeout(180_000);
  await editor.open(await createProject(page, goldenDesign('load-balanced-service')));
  await editor.show('Problems');
  await expect(editor.dock.getByText('Official validator: no more findings')).toBeVisible(FIRST);

  await test.step('cdk-nag, at the node', async () => {
    await editor.dock.getByRole('button', { name: 'Check with cdk-nag' }).click();
    await expect(editor.dock.getByText(/^cdk-nag: \d+ findings$/)).toBeVisible(FIRST);
    await editor.dock.getByRole('button', { name: /^The ELB does not have access logs enabled/ }).click();
    await expect(editor.field('Name')).toHaveValue('LoadBalancer');
  });

  await test.step('a rule of the team, at the field; an edit settles it', async () => {
    await editor.canvas.press('Escape');
    await editor.inspector.getByRole('button', { name: 'Rules of the team' }).click();
    await editor.inspector.getByRole('button', { name: 'Add a file of rules' }).click();
    await editor.inspector.getByLabel('Rules of rules.guard').fill('rule sized when {');
    await expect(editor.inspector.getByText(/The Guard rules are not checked\. rules\.guard, line 1, column/).first()).toBeVisible(FIRST);
    await expect(editor.inspector.locator('.cm-mistake-line')).toHaveText('rule sized when {');
    await expect(editor.inspector.getByLabel('Rules of rules.guard')).toHaveAccessibleDescription(/line 1/);
    await editor.inspector.getByLabel('Rules of rules.guard').press('Tab');
    await expect(editor.inspector.getByRole('button', { name: 'Add a file of rules' })).toBeFocused();
    // This really breaks the engine down; the check after it works.
    await editor.inspector.getByLabel('Rules of rules.guard').fill('let a = %a\nrule sized { %a == 1 }');
    await expect(editor.dock.getByText(/^Rules of the team failed: The engine broke down over the Guard rules/)).toBeVisible(FIRST);
    await expect(editor.dock.getByText('Official validator: no more findings')).toBeVisible();
    await editor.inspector
      .getByLabel('Rules of rules.guard')
      .fill(
        'let tasks = Resources.*[ Type == "AWS::ECS::TaskDefinition" ]\nrule sized when %tasks !empty { %tasks.Properties.Cpu == "1024" <<Tasks have one vCPU>> }',
      );
    await expect(editor.dock.getByRole('button', { name: 'Tasks have one vCPU' })).toBeVisible(FIRST);
    await expect(editor.inspector.locator('.cm-mistake-line')).toHaveCount(0);
    await editor.saved();
    await expect.poll(() => listed(page, editor.id)).toEqual({ checked: true, errors: 1 });
    await editor.dock.getByRole('button', { name: 'Tasks have one vCPU' }).click();
    await expect(editor.field('Name')).toHaveValue('WebTask');
    await expect(editor.node('Task definition', 'WebTask')).toHaveAccessibleName(/1 error/);
    await expect(editor.dock.getByText(/^cdk-nag: \d+ findings, of an earlier state$/)).toHaveCount(0);
    await editor.choose('Task CPU', '1 vCPU');
    await expect(editor.dock.getByRole('button', { name: 'Tasks have one vCPU' })).toHaveCount(0);
    await expect(editor.dock.getByText(/^cdk-nag: \d+ findings, of an earlier state$/)).toBeVisible();
    await expect(editor.dock.getByText('Official validator: no more findings')).toBeVisible(FIRST);
    await editor.saved();
    await expect.poll(() => listed(page, editor.id)).toEqual({ checked: true, errors: 0 });
  });
});

/** What the list of designs says of a project. */
async function listed(page: Page, id: string): Promise<unknown> {
  const { projects } = await (await page.request.get('/api/projects')).json();
  const { checked, summary } = projects.find((it: { readonly id: string }) => it.id === id);
  return { checked, errors: summary.counts.error };
}

test('whoever has a link has the checks by themselves, without an account; without the server they wait', async ({
  page,
  editor,
  openBrowser,
  expectOnConsole,
}) => {
  test.setTimeout(180_000);
  expectOnConsole(/ERR_INTERNET_DISCONNECTED/);
  await editor.open(await createProject(page, goldenDesign('worker')));
  await editor.show('Problems');
  await expect(editor.dock.getByText('Official validator: no more findings')).toBeVisible(FIRST);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('button', { name: 'Create a view link' }).click();
  const url = await dialog.getByLabel('Link to this design').inputValue();
  await dialog.getByRole('button', { name: 'Close' }).click();

  const stranger = await openBrowser();
  const viewer = new EditorPage(await stranger.newPage());
  await viewer.page.goto(url);
  await viewer.show('Problems');
  await expect(viewer.dock.getByText('Official validator: no more findings')).toBeVisible(FIRST);
  expect(await stranger.cookies()).toEqual([]);

  await page.context().setOffline(true);
  await editor.dock.getByRole('button', { name: 'Check with cdk-nag' }).click();
  await expect(editor.dock.getByText('Deep checks wait for the server')).toBeVisible();
  await page.context().setOffline(false);
  await expect(editor.dock.getByText(/^cdk-nag: (no more|1|\d+) findings?$/)).toBeVisible(FIRST);
});
