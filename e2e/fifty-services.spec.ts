import { strFromU8, unzipSync } from 'fflate';
import { savedDesign } from './support/designs';
import { middleOf } from './support/editor-page';
import { runProject, withoutMetadata } from './support/run-project';
import { expect, test } from './support/test';

const SERVICES = 50;

test('fifty services are drawn, split over several stacks, laid out, saved and exported, and their project runs', async ({ home, editor, page }) => {
  test.setTimeout(360_000);
  await home.open();
  await home.createEmpty();
  await editor.ready();
  await page.getByRole('button', { name: 'Untitled design' }).click();
  await page.getByLabel('Name of the design').fill('Fifty');
  await page.keyboard.press('Enter');

  await test.step('one service behind a load balancer, by hand', async () => {
    await editor.run('Add service');
    await editor.select('Container', 'web');
    await editor.fill('Image', 'public.ecr.aws/nginx/nginx:1.27');
    await editor.inspector.getByRole('button', { name: 'Add port' }).click();
    await editor.field('Port of port 1').fill('80');
    await editor.field('Port of port 1').blur();
    await editor.run('Add load balancer');
    await editor.run('Show all of the design');
    await editor.connect(editor.node('Listener', 'Listener'), editor.node('Service', 'Service'), /^Send requests to this service/);
    await expect(editor.edge('Listener sends to Service')).toBeAttached();
  });

  await test.step('the others are copies of it', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await editor.run('Show all of the design');
    const [service, task, balancer] = [
      await middleOf(editor.node('Service', 'Service').getByText('Service', { exact: true }).first()),
      await middleOf(editor.node('Task definition', 'Task').getByText('Task', { exact: true }).first()),
      await middleOf(editor.node('Load balancer', 'LoadBalancer').getByText('LoadBalancer', { exact: true }).first()),
    ];
    await page.mouse.click(service.x, service.y);
    await page.keyboard.down('Shift');
    await page.mouse.click(task.x, task.y);
    await page.mouse.click(balancer.x, balancer.y);
    await page.keyboard.up('Shift');
    await page.keyboard.press('Control+c');
    for (let copies = 1; copies < SERVICES; copies += 1) await page.keyboard.press('Control+v');
    await editor.saved();
    const drawn = await savedDesign(page, editor.id);
    expect(Object.values(drawn.nodes).filter((node) => node.kind === 'service')).toHaveLength(SERVICES);
  });

  await test.step('the stack is too large, and a fix splits it', async () => {
    await editor.show('Problems');
    const problem = editor.dock.getByText(/CloudFormation takes at most 500 resources/).first();
    await expect(problem).toBeVisible({ timeout: 30_000 });
    await problem.click();
    await page
      .getByRole('button', { name: /^Move \d+ services into/ })
      .first()
      .click();
    await expect(editor.dock.getByText(/CloudFormation takes at most 500 resources/)).toHaveCount(0);
    await editor.saved();
    const stacks = Object.values((await savedDesign(page, editor.id)).nodes).filter((node) => node.kind === 'stack');
    expect(stacks.length).toBeGreaterThanOrEqual(1);
  });

  await test.step('it is laid out', async () => {
    await editor.run('Tidy up');
    await expect(page.getByText(/^Laying out/)).toHaveCount(0, { timeout: 60_000 });
    await editor.saved();
    const { nodes, layout } = await savedDesign(page, editor.id);
    const stacks = Object.values(nodes).filter((node) => node.kind === 'stack');
    for (const one of stacks)
      for (const other of stacks) if (one.id < other.id) expect(overlap(layout[one.id], layout[other.id]), `${one.name} lies on ${other.name}`).toBe(false);
  });

  await test.step('one goes into a stack of its own, by a drag', async () => {
    await editor.run('Add stack');
    await expect(editor.node('Stack', 'Stack')).toBeInViewport();
    const [service, task] = [await middleOf(editor.node('Service', 'Service34')), await middleOf(editor.node('Task definition', 'Task34'))];
    await page.mouse.click(service.x, service.y);
    await page.keyboard.down('Shift');
    await page.mouse.click(task.x, task.y);
    await page.keyboard.up('Shift');
    await editor.drag(task, await middleOf(editor.node('Stack', 'Stack')), /into Stack/);
    await editor.saved();
    const { nodes } = await savedDesign(page, editor.id);
    const named = (name: string): string | undefined => Object.values(nodes).find((it) => it.name === name)?.id;
    const stackOf = (name: string): string | undefined => nodes[named(name) ?? '']?.parent;
    expect([stackOf('Service34'), stackOf('Task34')]).toEqual([named('Stack'), named('Stack')]);
  });

  await editor.show('CloudFormation');
  await editor.synthesized();
  const drawn = await savedDesign(page, editor.id);

  await test.step('it is there after a reload, and a search flies to a service', async () => {
    await page.reload();
    await editor.ready();
    expect(await savedDesign(page, editor.id)).toEqual(drawn);
    await editor.run('Service37', /Service37/);
    await expect(editor.inspector.getByLabel('Name', { exact: true })).toHaveValue('Service37');
    await expect(editor.node('Service', 'Service37')).toBeInViewport();
  });

  await test.step('its templates are those of its project', async () => {
    await editor.show('CloudFormation');
    await editor.synthesized();
    const dialog = await editor.openExport();
    await dialog.getByText('JSON', { exact: true }).click();
    const zip = await editor.download(dialog.getByRole('button', { name: 'Templates' }));
    const templates = Object.entries(unzipSync(zip.bytes)).flatMap(([path, bytes]) =>
      path.endsWith('.json') ? [[path.replace(/^.*\//, ''), JSON.parse(strFromU8(bytes)) as Template] as const] : [],
    );
    expect(templates.length).toBeGreaterThanOrEqual(3);
    for (const [path, template] of templates) expect(Object.keys(template.Resources).length, path).toBeLessThanOrEqual(500);
    const services = templates.flatMap(([, template]) => Object.values(template.Resources).filter((it) => it.Type === 'AWS::ECS::Service'));
    expect(services).toHaveLength(SERVICES);

    const project = await editor.download(dialog.getByRole('button', { name: 'Project' }));
    const made = Object.values(await runProject(unzipSync(project.bytes)));
    const sorted = (all: readonly unknown[]): string[] => all.map((it) => JSON.stringify(it)).sort();
    expect(sorted(made)).toEqual(sorted(templates.map(([, template]) => withoutMetadata(template))));
  });
});

interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string }>>;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
}

function overlap(a: Place | undefined, b: Place | undefined): boolean {
  if (!a || !b) return false;
  const size = ({ width = 1, height = 1 }: Place): readonly [number, number] => [width, height];
  const [[aw, ah], [bw, bh]] = [size(a), size(b)];
  return a.x < b.x + bw && b.x < a.x + aw && a.y < b.y + bh && b.y < a.y + ah;
}
