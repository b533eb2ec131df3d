import { createProject, goldenDesign, synthesizedInNode, type DesignFile } from './support/designs';
import { expect, test } from './support/test';

test('nodes, lines of code and lines of the template select one another', async ({ page, editor }) => {
  await editor.open(await createProject(page, goldenDesign('load-balanced-service')));
  await editor.show('CDK TypeScript');
  await editor.select('Service', 'WebService');
  await expect(editor.markedLines.filter({ hasText: 'new ecs.FargateService' })).toBeVisible();

  await editor.dock.getByText('new ec2.Vpc', { exact: false }).first().click();
  await expect(editor.field('Name')).toHaveValue('Vpc');
  await expect(editor.markedLines.filter({ hasText: 'ec2.Vpc' })).toBeVisible();

  await editor.show('CloudFormation');
  await editor.synthesized();
  await editor.select('Load balancer', 'LoadBalancer');
  await expect(editor.markedLines.filter({ hasText: 'AWS::ElasticLoadBalancingV2::LoadBalancer' })).toBeVisible();
  await editor.select('Cluster', 'Cluster');
  const line = editor.markedLines.filter({ hasText: 'AWS::ECS::Cluster' });
  await expect(line).toBeVisible();
  await editor.select('Container', 'web');
  await editor.select('Cluster', 'Cluster');
  await expect(line).toBeVisible();

  await editor.edge('WebService runs WebTask').focus();
  await page.keyboard.press('Enter');
  await expect(editor.inspector.getByRole('heading', { name: 'WebService runs WebTask' })).toBeVisible();
});

test('a size that Fargate does not offer is told at its field, and a fix settles it', async ({ page, editor }) => {
  await editor.open(await createProject(page, withTask({ cpu: 256, memoryMiB: 8192 })));
  const says = /is not available with .* on Fargate/;
  await editor.select('Task definition', 'WebTask');
  await expect(editor.inspector.getByText(says)).toBeVisible();
  await expect(editor.inspector.getByRole('combobox', { name: 'Task memory' })).toHaveAttribute('aria-invalid', 'true');
  await expect(editor.node('Task definition', 'WebTask')).toHaveAccessibleName(/1 error/);

  await editor.canvas.press('Escape');
  await editor.show('Problems');
  await editor.dock.getByRole('button', { name: says }).click();
  await expect(editor.field('Name')).toHaveValue('WebTask');
  await expect(editor.inspector.getByRole('combobox', { name: 'Task memory' })).toBeFocused();

  await editor.inspector.getByRole('button', { name: /^Use 1 vCPU/ }).click();
  await expect(editor.inspector.getByText(says)).toHaveCount(0);
  await expect(editor.dock.getByRole('button', { name: says })).toHaveCount(0);
  await expect(editor.inspector.getByRole('combobox', { name: 'Task CPU' })).toHaveText('1 vCPU');
  await page.getByRole('button', { name: /^Undo: Use 1 vCPU/ }).click();
  await expect(editor.inspector.getByText(says)).toBeVisible();
});

test('what is unfinished is left out of the template and named, with the way there', async ({ page, editor }) => {
  await editor.open(await createProject(page, goldenDesign('half-finished')));
  await editor.show('CloudFormation');
  await editor.synthesized();
  await editor.dock.getByRole('button', { name: /left out$/ }).click();
  const list = page.getByRole('dialog', { name: 'Elements that are left out' });
  await expect(list.getByText('The VPC around the load balancer is missing.')).toBeVisible();
  await list.getByRole('button', { name: /The image is missing/ }).click();
  await expect(editor.field('Image')).toBeFocused();
  await editor.field('Image').fill('nginx:1.27');
  await expect(editor.inspector.getByText('The image is missing.')).toHaveCount(0);
  await editor.field('Port of port 1').fill('8080');
  await expect(editor.inspector.getByText('The container port is missing.')).toHaveCount(0);
  await expect(editor.dock.getByRole('button', { name: /^[1-4] left out$/ })).toBeVisible();
  await expect(editor.dock).toContainText('AWS::');
});

test('the browser makes the same bytes as Node', async ({ page, editor }) => {
  test.setTimeout(120_000);
  const designs = ['ec2-service', 'load-balanced-service', 'worker'].map(goldenDesign);
  const inNode = synthesizedInNode(designs);
  for (const [index, design] of designs.entries()) {
    await editor.open(await createProject(page, design));
    await editor.synthesized();
    const dialog = await editor.openExport();
    const yaml = await editor.download(dialog.getByRole('button', { name: 'Template' }));
    await dialog.getByText('JSON', { exact: true }).click();
    const json = await editor.download(dialog.getByRole('button', { name: 'Template' }));
    expect([yaml.name.split('.').at(-1), json.name.split('.').at(-1)]).toEqual(['yaml', 'json']);
    expect({ yaml: yaml.bytes.toString(), json: json.bytes.toString() }).toEqual((await inNode)[index]);
  }
});

/** The load-balanced starter with other values in its task definition. */
function withTask(props: Readonly<Record<string, unknown>>): DesignFile {
  const design = goldenDesign('load-balanced-service');
  const task = design.nodes['task'];
  if (!task) throw new Error('The starter has no task definition.');
  return { ...design, nodes: { ...design.nodes, task: { ...task, props: { ...task.props, ...props } } } };
}
