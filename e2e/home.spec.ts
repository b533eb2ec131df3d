import { EditorPage } from './support/editor-page';
import { createProject, emptyDesign, goldenDesign, goldenErrors, savedDesign } from './support/designs';
import { expect, test } from './support/test';

test('designs are made from examples, renamed, duplicated, found, deleted and brought back', async ({ home, editor, page }) => {
  await home.open();
  await page.getByRole('button', { name: /^Worker without a load balancer/ }).click();
  await page.waitForURL(/\/p\//);
  await editor.ready();
  await expect(editor.node('Service', 'Worker')).toBeVisible();
  await page.getByRole('link', { name: 'Gantry: all designs' }).click();
  await expect(home.card('Worker')).toContainText('5 nodes');

  await home.choose('Worker', 'Rename');
  await page.getByLabel('New name of Worker').fill('Night worker');
  await page.keyboard.press('Enter');
  await expect(home.card('Night worker')).toBeVisible();
  await home.choose('Night worker', 'Duplicate');
  await expect(home.cards).toHaveCount(2);

  await home.createEmpty();
  await editor.ready();
  await page.getByRole('link', { name: 'Gantry: all designs' }).click();
  await expect(home.cards).toHaveCount(3);
  await page.getByLabel('Search designs by name').fill('night');
  await expect(home.cards).toHaveCount(2);
  await page.getByLabel('Search designs by name').fill('no such design');
  await expect(page.getByText('No design has “no such design” in its name.')).toBeVisible();
  await page.getByLabel('Search designs by name').fill('');

  await home.choose('Night worker', 'Delete');
  await expect(home.card('Night worker')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(home.card('Night worker')).toBeVisible();
  await home.choose('Untitled design', 'Delete');
  await expect(home.cards).toHaveCount(2);
  await expect(page.getByText('“Untitled design” deleted', { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(home.card('Night worker')).toBeVisible();
  await expect(home.cards).toHaveCount(2);
});

test('an error in a design is seen in the list', async ({ home, page }) => {
  await createProject(page, goldenDesign('half-finished'));
  await home.open();
  await expect(home.cards.first().getByText(`${goldenErrors('half-finished')} errors`)).toBeAttached();
});

test('what is copied in one design is pasted into another', async ({ editor, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await editor.open(await createProject(page, goldenDesign('load-balanced-service')));
  await editor.select('Task definition', 'WebTask');
  await page.keyboard.press('Escape');
  await editor.node('Task definition', 'WebTask').getByText('WebTask').click();
  await page.keyboard.press('Control+c');

  const other = new EditorPage(await context.newPage());
  await other.open(await createProject(page, emptyDesign('Elsewhere')));
  await other.canvas.focus();
  await other.page.keyboard.press('Control+v');
  await expect(other.node('Task definition', 'WebTask')).toBeVisible();
  await expect(other.node('Container', 'web')).toBeVisible();
  await other.page.keyboard.press('Control+v');
  await expect(other.nodes).toHaveCount(4);
  await other.saved();
  const { nodes } = await savedDesign(other.page, other.id);
  const containers = Object.values(nodes).filter((node) => node.kind === 'container');
  expect(containers.map((node) => node.props['image'])).toEqual(['public.ecr.aws/nginx/nginx:1.27', 'public.ecr.aws/nginx/nginx:1.27']);
});
