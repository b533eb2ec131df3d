import { unzipSync } from 'fflate';
import { savedDesign, synthesizedInNode } from './support/designs';
import { middleOf, type EditorPage } from './support/editor-page';
import { runProject, withoutMetadata } from './support/run-project';
import { expect, test } from './support/test';

test('a realistic task, built by hand, is saved, exported, and its project gives the template that was seen', async ({ home, editor, page }) => {
  test.setTimeout(300_000);
  await home.open();
  await home.createEmpty();
  await editor.ready();
  await page.getByRole('button', { name: 'Untitled design' }).click();
  await page.getByLabel('Name of the design').fill('Shop');
  await page.keyboard.press('Enter');

  await test.step('a service with its task', async () => {
    await editor.run('Add service');
    await editor.select('Container', 'web');
    await name(editor, 'app');
    await editor.fill('Image', 'public.ecr.aws/shop/app:2.4.1');
    await editor.choose('Log driver', 'FireLens (awsfirelens)');
    await editor.inspector.getByRole('button', { name: 'Add option' }).click();
    await editor.field('Option 1').fill('Name');
    await editor.field('Value of Name').fill('datadog');
  });

  await test.step('secrets from both stores', async () => {
    await addUse(editor, 'Add secret', 'New secret');
    await editor.inspector.getByLabel('Variable from Secret').fill('DB_PASSWORD');
    await editor.inspector.getByLabel('JSON field of DB_PASSWORD').fill('password');
    await addUse(editor, 'Add secret', 'New parameter');
    await editor.inspector.getByLabel('Variable from Parameter').fill('API_URL');
    await editor.select('Parameter', 'Parameter');
    await editor.fill('Text', 'https://api.example.com');
  });

  await test.step('an environment file in a bucket that exists', async () => {
    await editor.select('Container', 'app');
    await editor.inspector.getByRole('button', { name: 'Environment files', exact: true }).click();
    await addUse(editor, 'Add file from a bucket', 'Existing bucket by ARN…');
    await editor.inspector.getByLabel('ARN of the existing bucket').fill('arn:aws:s3:::shop-config');
    await page.keyboard.press('Enter');
    await editor.inspector.getByLabel(/^Object from/).fill('production/app.env');
  });

  await test.step('a volume in a file system', async () => {
    await editor.run('Add EFS file system');
    await editor.run('Show all of the design');
    await editor.connect(
      editor.node('Container', 'app'),
      editor.node('EFS file system', 'FileSystem').getByText('FileSystem'),
      /^Mount FileSystem as a volume/,
    );
    await editor.run('Show all of the design');
    await editor.select('Container', 'app');
    await editor.inspector.getByLabel('Path of data').fill('/var/uploads');
  });

  await test.step('a log router by hand', async () => {
    await addContainer(editor, 'router', 'public.ecr.aws/aws-observability/aws-for-fluent-bit:2.32.4');
    await addProperty(editor, 'Routes the logs of the task with');
    await editor.choose('Routes the logs of the task with', 'Fluent Bit');
  });

  await test.step('an agent that the application waits for', async () => {
    await addContainer(editor, 'datadog', 'public.ecr.aws/datadog/agent:7.59.0');
    await addProperty(editor, 'Health check command');
    await editor.fill('Health check command', 'CMD agent health');
    await addUse(editor, 'Add secret', 'New secret');
    await editor.inspector.getByLabel('Variable from Secret2').fill('DD_API_KEY');
    await editor.run('Show all of the design');
    await editor.connect(editor.node('Container', 'app'), editor.node('Container', 'datadog'), /^Start only after that container$/);
    await expect(editor.edge('app waits for datadog')).toBeAttached();
  });

  const template = await editor.template();
  await editor.saved();
  const drawn = await savedDesign(page, editor.id);

  await test.step('it is there after a reload', async () => {
    await page.reload();
    await editor.ready();
    expect(await savedDesign(page, editor.id)).toEqual(drawn);
    expect(await editor.template()).toEqual(template);
  });

  await test.step('the template says all of it', () => {
    const task = resourcesOf(template, 'AWS::ECS::TaskDefinition')[0];
    const made = (task?.['ContainerDefinitions'] ?? []) as readonly Container[];
    const containers = Object.fromEntries(made.map((it) => [it.Name, it]));
    expect(containers['app']).toMatchObject({
      DependsOn: [{ Condition: 'HEALTHY', ContainerName: 'datadog' }],
      EnvironmentFiles: [{ Type: 's3', Value: expect.anything() }],
      LogConfiguration: { LogDriver: 'awsfirelens', Options: { Name: 'datadog' } },
      MountPoints: [{ ContainerPath: '/var/uploads', ReadOnly: false, SourceVolume: 'data' }],
      Secrets: [
        { Name: 'API_URL', ValueFrom: expect.anything() },
        { Name: 'DB_PASSWORD', ValueFrom: expect.anything() },
      ],
    });
    expect(containers['router']).toMatchObject({ FirelensConfiguration: { Type: 'fluentbit' } });
    expect(containers['datadog']).toMatchObject({ HealthCheck: { Command: ['CMD', 'agent', 'health'] }, Secrets: [{ Name: 'DD_API_KEY' }] });
    expect(task?.['Volumes']).toMatchObject([{ Name: 'data', EFSVolumeConfiguration: { FilesystemId: expect.anything(), TransitEncryption: 'ENABLED' } }]);
    expect(resourcesOf(template, 'AWS::EFS::FileSystem')).toHaveLength(1);
    expect(JSON.stringify(resourcesOf(template, 'AWS::EC2::SecurityGroupIngress'))).toContain('2049');
  });

  await test.step('the exported project gives the same template', async () => {
    const dialog = await editor.openExport();
    const project = await editor.download(dialog.getByRole('button', { name: 'Project' }));
    const [made] = await synthesizedInNode([drawn]);
    expect(JSON.parse(made?.json ?? '')).toEqual(template);
    expect(Object.values(await runProject(unzipSync(project.bytes)))).toEqual([withoutMetadata(template)]);
  });
});

interface Container {
  readonly Name: string;
}

type Resource = Readonly<Record<string, unknown>>;

function resourcesOf(template: unknown, type: string): Resource[] {
  const { Resources } = template as { readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: Resource }>> };
  return Object.values(Resources)
    .filter((resource) => resource.Type === type)
    .map((resource) => resource.Properties);
}

async function addUse(editor: EditorPage, button: string, item: string): Promise<void> {
  await editor.inspector.getByRole('button', { name: button }).click();
  await editor.page.getByRole('menuitem', { name: item, exact: true }).click();
}

async function addProperty(editor: EditorPage, label: string): Promise<void> {
  await editor.inspector.getByRole('button', { name: 'Add property' }).click();
  await editor.page.getByPlaceholder('Find a property').last().fill(label);
  await editor.page
    .getByRole('option', { name: new RegExp(`^${label}`) })
    .first()
    .click();
}

async function addContainer(editor: EditorPage, called: string, image: string): Promise<void> {
  await editor.run('Show all of the design');
  await editor.dragFromPalette('Container', await middleOf(editor.node('Container', 'app')));
  await name(editor, called);
  await editor.fill('Image', image);
}

/** Gives the selected node a name. */
async function name(editor: EditorPage, called: string): Promise<void> {
  await editor.field('Name').fill(called);
  await editor.page.keyboard.press('Enter');
}
