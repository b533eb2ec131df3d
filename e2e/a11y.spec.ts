import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { createProject, goldenDesign } from './support/designs';
import { expect, test } from './support/test';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme}: nobody is shut out of`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('the home page', async ({ home, page, expectOnConsole }) => {
      expectOnConsole(/status of 404 .*\/nowhere/);
      await home.open();
      await expectAccessible(page, 'on the first visit');
      await createProject(page, goldenDesign('half-finished'));
      await createProject(page, goldenDesign('worker'));
      await home.open();
      await expect(home.cards).toHaveCount(2);
      await expectAccessible(page, 'with designs');
      await page.getByRole('button', { name: 'Actions for Worker' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      // An open menu is all there is, the page behind it is hidden: it needs no landmark around it.
      await expectAccessible(page, 'with a menu', ['region']);
      await page.keyboard.press('Escape');
      await home.importFile('broken.json', '{}');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, 'with a refused file');
      await page.goto('/nowhere');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page, 'at an address that leads nowhere');
    });

    test('the editor', async ({ editor, page, home }) => {
      test.setTimeout(120_000);
      await home.open();
      await home.createEmpty();
      await editor.ready();
      await expectAccessible(page, 'with an empty canvas');
      await editor.open(await createProject(page, goldenDesign('half-finished')));
      await editor.synthesized();
      await expectAccessible(page, 'with nothing selected');
      await editor.select('Container', 'web');
      await expectAccessible(page, 'with a container');
      await editor.show('Problems');
      await expectAccessible(page, 'with problems');
      await editor.palette.getByRole('tab', { name: /^Outline/ }).click();
      await expect(page.getByRole('tree')).toBeVisible();
      await editor.show('CloudFormation');
      await expect(editor.dock.locator('.cm-line').first()).toBeVisible();
      await expectAccessible(page, 'with outline and template');
      await editor.canvas.focus();
      await page.keyboard.press('Control+a');
      await expect(editor.inspector.getByText(/selected$/).first()).toBeVisible();
      await expectAccessible(page, 'with several nodes');
    });

    test('the windows of the editor', async ({ editor, page }) => {
      test.setTimeout(120_000);
      await editor.open(await createProject(page, goldenDesign('load-balanced-service')));
      await editor.synthesized();
      await page.getByRole('button', { name: 'Share' }).click();
      await page.getByRole('button', { name: 'Create a view link' }).click();
      await expect(page.getByLabel('Link to this design')).toBeVisible();
      await expectAccessible(page, 'sharing');
      const url = await page.getByLabel('Link to this design').inputValue();
      await page.keyboard.press('Escape');
      const dialog = await editor.openExport();
      await expectAccessible(page, 'exporting');
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await page.keyboard.press('Control+k');
      await expect(page.getByPlaceholder('Search for a node or a command')).toBeFocused();
      await expectAccessible(page, 'with the command palette');
      await page.keyboard.press('Escape');
      await editor.canvas.focus();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
      await expectAccessible(page, 'with the shortcuts');
      await page.goto(url);
      await expect(editor.node('Service', 'WebService')).toBeVisible();
      await editor.synthesized();
      await editor.node('Service', 'WebService').getByText('WebService').click();
      await expect(editor.inspector.getByRole('heading', { name: 'WebService' })).toBeVisible();
      await expectAccessible(page, 'in a shared view');
      await page.setViewportSize({ width: 390, height: 780 });
      await expect(editor.node('Service', 'WebService')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Make my own copy' })).toBeInViewport();
      await expectAccessible(page, 'in a shared view on a phone');
    });
  });
}

/** Fails with what axe has against the page as it is now. */
async function expectAccessible(page: Page, when: string, except: readonly string[] = []): Promise<void> {
  // Colours are measured when nothing fades in or out any more.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  const { violations } = await new AxeBuilder({ page }).disableRules([...except]).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  }));
  expect.soft(found, when).toEqual([]);
}
