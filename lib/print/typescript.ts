import type { CdkType } from '@/lib/cdk/types';
import type { Expr, Plan, StackPlan, Statement } from '@/lib/plan/plan';
import { invariant } from '@/lib/util/invariant';
import { factsOf } from './facts';
import { kebabCase, pascalCase, uniqueName, variableName } from './identifiers';
import { group, ifBroken, indent, join, layOut, LINE, SOFT_LINE } from './layout';
import { moduleImport } from './modules';
import type { ElementLines, PrintedFile } from './printed-file';
import { nameDefaultChildren } from './name-default-children';
import { sharingOf, type Sharing } from './sharing';
import { assignmentDoc, expressionDoc, WIDTH, type Names } from './typescript-expressions';
import { modulesOfType, typeText } from './typescript-types';
import type { VariableTypes } from './variable-types';

/**
 * The CDK program as a CDK engineer would write it in TypeScript: one file per stack, formatted as prettier would
 * (single quotes, 100 columns), with the lines of every node and edge.
 *
 * Each stack takes its synthesizer, name, tags and everything else that is not a resource from its props; `bin/` of the
 * project (see `printProject`) sets them. What a stack takes from an earlier one is in its props too.
 *
 * @param types Those of the plan's variables (`variableTypes`): needed where stacks take something from one another.
 */
export function printTypeScript(plan: Plan, types: VariableTypes = new Map()): PrintedFile[] {
  const sharing = sharingOf(plan);
  return plan.stacks.map((stack, index) => printStack(stack, sharing[index] ?? NOTHING_SHARED, types));
}

const NOTHING_SHARED: Sharing = { gives: new Map(), takes: new Map() };

/** Where the file of a stack goes in the project. */
export function stackFilePath(stack: StackPlan): string {
  return `lib/${kebabCase(stackClassName(stack))}.ts`;
}

/** The class of a stack: `WebStack` for the stack `web`. */
export function stackClassName(stack: StackPlan): string {
  const name = pascalCase(stack.id);
  const legal = /^[A-Za-z]/.test(name) ? name : `Stack${name}`;
  return legal.endsWith('Stack') ? legal : `${legal}Stack`;
}

const INDENT = 2;
/** Statements are inside a class and its constructor. */
const DEPTH = 2;

function printStack(stack: StackPlan, sharing: Sharing, types: VariableTypes): PrintedFile {
  const statements = nameDefaultChildren(stack.statements);
  const name = stackClassName(stack);
  const names = nameVariables(statements, name, sharing);
  const text: string[] = importLines(statements, sharing, types);
  const lines: ElementLines[] = [];
  const add = (element: string | undefined, ...added: readonly string[]): void => {
    if (element !== undefined) lines.push({ element, from: text.length + 1, to: text.length + added.length });
    text.push(...added);
  };

  if (sharing.takes.size > 0) {
    add(undefined, '', ...propsHead(name));
    for (const [id, taken] of sharing.takes) add(taken.statement.element, `  readonly ${taken.name}: ${typeText(typeOf(id, types))};`);
    add(undefined, '}');
  }
  add(undefined, '');
  add(stack.element, `export class ${name} extends cdk.Stack {`);
  for (const { variable, element } of statements) {
    const property = variable && sharing.gives.get(variable.id);
    if (variable && property !== undefined) add(element, `  public readonly ${property}: ${typeText(typeOf(variable.id, types))};`);
  }
  if (sharing.gives.size > 0) add(undefined, '');
  add(undefined, ...constructorHead(sharing.takes.size > 0 ? `props: ${name}Props` : 'props?: cdk.StackProps'), '    super(scope, id, props);');
  statements.forEach((statement, index) => {
    if (index === 0 || statement.paragraph) add(undefined, '');
    add(statement.element, ...statementLines(statement, names, sharing));
  });
  text.push('  }', '}', '');
  return { ...(stack.element === undefined ? {} : { stack: stack.element }), path: stackFilePath(stack), text: text.join('\n'), lines: merged(lines) };
}

function typeOf(variable: string, types: VariableTypes): CdkType {
  const type = types.get(variable);
  invariant(type, `nothing says the type of ${variable}, which one stack takes from another: variableTypes(plan) knows it`);
  return type;
}

function propsHead(name: string): string[] {
  const doc = group([`export interface ${name}Props`, indent([LINE, 'extends cdk.StackProps']), ' {']);
  return layOut(doc, { width: WIDTH, indentWidth: INDENT, depth: 0 }).split('\n');
}

function constructorHead(props: string): string[] {
  const doc = group(['constructor(', indent([SOFT_LINE, ...join([',', LINE], ['scope: Construct', 'id: string', props]), ifBroken(',')]), SOFT_LINE, ') {']);
  return `${' '.repeat(INDENT)}${layOut(doc, { width: WIDTH, indentWidth: INDENT, depth: 1 })}`.split('\n');
}

/** The lines of a statement. They are kept for as long as its expression is there and what it refers to is called the same. */
function statementLines({ variable, expr }: Statement, names: Names, { gives }: Sharing): readonly string[] {
  const name = variable && names.get(variable.id);
  const left = name !== undefined && !gives.has(variable?.id ?? '') ? `const ${name}` : name;
  const { refs } = factsOf(expr);
  const before = printed.get(expr);
  if (before && before.left === left && refs.every((id, index) => names.get(id) === before.called[index])) return before.lines;
  const doc = left ? assignmentDoc(left, ' =', expr, names) : expressionDoc(expr, names);
  const text = ' '.repeat(DEPTH * INDENT) + layOut([doc, ';'], { width: WIDTH, indentWidth: INDENT, depth: DEPTH });
  const lines = text.split('\n');
  printed.set(expr, { left, called: refs.map((id) => names.get(id)), lines });
  return lines;
}

const printed = new WeakMap<Expr, { readonly left: string | undefined; readonly called: readonly (string | undefined)[]; readonly lines: readonly string[] }>();

function importLines(statements: readonly Statement[], { gives, takes }: Sharing, types: VariableTypes): string[] {
  const modules = new Set(['']);
  for (const { expr } of statements) for (const module of factsOf(expr).modules) modules.add(module);
  for (const id of [...gives.keys(), ...takes.keys()]) for (const module of modulesOfType(typeOf(id, types))) modules.add(module);
  const imports = [...modules].map(moduleImport).sort((a, b) => (a.path < b.path ? -1 : 1));
  return [...imports.map(({ alias, path }) => `import * as ${alias} from '${path}';`), "import { Construct } from 'constructs';"];
}

/** Identifiers for the variables that later statements refer to; the others get none. */
function nameVariables(statements: readonly Statement[], className: string, { gives, takes }: Sharing): Names {
  const used = new Set<string>();
  const taken = new Set([...RESERVED, className, `${className}Props`]);
  for (const { expr } of statements) {
    const { refs, modules } = factsOf(expr);
    for (const id of refs) used.add(id);
    for (const module of modules) taken.add(moduleImport(module).alias);
  }
  const names = new Map([...takes].map(([id, { name }]) => [id, `props.${name}`]));
  for (const { variable, expr } of statements) {
    const property = variable && gives.get(variable.id);
    if (property !== undefined) names.set(variable?.id ?? '', `this.${property}`);
    else if (variable && used.has(variable.id)) names.set(variable.id, uniqueName(variableName(variable.hint, expr), taken));
  }
  return names;
}

/** Neighbouring ranges of one element become one. */
function merged(lines: readonly ElementLines[]): ElementLines[] {
  const result: ElementLines[] = [];
  for (const range of lines) {
    const last = result.at(-1);
    if (last && last.element === range.element && last.to === range.from - 1) result[result.length - 1] = { ...last, to: range.to };
    else result.push(range);
  }
  return result;
}

/** Words that cannot name a variable, and names that the file itself uses. */
export const RESERVED: readonly string[] = (
  'abstract any arguments as async await boolean break case catch class const constructor continue debugger declare ' +
  'default delete do else enum eval export extends false finally for from function get if implements import in ' +
  'instanceof interface let module namespace new null number object of package private protected public readonly ' +
  'require return set static string super switch symbol this throw true try type typeof undefined var void while ' +
  'with yield globalThis process console scope id props cdk Construct'
).split(' ');
