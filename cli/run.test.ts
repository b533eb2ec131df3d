import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STARTERS } from '@/lib/starters/starters';
import { openDesignText } from '@/lib/document/open';
import { ec2Example } from '@/lib/validation/example';
import { run } from './run';

const root = join(import.meta.dirname, '..');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gantry-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function cli(args: readonly string[], input = ''): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', ''];
  const status = await run(args, { readInput: () => input, print: (text) => void (out += text), message: (text) => void (err += text) });
  return { status, out, err };
}

const starter = JSON.stringify(STARTERS[1]!.design());

describe('new, templates, schema', () => {
  test('new prints a template that opens; without a name, an empty design', async () => {
    expect(openDesignText((await cli(['new', 'worker'])).out)).toMatchObject({ ok: true, value: { name: 'Worker' } });
    expect(openDesignText((await cli(['new'])).out)).toMatchObject({ ok: true, value: { nodes: {} } });
  });

  test('templates lists every template that new takes', async () => {
    expect(
      (await cli(['templates'])).out
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(STARTERS.map((it) => it.id));
  });

  test('schema prints a JSON Schema', async () => {
    expect(JSON.parse((await cli(['schema'])).out)).toMatchObject({ title: 'Gantry design', type: 'object' });
  });
});

describe('validate', () => {
  test('a design without errors exits with 0', async () => {
    expect(await cli(['validate', '-'], starter)).toMatchObject({ status: 0 });
  });

  test('a finding of severity error exits with 1 and names the place', async () => {
    const { status, out, err } = await cli(['validate', '-'], starter.replace('"cpu":512', '"cpu":300'));
    expect(status).toBe(1);
    expect(out).toMatch(/^error {2}WebTask\.cpu: /m);
    expect(err).toMatch(/^1 error/m);
  });

  test('below a finding stand the changes that would settle it, and the page that says why', async () => {
    const { out } = await cli(['validate', '-'], starter.replace('"cpu":512', '"cpu":300'));
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes('(task/fargate-size'));
    expect(lines[at + 1]).toMatch(/^ {4}Could be: .+/);
    expect(lines[at + 2]).toMatch(/^ {4}https:\/\/docs\.aws\.amazon\.com\//);
  });

  test('an edge is named by what it says', async () => {
    const design = STARTERS[1]!.design();
    const target = Object.values(design.edges).find((edge) => edge.kind === 'target')!;
    const changed = { ...design, edges: { ...design.edges, [target.id]: { ...target, props: { ...target.props, containerPort: 9 } } } };
    const { out } = await cli(['validate', '-'], JSON.stringify(changed));
    expect(out).toMatch(/^error {2}Listener sends to WebService, containerPort: /m);
    expect(out).not.toContain(`${target.id}.`);
  });

  test('--json prints the findings', async () => {
    const { status, out } = await cli(['validate', '-', '--json'], starter.replace('"cpu":512', '"cpu":300'));
    expect(status).toBe(1);
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ ruleId: 'task/fargate-size', elementId: 'task', path: ['cpu'] }));
  });

  test('input that is no design exits with 1, lists every problem, and prints nothing', async () => {
    const { status, out, err } = await cli(['validate', '-'], '{"formatVersion":1,"name":"x","nodes":{},"edges":{},"layout":7}');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('Standard input is not a design:');
    expect(err).toContain('settings: is missing');
    expect(err).toContain('layout: got 7');
  });

  test('a file that is not there exits with 1', async () => {
    const { status, err } = await cli(['validate', join(folder, 'nothing.json')]);
    expect(status).toBe(1);
    expect(err).toContain('cannot be read');
  });

  test('names the controls of others that a finding is, for people and for programs', async () => {
    const exposed = STARTERS[1]!.design();
    const service = Object.values(exposed.nodes).find((node) => node.kind === 'service')!;
    const design = JSON.stringify({ ...exposed, nodes: { ...exposed.nodes, [service.id]: { ...service, props: { ...service.props, assignPublicIp: true } } } });
    const { out } = await cli(['validate', '-'], design);
    expect(out).toMatch(/^security .*\(service\/public-ip, Security Hub ECS\.2/m);
    const found: readonly { readonly ruleId: string; readonly related?: readonly string[] }[] = JSON.parse(
      (await cli(['validate', '-', '--json'], design)).out,
    );
    expect(found.find((it) => it.ruleId === 'service/public-ip')?.related).toContain('Security Hub ECS.2');
  });
});

describe('validate --deep', () => {
  const rules = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  test('says after our own findings what Guard rules and cdk-nag say, at its place; an error among it exits with 1', async () => {
    const big = rules(
      'big.guard',
      'let tasks = Resources.*[ Type == "AWS::ECS::TaskDefinition" ]\nrule big when %tasks !empty { %tasks.Properties.Cpu == "4096" <<Too small>> }\n',
    );
    const { status, out, err } = await cli(['validate', '-', '--nag', '--guard', big], starter);
    expect(status).toBe(1);
    expect(out).toMatch(/^error {2}WebTask\.cpu: Too small {2}\(guard\/big\)$/m);
    expect(out).toMatch(/^security {2}LoadBalancer: The ELB does not have access logs enabled.* {2}\(cdk-nag\/AwsSolutions-ELB2\)$/m);
    expect(err).toMatch(/^1 error, /m);
  }, 300_000);

  test('says what was acknowledged apart, with its text and the reason, of the CDK and of cdk-nag too', async () => {
    const acknowledged = (rule: string) => ({ acknowledged: [{ rule, reason: 'Meant.' }] });
    const design = ec2Example({ nodes: { service: { props: { daemon: true, desiredCount: undefined, minHealthyPercent: undefined } } } });
    const { service, capacity } = design.nodes;
    const changed = JSON.stringify({
      ...design,
      nodes: {
        ...design.nodes,
        service: { ...service, ...acknowledged('cdk/@aws-cdk/aws-ecs:minHealthyPercentDaemon') },
        capacity: { ...capacity, ...acknowledged('cdk-nag/AwsSolutions-AS3') },
      },
    });
    const { out } = await cli(['validate', '-', '--nag'], changed);
    expect(out).toMatch(
      /^acknowledged {2}warning {2}Service: minHealthyPercent has not been.* {2}\(cdk\/@aws-cdk\/aws-ecs:minHealthyPercentDaemon\): Meant\.$/m,
    );
    expect(out).toMatch(/^acknowledged {2}security {2}Capacity: .* {2}\(cdk-nag\/AwsSolutions-AS3\): Meant\.$/m);
    const json: unknown = JSON.parse((await cli(['validate', '-', '--nag', '--json'], changed)).out);
    expect(json).toContainEqual(
      expect.objectContaining({
        ruleId: 'cdk/@aws-cdk/aws-ecs:minHealthyPercentDaemon',
        elementId: 'service',
        message: expect.stringContaining('minHealthyPercent has not been configured'),
        acknowledged: { reason: 'Meant.', scope: 'element' },
      }),
    );
    expect((await cli(['synth', '-'], JSON.stringify(design))).err).toContain('minHealthyPercent');
    expect((await cli(['synth', '-'], changed)).err).not.toContain('minHealthyPercent');
  }, 300_000);

  test('runs the rules that the design carries; those that cannot be read are named with line and column, and exit with 1', async () => {
    const design = { ...(JSON.parse(starter) as object), settings: { guardRules: [{ name: 'broken', content: 'rule x when {' }] } };
    const { status, out, err } = await cli(['validate', '-', '--deep', '--json'], JSON.stringify(design));
    expect(status).toBe(1);
    expect(err).toContain('guard failed: broken, line 1, column 13: ');
    expect(JSON.parse(out)).toEqual(JSON.parse((await cli(['validate', '-', '--json'], starter)).out));
  }, 300_000);

  test('a file of rules that is not there exits with 1', async () => {
    const { status, err } = await cli(['validate', '-', '--guard', join(folder, 'nothing.guard')], starter);
    expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining('nothing.guard cannot be read') });
  });
});

describe('synth', () => {
  test('what needs local files is a parameter of the template and built by the project; both say so, and a second run leaves the files alone', async () => {
    const design = readFileSync(join(root, 'lib/compile/golden/local-files/design.json'), 'utf8');
    const template = await cli(['synth', '-'], design);
    expect(template.out).toMatch(/^ {2}WebTaskWebImage:\n {4}Type: String/m);
    expect(template.err).toContain(
      'note  The template takes the image of container web of WebTask as a parameter (WebTaskWebImage); the project builds it from images/web.',
    );
    const out = join(folder, 'local-files');
    const project = await cli(['synth', '-', '--to', 'typescript', '--out', out], design);
    expect(project.err).toContain('note  The project builds the image of container web of WebTask from images/web:');
    expect(readdirSync(join(out, 'images/web'))).toEqual([]);
    expect(readFileSync(join(out, 'lib/local-files-stack.ts'), 'utf8')).toContain("fromAsset('images/web'");
    writeFileSync(join(out, 'images/web/Dockerfile.web'), 'FROM scratch\n');
    writeFileSync(join(out, 'images/worker.tar'), '');
    expect((await cli(['synth', '-', '--to', 'typescript', '--out', out], design)).err).toContain('Wrote');
    expect(readFileSync(join(out, 'images/web/Dockerfile.web'), 'utf8')).toBe('FROM scratch\n');
  });

  test('prints the template as YAML by default, as JSON when asked', async () => {
    const yaml = await cli(['synth', '-'], starter);
    expect(yaml.status).toBe(0);
    expect(yaml.out).toContain('Type: AWS::ECS::Service');
    expect(yaml.out).toContain('!Ref');
    expect(JSON.parse((await cli(['synth', '-', '--format', 'json'], starter)).out)).toHaveProperty('Resources');
  });

  test('several stacks are documents of one stream, one object by file, or files with the commands that deploy them in order', async () => {
    const design = readFileSync(join(root, 'lib/compile/golden/several-stacks/design.json'), 'utf8');
    const yaml = await cli(['synth', '-'], design);
    expect(yaml.status).toBe(0);
    expect(yaml.out.match(/^--- # .*$/gm)).toEqual(['Network', 'Data', 'Api', 'Web'].map((stack) => `--- # ${stack}.template.yaml`));
    const json: object = JSON.parse((await cli(['synth', '-', '--format', 'json'], design)).out);
    expect(Object.keys(json)).toEqual(['Network', 'Data', 'Api', 'Web'].map((stack) => `${stack}.template.json`));
    const out = join(folder, 'several-stacks');
    expect((await cli(['synth', '-', '--out', out], design)).status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['Api.template.yaml', 'Data.template.yaml', 'Network.template.yaml', 'README.md', 'Web.template.yaml']);
    const notes = readFileSync(join(out, 'README.md'), 'utf8');
    expect(notes.match(/--stack-name \S+/g)).toEqual(['Network', 'shop-data', 'Api', 'Web'].map((name) => `--stack-name ${name}`));
  });

  test('prints the CDK code of the stack', async () => {
    expect((await cli(['synth', '-', '--to', 'typescript'], starter)).out).toContain('extends cdk.Stack');
  });

  test('writes a project into an empty folder, again into the same, and not into another', async () => {
    const file = join(folder, 'design.json');
    const project = join(folder, 'project');
    writeFileSync(file, starter);
    expect(await cli(['synth', file, '--to', 'typescript', '--out', project])).toMatchObject({ status: 0, out: '' });
    expect(readdirSync(project)).toEqual(expect.arrayContaining(['bin', 'lib', 'package.json', 'cdk.json', 'README.md']));
    expect((await cli(['synth', file, '--to', 'typescript', '--out', project])).status).toBe(0);
    writeFileSync(join(project, 'mine.txt'), 'mine');
    const refused = await cli(['synth', file, '--to', 'typescript', '--out', project]);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('mine.txt');
    expect((await cli(['synth', file, '--to', 'typescript', '--out', project, '--force'])).status).toBe(0);
    expect(readFileSync(join(project, 'mine.txt'), 'utf8')).toBe('mine');
  });
});

describe('usage', () => {
  test.each([
    [['dance'], 'There is no command "dance". Allowed: schema,'],
    [['validate'], '"validate" needs the file of a design'],
    [['synth', '-', '--to', 'cobol'], '--to cobol is not possible. Allowed: cloudformation, typescript.'],
    [['synth', '-', '--loud'], '--loud'],
    [['new', 'castle'], 'There is no template "castle". Allowed: ec2-service,'],
  ])('%j exits with 2 and says what is allowed', async (args, message) => {
    const { status, out, err } = await cli(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
  });

  test('--help prints the commands', async () => {
    const { status, out } = await cli(['--help']);
    expect(status).toBe(0);
    expect(out).toContain('validate DESIGN');
  });
});

describe('the program', () => {
  test('reads standard input, prints to standard output, and exits with the code', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'cli/main.ts'), 'validate', '-'], {
      cwd: root,
      input: starter.replace('"cpu":512', '"cpu":300'),
      encoding: 'utf8',
      env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'scripts/tsconfig.json') },
    });
    expect(status).toBe(1);
    expect(stdout).toContain('task/fargate-size');
    expect(stderr).toContain('1 error');
  });
});
