import { createProject, goldenDesign, savedDesign, type DesignFile } from './support/designs';
import { boxOf } from './support/editor-page';
import { expect, test } from './support/test';

test('a service is dragged from one cluster into another, and is told before the drop where it would come', async ({ page, editor }) => {
  const id = await createProject(page, twoClusters());
  await editor.open(id);
  const target = await editor.node('Cluster', 'Other').boundingBox();
  if (!target) throw new Error('The other cluster is not in sight.');
  await editor.drag(await editor.grip('Service', 'Worker'), { x: target.x + target.width / 2, y: target.y + target.height * 0.6 }, /^Move into Other$/);
  await expect.poll(async () => (await savedDesign(page, id)).nodes['service']?.parent).toBe('other');
  await expect(page.getByRole('button', { name: 'Undo: Move into Other' })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await savedDesign(page, id)).nodes['service']?.parent).toBe('cluster');
});

test('what cannot be dropped springs back, with the reason', async ({ page, editor }) => {
  const id = await createProject(page, twoClusters());
  await editor.open(id);
  const before = await editor.node('Service', 'Worker').boundingBox();
  await editor.drag(await editor.grip('Service', 'Worker'), await editor.at(0.93, 0.12), /cluster/);
  await expect(page.getByText(/cluster/i).last()).toBeVisible();
  await expect.poll(() => editor.node('Service', 'Worker').boundingBox()).toEqual(before);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();

  // A line that may not be drawn says why, too.
  await editor.connect(editor.node('Service', 'Worker'), editor.node('Service', 'Second'), /runs no task definition yet/);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  expect((await savedDesign(page, id)).nodes['service']?.parent).toBe('cluster');
});

test('several nodes are selected, moved and deleted together', async ({ page, editor }) => {
  const id = await createProject(page, goldenDesign('load-balanced-service'));
  await editor.open(id);
  await editor.node('Load balancer', 'LoadBalancer').getByText('LoadBalancer').click();
  await page.keyboard.down('Shift');
  await editor.node('Task definition', 'WebTask').getByText('WebTask').click();
  await page.keyboard.up('Shift');
  await expect(editor.inspector.getByRole('heading', { name: '2 selected' })).toBeVisible();

  await test.step('by a rectangle', async () => {
    const task = await boxOf(editor.node('Task definition', 'WebTask'));
    await page.keyboard.press('Escape');
    await page.keyboard.down('Shift');
    await editor.hold({ x: task.x - 12, y: task.y - 12 }, { x: task.x + task.width + 12, y: task.y + task.height + 12 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect(editor.field('Name')).toHaveValue('WebTask');
    await page.keyboard.down('Control');
    await editor.node('Load balancer', 'LoadBalancer').getByText('LoadBalancer').click();
    await page.keyboard.up('Control');
    await expect(editor.inspector.getByRole('heading', { name: '2 selected' })).toBeVisible();
  });
  await page.keyboard.press('Delete');
  await expect(editor.nodes).toHaveCount(3);
  await expect(editor.edge('WebService runs WebTask')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(editor.nodes).toHaveCount(7);
  await expect(editor.edge('WebService runs WebTask')).toBeAttached();
  await editor.saved();
  expect(await savedDesign(page, id)).toEqual(goldenDesign('load-balanced-service'));

  await editor.canvas.focus();
  await page.keyboard.press('Control+a');
  await expect(editor.inspector.getByRole('heading', { name: /selected$/ })).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(editor.nodes).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Draw your first service' })).toBeVisible();
});

test('tidying up is one step to undo', async ({ page, editor }) => {
  const design = twoClusters();
  const id = await createProject(page, design);
  await editor.open(id);
  await page.getByRole('button', { name: 'Tidy up' }).click();
  await expect(page.getByRole('button', { name: 'Undo: Tidy up' })).toBeEnabled();
  await expect.poll(async () => (await savedDesign(page, id)).layout).not.toEqual(design.layout);
  await page.getByRole('button', { name: 'Undo: Tidy up' }).click();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await expect.poll(async () => (await savedDesign(page, id)).layout).toEqual(design.layout);
});

test('the menu of a node edits, adds, connects, duplicates and deletes', async ({ page, editor }) => {
  await editor.open(await createProject(page, goldenDesign('worker')));
  await editor.node('Service', 'Worker').getByText('Worker', { exact: true }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Duplicate/ }).click();
  await expect(editor.node('Service', 'Worker2')).toBeVisible();

  await editor.node('Service', 'Worker2').getByText('Worker2', { exact: true }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Connect to' }).click();
  await page.getByRole('menuitem', { name: 'WorkerTask' }).click();
  await expect(editor.edge('Worker2 runs WorkerTask')).toBeAttached();

  await editor.node('Task definition', 'WorkerTask').getByText('WorkerTask', { exact: true }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Add inside' }).click();
  await page.getByRole('menuitem', { name: 'Container' }).click();
  await expect(editor.node('Container', 'web')).toBeVisible();

  await editor.node('Service', 'Worker2').getByText('Worker2', { exact: true }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Delete/ }).click();
  await expect(editor.node('Service', 'Worker2')).toHaveCount(0);
});

test('a group is collapsed to one node that says what is in it, and expanded with everything where it was', async ({ page, editor }) => {
  const design = goldenDesign('load-balanced-service');
  const id = await createProject(page, design);
  await editor.open(id);
  const before = await editor.node('Service', 'WebService').boundingBox();
  await editor.node('Cluster', 'Cluster').getByText('Cluster', { exact: true }).hover();
  await editor.node('Cluster', 'Cluster').getByRole('button', { name: 'Collapse Cluster' }).click();
  const collapsed = editor.node('Cluster', 'Cluster');
  await expect(collapsed).toContainText('1 service');
  await expect(editor.node('Service', 'WebService')).toHaveCount(0);
  await expect(editor.edge('Cluster runs WebTask')).toBeAttached();
  await expect.poll(async () => (await savedDesign(page, id)).layout['cluster']).toMatchObject({ collapsed: true });

  await test.step('it stays so when the design is opened again, and is one step to undo', async () => {
    await page.reload();
    await expect(collapsed).toContainText('1 service');
    await collapsed.getByRole('button', { name: 'Expand Cluster' }).click();
    await expect.poll(() => editor.node('Service', 'WebService').boundingBox()).toEqual(before);
    await page.getByRole('button', { name: 'Undo: Expand Cluster' }).click();
    await expect(editor.node('Service', 'WebService')).toHaveCount(0);
  });

  await test.step('the menu collapses and expands, too', async () => {
    await collapsed.getByText('Cluster', { exact: true }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Expand/ }).click();
    await expect(editor.node('Service', 'WebService')).toBeVisible();
  });
});

test('a search flies to a node and expands what is around it; all by keyboard', async ({ page, editor }) => {
  const id = await createProject(page, goldenDesign('load-balanced-service'));
  await editor.open(id);
  await editor.run('Collapse all groups');
  await expect(editor.node('VPC', 'Vpc')).toContainText('1 service');
  await expect(editor.node('Container', 'web')).toHaveCount(0);

  await editor.canvas.focus();
  await page.keyboard.press('Control+f');
  await expect(page.getByPlaceholder('Find by name, kind or what it says')).toBeFocused();
  await page.keyboard.type('listener 80');
  await expect(page.getByRole('option', { name: /^Listener/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(editor.node('Listener', 'Listener')).toBeInViewport();
  await expect(editor.field('Name')).toHaveValue('Listener');
  await expect(editor.node('Service', 'WebService')).toHaveCount(0);
  await expect(editor.node('Listener', 'Listener')).toBeFocused();

  await test.step('the shortcut collapses the group around what is selected', async () => {
    await page.keyboard.press('Shift+C');
    await expect(editor.node('Listener', 'Listener')).toHaveCount(0);
    await expect(editor.inspector.getByLabel('Name', { exact: true })).toHaveValue('LoadBalancer');
  });

  await test.step('the outline does the same, and says so', async () => {
    await page.getByRole('tab', { name: /^Outline/ }).click();
    const item = page.getByRole('treeitem', { name: /^Cluster, Cluster, collapsed on the canvas/ });
    await item.focus();
    await page.keyboard.press('Shift+C');
    await expect(editor.node('Service', 'WebService')).toBeVisible();
    await expect(page.getByRole('treeitem', { name: /^Cluster, Cluster/ })).not.toHaveAccessibleName(/collapsed/);
  });
});

test('the palette remembers which groups are folded, and finds what is in them', async ({ page, editor }) => {
  await editor.open(await createProject(page, goldenDesign('worker')));
  const traffic = editor.palette.getByRole('button', { name: /^Traffic/ });
  await traffic.click();
  await expect(editor.palette.getByRole('button', { name: 'Listener', exact: true })).toHaveCount(0);
  await page.reload();
  await expect(traffic).toHaveAttribute('aria-expanded', 'false');
  await editor.palette.getByRole('searchbox').fill('listener');
  await expect(editor.palette.getByRole('button', { name: 'Listener', exact: true })).toBeVisible();
});

/** The worker with a second cluster and its service beside the first, and a load balancer under them. */
function twoClusters(): DesignFile {
  const design = goldenDesign('worker');
  return {
    ...design,
    nodes: {
      ...design.nodes,
      other: { id: 'other', kind: 'cluster', name: 'Other', parent: 'vpc', props: {} },
      second: { id: 'second', kind: 'service', name: 'Second', parent: 'other', props: {} },
      lb: { id: 'lb', kind: 'load-balancer', name: 'LoadBalancer', parent: 'vpc', props: { internetFacing: true } },
      listener: { id: 'listener', kind: 'listener', name: 'Listener', parent: 'lb', props: { port: 80 } },
    },
    layout: { ...design.layout, vpc: { x: 0, y: 0 }, other: { x: 324, y: 48 }, second: { x: 24, y: 56 }, lb: { x: 24, y: 260 }, task: { x: 800, y: 72 } },
  };
}
