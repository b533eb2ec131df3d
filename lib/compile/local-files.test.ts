import { describe, expect, test } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Command } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { printTypeScript } from '@/lib/print/typescript';
import type { Template } from '@/lib/synth/synthesis';
import { synthesize } from '@/lib/synth/synthesize';
import { goldenDesign } from '@/lib/testing/golden';
import { compile } from './compile';
import { compileBoth } from './compile-both';
import { localFileNotices, requiredParameters } from './local-file-notices';

const design = goldenDesign('local-files');

describe('the template', () => {
  const { plan } = compile(design);
  const { templates, resources } = synthesize(plan);
  const template = templates['LocalFiles']!;

  test('has parameters that belong to the elements that need local files', () => {
    const elements = Object.fromEntries(Object.keys(template['Parameters'] ?? {}).map((name) => [name, resources['LocalFiles']?.[name]]));
    expect(elements).toEqual({
      BaseImage: 'base',
      JobTaskWebImage: 'worker',
      JobTaskWebEnvironmentBucket: 'worker',
      JobTaskWebEnvironmentKey: 'worker',
      WebTaskWebImage: 'web',
      WebTaskWebEnvironmentBucket: 'web',
      WebTaskWebEnvironmentKey: 'web',
      WebTaskWebEnvironmentKey2: 'web',
    });
  });

  test('has one parameter for the containers of one image asset', () => {
    const images = JSON.stringify(template).match(/"Image":\{"Ref":"BaseImage"\}/g);
    expect(images).toHaveLength(2);
  });

  test('reads nothing that the CDK would upload', () => {
    expect(JSON.stringify(template)).not.toContain('cdk-hnb659fds');
  });

  test('lets the tasks pull from the repositories of the account, and read the environment files, and no more', () => {
    const statements = policyOf(template, 'WebTaskExecutionRole').filter(({ Action }) => !JSON.stringify(Action).includes('logs:'));
    expect(statements.map(({ Action }) => Action)).toEqual([
      ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      'ecr:GetAuthorizationToken',
      ['s3:GetBucket*', 's3:GetObject*', 's3:List*'],
    ]);
    expect(JSON.stringify(statements[0]?.Resource)).toMatch(/:ecr:.*AWS::Region.*AWS::AccountId.*:repository\/\*/);
    expect(JSON.stringify(statements[2]?.Resource)).toContain('"WebTaskWebEnvironmentBucket"},"/",{"Ref":"WebTaskWebEnvironmentKey"}');
  });
});

describe('both', () => {
  test('list the same local files, and leave the same out', () => {
    const { template, project } = compileBoth(design);
    expect(project.plan.localFiles).toEqual(template.plan.localFiles);
    expect([template.omitted, project.omitted]).toEqual([[], []]);
  });

  test('are one plan when nothing is read from disk', () => {
    const { template, project } = compileBoth(goldenDesign('load-balanced-service'));
    expect(project).toBe(template);
    expect(template.plan.localFiles).toBeUndefined();
  });

  test('leave a container out whose path leads out of the project, and say why', () => {
    for (const purpose of ['template', 'project'] as const) {
      const { omitted, plan } = compile(changed({ type: 'set', id: 'web', path: ['imageAsset', 'directory'], value: '../web' }), purpose);
      expect(omitted.find(({ element }) => element === 'web')).toMatchObject({
        path: ['imageAsset', 'directory'],
        message: expect.stringMatching(/^"\.\.\/web" leads out of the CDK project/),
      });
      expect(plan.localFiles?.some(({ element }) => element === 'web')).toBe(false);
    }
  });

  test('say in sentences how they differ', () => {
    const files = compile(design).plan.localFiles ?? [];
    expect(localFileNotices(files, 'template')).toContain(
      'The template takes the image of container web of WebTask as a parameter (WebTaskWebImage); the project builds it from images/web.',
    );
    expect(localFileNotices(files, 'project')).toContain(
      'The project loads the image of container web of JobTask from images/worker.tar: put it there with docker save. The template takes the image as a parameter.',
    );
    expect(requiredParameters(files)).toEqual([
      'BaseImage',
      'JobTaskWebImage',
      'JobTaskWebEnvironmentBucket',
      'WebTaskWebImage',
      'WebTaskWebEnvironmentBucket',
    ]);
  });
});

test('every line of the code of a project that reads a local file belongs to the element that needs it', () => {
  const [file] = printTypeScript(compile(design, 'project').plan);
  const lines = file?.text.split('\n') ?? [];
  const elementsOf = (part: string): (string | undefined)[] =>
    lines.flatMap((line, index) => (line.includes(part) ? [file?.lines.find(({ from, to }) => from <= index + 1 && index + 1 <= to)?.element] : []));
  expect(elementsOf('new ecrassets.DockerImageAsset(')).toEqual(['base']);
  expect(elementsOf('new s3assets.Asset(')).toEqual(['worker', 'web', 'web']);
  expect(elementsOf("fromTarball('images/worker.tar')")).toEqual(['worker']);
});

function changed(command: Command): Design {
  const applied = apply(design, command);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.design;
}

function policyOf(template: Template, role: string): { readonly Action: unknown; readonly Resource: unknown }[] {
  const resources = template['Resources'] as Readonly<Record<string, { Type: string; Properties: { PolicyDocument: { Statement: never[] } } }>>;
  return Object.entries(resources).flatMap(([id, { Type, Properties }]) =>
    Type === 'AWS::IAM::Policy' && id.startsWith(role) ? Properties.PolicyDocument.Statement : [],
  );
}
