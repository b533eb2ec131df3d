import { FEATURE_FLAGS } from '@/lib/cdk/feature-flags';
import versions from '@/lib/cdk/generated/versions.json';
import type { Plan, StackPlan } from '@/lib/plan/plan';
import { kebabCase } from './identifiers';
import { localFileNotes } from './local-file-notes';
import { projectReadme } from './project-readme';
import { propertyKey, stringLiteral } from './typescript-literals';
import { printTypeScript, stackClassName, stackFilePath } from './typescript';

/**
 * A complete CDK project by path: `npm install && npx cdk synth` gives the templates of the plan, once the local files
 * that the plan names are there; the folders for them are (a path that ends in a slash is an empty folder). Versions are pinned
 * to those that are tested together, feature flags are the ones that our own synthesis uses.
 */
export function printProject(plan: Plan): Record<string, string> {
  const name = projectName(plan);
  return {
    [`bin/${name}.ts`]: printApp(plan),
    ...Object.fromEntries(printTypeScript(plan).map(({ path, text }) => [path, text])),
    'cdk.json': json({ app: `npx tsx bin/${name}.ts`, watch: WATCH, context: FEATURE_FLAGS }),
    'package.json': json(packageJson(name)),
    'tsconfig.json': json(TSCONFIG),
    '.gitignore': 'node_modules\ncdk.out\n',
    'README.md': projectReadme(plan, name),
    ...localFileNotes(plan),
  };
}

/** The name of the project's folder and of its app file. */
export function projectName(plan: Plan): string {
  return kebabCase(plan.name) || 'app';
}

function printApp(plan: Plan): string {
  const imports = plan.stacks.map((stack) => `import { ${stackClassName(stack)} } from '../${stackFilePath(stack).replace(/\.ts$/, '')}';`);
  const stacks = plan.stacks.map((stack) => `new ${stackClassName(stack)}(app, ${stringLiteral(stack.id)}${stackProps(stack)});`);
  return ["import * as cdk from 'aws-cdk-lib';", ...imports, '', 'const app = new cdk.App();', ...stacks, ''].join('\n');
}

function stackProps({ stackName, description, tags }: StackPlan): string {
  const tagEntries = Object.entries(tags ?? {});
  const fields = [
    ...(stackName === undefined ? [] : [`  stackName: ${stringLiteral(stackName)},`]),
    ...(description === undefined ? [] : [`  description: ${stringLiteral(description)},`]),
    ...(tagEntries.length === 0 ? [] : ['  tags: {', ...tagEntries.map(([key, value]) => `    ${propertyKey(key)}: ${stringLiteral(value)},`), '  },']),
  ];
  return fields.length === 0 ? '' : `, {\n${fields.join('\n')}\n}`;
}

function packageJson(name: string): object {
  return {
    name,
    version: '0.1.0',
    private: true,
    scripts: { build: 'tsc --noEmit', synth: 'cdk synth', diff: 'cdk diff', deploy: 'cdk deploy' },
    dependencies: pick('aws-cdk-lib', 'constructs'),
    devDependencies: pick('@types/node', 'aws-cdk', 'tsx', 'typescript'),
  };
}

function pick(...names: readonly (keyof typeof versions)[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, versions[name]]));
}

const WATCH = {
  include: ['**'],
  exclude: ['README.md', 'cdk*.json', 'package*.json', 'tsconfig.json', 'node_modules', 'cdk.out'],
};

const TSCONFIG = {
  compilerOptions: {
    target: 'ES2022',
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    lib: ['ES2022'],
    types: ['node'],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  },
  include: ['bin', 'lib'],
};

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
