import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'yaml';
import { createProject, goldenDesign, goldenTemplate, savedDesign } from './support/designs';
import { expect, test } from './support/test';

test('everything is downloaded: template, CDK project, design; and the design comes back as it was', async ({ page, editor, home }) => {
  const design = goldenDesign('load-balanced-service');
  await editor.open(await createProject(page, design));
  await editor.synthesized();
  const dialog = await editor.openExport();
  await expect(dialog.getByText(/aws cloudformation deploy/)).toBeVisible();

  const yaml = await editor.download(dialog.getByRole('button', { name: 'Template' }));
  expect(yaml.name).toBe('web-service.yaml');
  expect(yaml.bytes.toString()).toMatch(/!Ref |!GetAtt /);
  const known = ['!Ref', '!GetAtt', '!Select', '!GetAZs', '!Join', '!Sub'].map((tag) => ({ tag, resolve: (text: string) => text }));
  expect(Object.keys(parse(yaml.bytes.toString(), { customTags: known, logLevel: 'silent' }))).toContain('Resources');
  await dialog.getByText('JSON', { exact: true }).click();
  const json = await editor.download(dialog.getByRole('button', { name: 'Template' }));
  expect(JSON.parse(json.bytes.toString())).toEqual(goldenTemplate('load-balanced-service'));

  const project = await editor.download(dialog.getByRole('button', { name: 'Project' }));
  const files = Object.entries(unzipSync(project.bytes)).map(([path, bytes]) => [path.replace(/^[^/]+\//, ''), strFromU8(bytes)] as const);
  const texts = new Map(files);
  for (const path of ['package.json', 'cdk.json', 'tsconfig.json', 'README.md', '.gitignore']) expect([...texts.keys()]).toContain(path);
  expect([...texts.keys()].some((path) => /^bin\/.+\.ts$/.test(path))).toBe(true);
  const stack = [...texts].find(([path]) => /^lib\/.+\.ts$/.test(path))?.[1] ?? '';
  expect(stack).toContain('new ecs.FargateService(');
  expect(JSON.parse(texts.get('package.json') ?? '').dependencies).toHaveProperty('aws-cdk-lib');
  // What is shown while drawing is what is in the project.
  await dialog.getByRole('button', { name: 'Close' }).click();
  await editor.show('CDK TypeScript');
  expect(await editor.copied()).toBe(stack);

  const again = await editor.openExport();
  const file = await editor.download(again.getByRole('button', { name: 'Design' }));
  expect(file.name).toBe('web-service.gantry.json');
  await home.open();
  await home.importFile(file.name, file.bytes.toString());
  await page.waitForURL(/\/p\//);
  await editor.ready();
  expect(await savedDesign(page, editor.id)).toEqual(design);
});

test('a file that is no design is refused with every problem', async ({ home, page }) => {
  await home.open();
  const design = goldenDesign('worker');
  const broken = {
    ...design,
    name: '',
    nodes: { ...design.nodes, service: { ...design.nodes['service'], kind: 'spaceship' } },
    edges: { ...design.edges, astray: { id: 'astray', kind: 'runs', from: 'nobody', to: 'task', props: {} } },
    surprise: true,
  };
  await home.importFile('broken.json', JSON.stringify(broken));
  const dialog = page.getByRole('dialog', { name: '“broken.json” is not a design that Gantry can open' });
  await expect(dialog.getByText(/^Nothing was imported/)).toBeVisible();
  for (const path of ['name', 'nodes.service', 'surprise']) await expect(dialog.getByRole('list', { name: 'Problems' })).toContainText(path);
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await home.importFile('text.json', 'this is { no JSON');
  await expect(page.getByRole('dialog', { name: /“text.json” is not a design/ })).toContainText('JSON');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(home.cards).toHaveCount(0);
});

test('a design with errors can be exported, and says so', async ({ page, editor }) => {
  await editor.open(await createProject(page, goldenDesign('half-finished')));
  await editor.synthesized();
  const dialog = await editor.openExport();
  await expect(dialog.getByText(/problems keep this design from deploying/)).toBeVisible();
  await expect(dialog.getByText(/without \d unfinished elements/)).toBeVisible();
  const { bytes } = await editor.download(dialog.getByRole('button', { name: 'Template' }));
  expect(bytes.toString()).toContain('AWS::EC2::VPC');
  await dialog.getByRole('button', { name: 'Go to the first' }).click();
  await expect(dialog).toBeHidden();
  await expect(editor.inspector.getByLabel('Name', { exact: true })).toBeVisible();
});

test('images and files on a disk are parameters of the template and folders of the project, and both say so', async ({ page, editor }) => {
  await editor.open(await createProject(page, goldenDesign('local-files')));
  expect(await editor.template()).toEqual(goldenTemplate('local-files'));
  await expect(editor.dock.getByText(/The template takes images and files that are on your disk as parameters/)).toBeVisible();
  await editor.show('CDK TypeScript');
  await expect(editor.dock.getByText(/The project builds and uploads what is on your disk/)).toBeVisible();
  const code = await editor.copied();
  for (const call of ["fromAsset('images/web'", "fromTarball('images/worker.tar')", 'new ecrassets.DockerImageAsset(']) expect(code).toContain(call);
  await editor.dock.getByRole('button', { name: /^Show all/ }).click();
  await page.getByRole('button', { name: /^images\/worker\.tar/ }).click();
  await expect(editor.field('Name')).toHaveValue('web');

  const dialog = await editor.openExport();
  const project = await editor.download(dialog.getByRole('button', { name: 'Project' }));
  const files = Object.entries(unzipSync(project.bytes)).map(([path, bytes]) => [path.replace(/^[^/]+\//, ''), strFromU8(bytes)] as const);
  expect(files.map(([path]) => path)).toEqual(expect.arrayContaining(['images/web/', 'images/base/']));
  const readme = files.find(([path]) => path === 'README.md')?.[1] ?? '';
  for (const path of ['images/web', 'images/base', 'images/worker.tar', 'config/shared.env']) expect(readme).toContain(path);
});
