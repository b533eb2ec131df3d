import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Assembly, Callable, ClassType, EnumType, InterfaceType, Property, Type, TypeReference } from '@jsii/spec';
import type { ApiData, DocsData, TypeData } from '@/lib/cdk/api-data';
import { CDK_ROOTS } from '@/lib/cdk/roots';

/**
 * The files of `lib/cdk/generated` and `lib/synth/generated`, by path: the CDK's API, its documentation summaries, its
 * feature flags, the versions that exported projects pin, and the few files that constructs read while synthesizing.
 */
export function generateCdkFiles(): Record<string, string> {
  const types = { ...loadTypes('constructs', '.jsii'), ...loadTypes('aws-cdk-lib', '.jsii.gz') };
  const chosen = chooseTypes(types);
  const api: ApiData = {
    version: packageJson('aws-cdk-lib').version,
    types: Object.fromEntries(chosen.map((fqn) => [fqn, typeData(types[fqn]!)])),
  };
  const docs: DocsData = Object.fromEntries(chosen.map((fqn) => [fqn, docsData(types[fqn]!)] as const).filter(([, entry]) => Object.keys(entry).length > 0));
  return {
    'lib/cdk/generated/api.json': `{"version":${JSON.stringify(api.version)},"types":${oneEntryPerLine(api.types)}}\n`,
    'lib/cdk/generated/docs.json': `${oneEntryPerLine(docs)}\n`,
    'lib/cdk/generated/feature-flags.json': readFileSync(join(packageDir('aws-cdk-lib'), 'recommended-feature-flags.json'), 'utf8'),
    'lib/cdk/generated/versions.json': `${JSON.stringify(pinnedVersions(), null, 2)}\n`,
    'lib/synth/generated/files.json': `${JSON.stringify(filesReadBySynthesis(), null, 1)}\n`,
  };
}

const require = createRequire(import.meta.url);
type Types = Readonly<Record<string, Type>>;

/** Versions that an exported project pins; they are the ones that this repository's tests run. */
const PINNED = ['aws-cdk', 'aws-cdk-lib', 'constructs', 'tsx', 'typescript', '@types/node'];

/** Files that constructs in use read from disk through `__dirname` while synthesizing. */
const READ_BY_SYNTHESIS = [
  'custom-resource-handlers/dist/aws-ecs/lambda-source/index.py',
  'custom-resource-handlers/dist/aws-ec2/restrict-default-security-group-handler/index.js',
  'custom-resource-handlers/dist/core/nodejs-entrypoint-handler/index.js',
];

function packageDir(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

function packageJson(name: string): { version: string } {
  return JSON.parse(readFileSync(join(packageDir(name), 'package.json'), 'utf8')) as { version: string };
}

function pinnedVersions(): Record<string, string> {
  return Object.fromEntries(PINNED.map((name) => [name, packageJson(name).version]));
}

function filesReadBySynthesis(): Record<string, string> {
  return Object.fromEntries(READ_BY_SYNTHESIS.map((path) => [path, readFileSync(join(packageDir('aws-cdk-lib'), path), 'utf8')]));
}

function loadTypes(assembly: string, file: string): Types {
  const bytes = readFileSync(join(packageDir(assembly), file));
  const { types } = JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')) as Assembly;
  return Object.fromEntries(Object.entries(types ?? {}).map(([fqn, type]) => [shortName(fqn), type]));
}

function shortName(fqn: string): string {
  return fqn.replace(/^aws-cdk-lib\./, '');
}

/** The roots, the supertypes of everything, and every struct and enum that is referred to, sorted. */
function chooseTypes(types: Types): string[] {
  const chosen = new Set<string>();
  const queue: string[] = ['constructs.Construct', 'constructs.Node'];
  for (const fqn of Object.keys(types)) {
    // The module of a class may have a namespace: aws_ecs.mixins.ClusterSettings. Structs of an L1 class are of no module.
    const inner = fqn.lastIndexOf('.');
    const dot = Object.hasOwn(CDK_ROOTS, fqn.slice(0, Math.max(inner, 0))) ? inner : fqn.indexOf('.');
    const [module, name] = dot < 0 ? ['', fqn] : [fqn.slice(0, dot), fqn.slice(dot + 1)];
    const roots = CDK_ROOTS[module];
    if (!roots || name.includes('.')) continue;
    const isL1Class = name.startsWith('Cfn') && types[fqn]!.kind === 'class' && module !== '';
    if (roots === 'all' ? !/^I?Cfn/.test(name) || isL1Class : roots.includes(name) || isL1Class) queue.push(fqn);
  }
  for (let fqn = queue.pop(); fqn !== undefined; fqn = queue.pop()) {
    const type = types[fqn];
    if (!type || chosen.has(fqn)) continue;
    chosen.add(fqn);
    queue.push(...superTypes(type).filter((each) => !isInternalInterface(each)));
    if (isL1(fqn)) continue;
    for (const name of referredTypes(type)) {
      const referred = types[name];
      if (referred && isData(referred) && !isL1(name) && !isInternalInterface(name)) queue.push(name);
    }
  }
  return [...chosen].sort();
}

/** The generated `…interfaces.*.IClusterRef` types: no plan names them, and each class implements its own. */
function isInternalInterface(fqn: string): boolean {
  return fqn.startsWith('interfaces.');
}

function isL1(fqn: string): boolean {
  return /(^|\.)I?Cfn/.test(fqn) && fqn.includes('.');
}

function isData(type: Type): boolean {
  return type.kind === 'enum' || (type.kind === 'interface' && (type as InterfaceType).datatype === true);
}

function superTypes(type: Type): string[] {
  const base = type.kind === 'class' ? (type as ClassType).base : undefined;
  const interfaces = type.kind === 'enum' ? [] : ((type as ClassType | InterfaceType).interfaces ?? []);
  return [...(base ? [base] : []), ...interfaces].map(shortName);
}

function referredTypes(type: Type): string[] {
  if (type.kind === 'enum') return [];
  const { properties = [], methods = [] } = type as ClassType | InterfaceType;
  const initializer = type.kind === 'class' ? (type as ClassType).initializer : undefined;
  const references = [
    ...properties.map((each) => each.type),
    ...[...methods, ...(initializer ? [initializer] : [])].flatMap((each: Callable) => (each.parameters ?? []).map((parameter) => parameter.type)),
  ];
  return references.flatMap(namesIn);
}

function namesIn(type: TypeReference): string[] {
  if ('fqn' in type) return [shortName(type.fqn)];
  if ('collection' in type) return namesIn(type.collection.elementtype);
  if ('union' in type) return type.union.types.flatMap(namesIn);
  return 'intersection' in type ? type.intersection.types.flatMap(namesIn) : [];
}

function typeData(type: Type): TypeData {
  if (type.kind === 'enum') return { kind: 'enum', members: (type as EnumType).members.map(({ name }) => name) };
  const supers = superTypes(type).filter((each) => !isInternalInterface(each));
  const inherits = supers.length > 0 ? { extends: supers } : {};
  const fqn = shortName(type.fqn);
  if (isL1(fqn)) return { kind: 'class', ...inherits };
  const { methods = [], properties = [] } = type as ClassType | InterfaceType;
  const instanceProperties = properties.filter((each) => !each.static && !each.protected);
  if (isData(type)) {
    return {
      kind: 'struct',
      ...inherits,
      properties: record(
        instanceProperties,
        (each) => each.name + (each.optional ? '?' : ''),
        (each) => typeText(each.type),
      ),
    };
  }
  const callable = methods.filter((each) => !each.protected);
  const members = {
    ...nonEmpty(
      'methods',
      record(
        callable.filter((each) => !each.static),
        ({ name }) => name,
        signature,
      ),
    ),
    ...nonEmpty(
      'properties',
      record(
        instanceProperties,
        ({ name }) => name,
        (each) => typeText(each.type),
      ),
    ),
  };
  if (type.kind === 'interface') return { kind: 'interface', ...inherits, ...members };
  const { initializer, abstract } = type as ClassType;
  return {
    kind: 'class',
    ...inherits,
    ...(abstract && { abstract: true as const }),
    ...(initializer && !initializer.protected && { init: signature(initializer) }),
    ...nonEmpty(
      'statics',
      record(
        callable.filter((each) => each.static),
        ({ name }) => name,
        signature,
      ),
    ),
    ...nonEmpty(
      'constants',
      record(
        properties.filter(isConstant),
        ({ name }) => name,
        (each) => typeText(each.type),
      ),
    ),
    ...members,
  };
}

function isConstant(property: Property): boolean {
  return property.static === true && !property.protected && property.name !== 'PROPERTY_INJECTION_ID';
}

function signature(method: Callable & { returns?: { type: TypeReference } }): string {
  const parameters = (method.parameters ?? []).map(
    ({ name, optional, variadic, type }) => `${variadic ? '...' : ''}${name}${optional ? '?' : ''}:${typeText(type)}`,
  );
  return `(${parameters.join(',')})${method.returns ? `=>${typeText(method.returns.type)}` : ''}`;
}

function typeText(type: TypeReference): string {
  if ('primitive' in type) return type.primitive;
  if ('fqn' in type) return shortName(type.fqn);
  if ('union' in type) return type.union.types.map(typeText).join('|');
  if ('intersection' in type) return type.intersection.types.map(typeText).join('&');
  const element = typeText(type.collection.elementtype);
  if (type.collection.kind === 'map') return `map<${element}>`;
  return 'union' in type.collection.elementtype ? `(${element})[]` : `${element}[]`;
}

function docsData(type: Type): Record<string, readonly [string, string?]> {
  const found: Record<string, readonly [string, string?]> = {};
  if (isL1(shortName(type.fqn))) return found;
  const add = (name: string, docs: Type['docs']): void => {
    const summary = docs?.summary?.replace(/\s+/g, ' ').trim();
    if (!summary) return;
    const defaultText = docs?.default?.replace(/\s+/g, ' ').replace(/^- /, '').trim();
    found[name] = defaultText ? [summary, defaultText] : [summary];
  };
  add('', type.docs);
  if (type.kind === 'enum') for (const member of (type as EnumType).members) add(member.name, member.docs);
  if (isData(type)) for (const property of (type as InterfaceType).properties ?? []) add(property.name, property.docs);
  return found;
}

function record<T>(items: readonly T[], key: (item: T) => string, value: (item: T) => string): Record<string, string> {
  return Object.fromEntries(items.map((item) => [key(item), value(item)]));
}

function nonEmpty<K extends string>(key: K, value: Record<string, string>): Partial<Record<K, Record<string, string>>> {
  return (Object.keys(value).length > 0 ? { [key]: value } : {}) as Partial<Record<K, Record<string, string>>>;
}

function oneEntryPerLine(entries: Readonly<Record<string, unknown>>): string {
  return `{\n${Object.entries(entries)
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    .join(',\n')}\n}`;
}

/** Writes the files; with `--check` only says which are stale. */
function main(root: string, check: boolean): void {
  for (const [path, text] of Object.entries(generateCdkFiles())) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    if (check) {
      console.error(`${path} is stale. Run "npm run generate".`);
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(dirname(import.meta.dirname), process.argv.includes('--check'));
}
