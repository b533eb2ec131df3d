import { goldenTemplate, savedDesign } from './support/designs';
import { middleOf, type EditorPage } from './support/editor-page';
import { expect, test } from './support/test';

test('what is drawn with the mouse has the template of the program written by hand, and is there after a reload', async ({ home, editor, page }) => {
  test.setTimeout(150_000);
  await home.open();
  await home.createEmpty();
  await editor.ready();
  await page.getByRole('button', { name: 'Untitled design' }).click();
  await page.getByLabel('Name of the design').fill('EC2 service');
  await page.keyboard.press('Enter');

  await test.step('the first example of the CDK, with a machine image of today', async () => {
    await editor.dragFromPalette('Cluster', await editor.at(0.4, 0.4), /^Add cluster, with VPC$/);
    await expect(editor.node('VPC', 'Vpc')).toBeVisible();
    await editor.dragFromPalette('Capacity', await inside(editor, 'Cluster', 'Cluster'), /^Add capacity to Cluster$/);
    await editor.fill('Instance type', 't2.xlarge');
    await editor.choose('Number of instances', 'as it is set: instances alone');
    await editor.choose('Machine image', 'Amazon Linux 2023');
    await editor.fill('Instances, at least', '');
    await editor.fill('Instances at first', '3');
    await editor.fill('Instances, at most', '');
    await name(editor, 'DefaultAutoScalingGroupCapacity');

    await editor.run('Show all of the design');
    await editor.dragFromPalette('Task definition', await editor.at(0.9, 0.15), /^Add task definition, with container$/);
    await editor.choose('Runs on', 'EC2 instances');
    await editor.fill('Task CPU', '');
    await editor.fill('Task memory', '');
    await name(editor, 'TaskDef');
    await editor.run('Show all of the design');
    await editor.dragFromPalette('Container', await middleOf(editor.node('Container', 'web')), /^Add container to TaskDef$/);
    await expect(editor.node('Container', 'web2')).toBeVisible();
    await editor.select('Container', 'web');
    await page.keyboard.press('Delete');
    await expect(editor.node('Container', 'web')).toHaveCount(0);
    await editor.select('Container', 'web2');
    await editor.fill('Image', 'amazon/amazon-ecs-sample');
    await editor.fill('Memory limit', '512');
    await name(editor, 'DefaultContainer');

    await editor.run('Show all of the design');
    await editor.dragFromPalette('Service', await inside(editor, 'Cluster', 'Cluster'), /^Add service to Cluster$/);
    await expect(editor.edge('Service runs TaskDef')).toBeAttached();
    await editor.fill('Tasks', '');
    await editor.fill('Healthy tasks, at least', '');
    await editor.choose('When a deployment fails', 'keep trying');

    await editor.show('CloudFormation');
    await editor.synthesized();
    await expect(editor.dock).toContainText('AWS::ECS::Service');
    expect(await editor.template()).toEqual(goldenTemplate('ec2-service'));
  });

  await test.step('a line drawn by hand', async () => {
    await editor.run('Show all of the design');
    await editor.select('Service', 'Service');
    await editor.inspector.getByRole('button', { name: 'Disconnect: Service runs TaskDef' }).click();
    await expect(editor.edge('Service runs TaskDef')).toHaveCount(0);
    await editor.connect(editor.node('Service', 'Service'), editor.node('Task definition', 'TaskDef').getByText('TaskDef'), /^Run tasks of this definition$/);
    await expect(editor.edge('Service runs TaskDef')).toBeAttached();
  });

  await test.step('a web service behind a load balancer, beside it', async () => {
    await editor.run('Show all of the design');
    await editor.dragFromPalette('Load balancer', await inside(editor, 'VPC', 'Vpc'), /^Add load balancer to Vpc, with listener$/);
    await editor.run('Show all of the design');
    await editor.dragFromPalette('Service', await inside(editor, 'Cluster', 'Cluster'), /^Add service to Cluster, with task definition and container$/);
    await expect(editor.edge('Service2 runs Task')).toBeAttached();
    await editor.run('Show all of the design');
    await editor.select('Container', 'web');
    await editor.fill('Image', 'public.ecr.aws/nginx/nginx:1.27');
    await editor.inspector.getByRole('button', { name: 'Add port' }).click();
    await editor.field('Port of port 1').fill('80');
    await editor.connect(editor.node('Load balancer', 'LoadBalancer'), editor.node('Service', 'Service2'), /^Send requests to this service$/);
    await expect(editor.edge('Listener sends to Service2')).toBeAttached();
  });

  const template = await editor.template();
  const text = JSON.stringify(template);
  for (const type of ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::ElasticLoadBalancingV2::TargetGroup', 'AWS::AutoScaling::AutoScalingGroup'])
    expect(text).toContain(type);
  expect(text.split('"AWS::ECS::Service"')).toHaveLength(3);
  await editor.saved();

  await page.reload();
  await editor.ready();
  for (const [kind, called] of [
    ['VPC', 'Vpc'],
    ['Cluster', 'Cluster'],
    ['Capacity', 'DefaultAutoScalingGroupCapacity'],
    ['Task definition', 'TaskDef'],
    ['Container', 'DefaultContainer'],
    ['Service', 'Service'],
    ['Service', 'Service2'],
    ['Load balancer', 'LoadBalancer'],
    ['Listener', 'Listener'],
  ] as const)
    await expect(editor.node(kind, called)).toBeVisible();
  expect(await editor.template()).toEqual(template);

  await test.step('a node that was moved goes back and forth', async () => {
    const place = async (): Promise<unknown> => {
      await editor.saved();
      const { nodes, layout } = await savedDesign(page, editor.id);
      return layout[Object.values(nodes).find((node) => node.name === 'TaskDef')?.id ?? ''];
    };
    const before = await place();
    const grip = await editor.grip('Task definition', 'TaskDef');
    await editor.drag(grip, { x: grip.x + 40, y: grip.y - 30 });
    await expect.poll(place).not.toEqual(before);
    const after = await place();
    await page.getByRole('button', { name: 'Undo: Move' }).click();
    await expect.poll(place).toEqual(before);
    await page.getByRole('button', { name: 'Redo: Move' }).click();
    await expect.poll(place).toEqual(after);
  });
});

/** A point inside a frame, below its title and left of its middle. */
async function inside(editor: EditorPage, kind: string, called: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await editor.node(kind, called).boundingBox();
  if (!box) throw new Error(`${called} is not in sight.`);
  return { x: box.x + Math.min(box.width / 2, 60), y: box.y + box.height - 8 };
}

/** Gives the selected node a name. */
async function name(editor: EditorPage, called: string): Promise<void> {
  await editor.field('Name').fill(called);
  await editor.page.keyboard.press('Enter');
}
