import type { Locator, Page } from '@playwright/test';
import { goldenTemplate, savedDesign, synthesizedInNode } from './support/designs';
import { EditorPage } from './support/editor-page';
import { expect, test } from './support/test';

test('everything that the mouse draws, the keyboard draws', async ({ home, page }) => {
  test.setTimeout(150_000);
  const keys = new Keyboard(page);
  const editor = new EditorPage(page);
  await home.open();
  await keys.to(page.getByRole('button', { name: 'New design' }));
  await keys.press('Enter');
  await page.waitForURL(/\/p\//);
  await editor.ready();
  await keys.to(page.getByRole('button', { name: 'Untitled design' }));
  await keys.press('Enter');
  await expect(page.getByLabel('Name of the design')).toBeFocused();
  await keys.write('EC2 service');
  await keys.press('Enter');

  await test.step('the capacity with its cluster and network', async () => {
    await editor.run('Add capacity');
    await keys.fill(editor.field('Name'), 'DefaultAutoScalingGroupCapacity');
    await keys.choose(editor, 'Number of instances', 'as it is set: instances alone');
    await keys.fill(editor.field('Instance type'), 't2.xlarge');
    await keys.choose(editor, 'Machine image', 'Amazon Linux 2023');
    await keys.fill(editor.field('Instances, at least'), '');
    await keys.fill(editor.field('Instances at first'), '3');
    await keys.fill(editor.field('Instances, at most'), '');
  });

  await test.step('the task definition with its container', async () => {
    await editor.run('Add task definition');
    await keys.fill(editor.field('Name'), 'TaskDef');
    await keys.choose(editor, 'Runs on', 'EC2 instances');
    await keys.fill(editor.field('Task CPU'), '');
    await keys.fill(editor.field('Task memory'), '');
    await editor.run('web container', /^web/);
    await keys.fill(editor.field('Name'), 'DefaultContainer');
    await keys.fill(editor.field('Image'), 'amazon/amazon-ecs-sample');
    await keys.fill(editor.field('Memory limit'), '512');
  });

  await test.step('the service, connected by hand', async () => {
    await editor.run('Add service');
    await keys.to(editor.inspector.getByRole('button', { name: 'Disconnect: Service runs TaskDef' }));
    await keys.press('Enter');
    await expect(editor.edge('Service runs TaskDef')).toHaveCount(0);
    await keys.to(editor.inspector.getByRole('combobox', { name: 'Connect Service to' }));
    await keys.press('Enter');
    await expect(page.getByPlaceholder('Find what to connect to')).toBeFocused();
    await page.keyboard.type('TaskDef');
    await keys.press('Enter');
    await expect(editor.edge('Service runs TaskDef')).toBeAttached();
    await keys.fill(editor.field('Tasks'), '');
    await keys.choose(editor, 'When a deployment fails', 'keep trying');
    await keys.fill(editor.field('Healthy tasks, at least'), '');
  });

  await test.step('the outline finds, renames, deletes; undo brings back', async () => {
    await keys.to(editor.palette.getByRole('tab', { name: /^Add/ }));
    await keys.press('ArrowRight');
    const tree = page.getByRole('tree', { name: 'Outline of the design' });
    await expect(tree.getByRole('treeitem')).toHaveCount(6);
    await keys.to(tree.getByRole('treeitem', { name: /^Service,/ }));
    await keys.press('Home');
    await keys.press('c');
    await expect(tree.getByRole('treeitem', { name: 'Cluster, Cluster' })).toBeFocused();
    await keys.press('F2');
    await expect(page.getByLabel('New name of Cluster')).toBeFocused();
    await keys.write('Other');
    await keys.press('Enter');
    await expect(tree.getByRole('treeitem', { name: 'Other, Cluster' })).toBeFocused();
    await keys.press('ArrowLeft');
    await expect(tree.getByRole('treeitem')).toHaveCount(4);
    await keys.press('Delete');
    await expect(tree.getByRole('treeitem')).toHaveCount(3);
    await keys.press('Control+z');
    await keys.press('Control+z');
    await expect(tree.getByRole('treeitem', { name: 'Cluster, Cluster' })).toBeVisible();
  });

  await test.step('arrows move a node, as one undo step', async () => {
    const place = async (): Promise<unknown> => {
      await editor.saved();
      const { nodes, layout } = await savedDesign(page, editor.id);
      return layout[Object.values(nodes).find((node) => node.name === 'TaskDef')?.id ?? ''];
    };
    const before = await place();
    await keys.to(editor.node('Task definition', 'TaskDef'));
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await keys.press(key);
    await expect.poll(place).not.toEqual(before);
    for (let step = 0; step < 3; step += 1) await keys.press('Control+z');
    await expect.poll(place).toEqual(before);
  });

  await keys.to(editor.dock.getByRole('tab', { name: 'CDK TypeScript' }));
  await keys.press('ArrowLeft');
  await expect(editor.dock.getByRole('tab', { name: 'CloudFormation' })).toHaveAttribute('aria-selected', 'true');
  await editor.synthesized();
  await expect(editor.dock.getByLabel('CloudFormation template, YAML')).toContainText('AWS::');
  await editor.saved();
  const drawn = await savedDesign(page, editor.id);
  const [made] = await synthesizedInNode([drawn]);
  expect(JSON.parse(made?.json ?? '')).toEqual(goldenTemplate('ec2-service'));
});

/** A person without a mouse. */
class Keyboard {
  constructor(readonly page: Page) {}

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Replaces what is in the focused field. */
  async write(text: string): Promise<void> {
    await this.press('Control+a');
    if (text === '') await this.press('Delete');
    else await this.page.keyboard.type(text);
  }

  /** Goes to something with Tab alone. */
  async to(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (await isFocused(target)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead to ${String(target)}.`);
  }

  async fill(field: Locator, text: string): Promise<void> {
    await this.to(field);
    await this.write(text);
    await this.press('Tab');
  }

  async choose(editor: EditorPage, label: string, option: string): Promise<void> {
    await this.to(editor.inspector.getByRole('combobox', { name: label, exact: true }));
    await this.press('Enter');
    // What holds when nothing is chosen stands first, and may have the name of another choice.
    const wanted = this.page.getByRole('option', { name: option, exact: true }).first();
    await expect(wanted).toBeVisible();
    await this.press('Home');
    await expect(this.page.getByRole('option').first()).toBeFocused();
    for (let step = 0; step < MOST_STEPS && !(await isFocused(wanted)); step += 1) await this.press('ArrowDown');
    await this.press('Enter');
    await expect(wanted).toBeHidden();
  }
}

const MOST_STEPS = 150;

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
