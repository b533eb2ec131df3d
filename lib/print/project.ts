import { FEATURE_FLAGS } from '@/lib/cdk/feature-flags';
import versions from '@/lib/cdk/generated/versions.json';
import type { Plan, StackPlan } from '@/lib/plan/plan';
import { camelCase, kebabCase, uniqueName } from './identifiers';
import { localFileNotes } from './local-file-notes';
import { projectReadme } from './project-readme';
import { propertyKey, stringLiteral } from './typescript-literals';
import { sharingOf, type Sharing } from './sharing';
import { printTypeScript, RESERVED, stackClassName, stackFilePath } from './typescript';
import type { VariableTypes } from './variable-types';

/**
 * A complete CDK project by path: `npm install && npx cdk synth` gives the templates of the plan, once the local files
 * that the plan names are there; the folders for them are (a path that ends in a slash is an empty folder). Versions are pinned
 * to those that are tested together, feature flags are the ones that our own synthesis uses.
 *
 * @param types Those of the plan's variables (`variableTypes`): needed where stacks take something from one another.
 */
export function printProject(plan: Plan, types?: VariableTypes): Record<string, string> {
  const name = projectName(plan);
  return {
    [`bin/${name}.ts`]: printApp(plan),
    ...Object.fromEntries(printTypeScript(plan, types).map(({ path, text }) => [path, text])),
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
  return ["import * as cdk from 'aws-cdk-lib';", ...imports, '', 'const app = new cdk.App();', ...stackLines(plan), ''].join('\n');
}

/**
 * The statements that make the stacks of a plan, each with what it takes from earlier ones.
 *
 * @param more What every stack gets besides, as lines of an object literal.
 */
export function stackLines(plan: Plan, more: readonly string[] = []): string[] {
  const sharing = sharingOf(plan);
  const taken = new Set([...RESERVED, 'app', ...plan.stacks.map(stackClassName)]);
  const givers = new Set(sharing.flatMap(({ takes }) => [...takes.values()].map(({ from }) => from)));
  const names = plan.stacks.map((stack, index) => (givers.has(index) ? uniqueName(camelCase(stack.id) || 'stack', taken) : undefined));
  return plan.stacks.flatMap((stack, index) => {
    const made = `new ${stackClassName(stack)}(app, ${stringLiteral(stack.id)}`;
    const fields = [...stackFields(stack), ...more, ...takenFields(sharing, index, names)];
    const start = `${names[index] === undefined ? '' : `const ${names[index]} = `}${made}`;
    return fields.length === 0 ? [`${start});`] : [`${start}, {`, ...fields, '});'];
  });
}

function takenFields(sharing: readonly Sharing[], index: number, names: readonly (string | undefined)[]): string[] {
  return [...(sharing[index]?.takes ?? [])].map(([id, { name, from }]) => `  ${name}: ${names[from]}.${sharing[from]?.gives.get(id)},`);
}

function stackFields({ stackName, description, tags }: StackPlan): string[] {
  const tagEntries = Object.entries(tags ?? {});
  return [
    ...(stackName === undefined ? [] : [`  stackName: ${stringLiteral(stackName)},`]),
    ...(description === undefined ? [] : [`  description: ${stringLiteral(description)},`]),
    ...(tagEntries.length === 0 ? [] : ['  tags: {', ...tagEntries.map(([key, value]) => `    ${propertyKey(key)}: ${stringLiteral(value)},`), '  },']),
  ];
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
