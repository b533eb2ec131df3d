import type { Expr, Plan, StackPlan, Statement } from '@/lib/plan/plan';
import { camelCase, kebabCase, pascalCase, uniqueName } from './identifiers';
import { layOut } from './layout';
import { moduleImport, moduleOf } from './modules';
import type { ElementLines, PrintedFile } from './printed-file';
import { nameDefaultChildren } from './name-default-children';
import { assignmentDoc, expressionDoc, WIDTH, type Names } from './typescript-expressions';
import { walkPlanExpr } from './walk';

/**
 * The CDK program as a CDK engineer would write it in TypeScript: one file per stack, formatted as prettier would
 * (single quotes, 100 columns), with the lines of every node and edge.
 *
 * Each stack takes its synthesizer, name, tags and everything else that is not a resource from its props; `bin/` of the
 * project (see `printProject`) sets them.
 */
export function printTypeScript(plan: Plan): PrintedFile[] {
  return plan.stacks.map((stack) => printStack(stack));
}

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

function printStack(stack: StackPlan): PrintedFile {
  const statements = nameDefaultChildren(stack.statements);
  const imports = importLines(statements);
  const names = nameVariables(statements, stackClassName(stack));
  const text: string[] = [
    ...imports,
    '',
    `export class ${stackClassName(stack)} extends cdk.Stack {`,
    '  constructor(scope: Construct, id: string, props?: cdk.StackProps) {',
    '    super(scope, id, props);',
  ];
  const lines: ElementLines[] = [];
  statements.forEach((statement, index) => {
    if (index === 0 || statement.paragraph) text.push('');
    const printed = printStatement(statement, names).split('\n');
    const from = text.length + 1;
    text.push(...printed);
    lines.push({ element: statement.element, from, to: text.length });
  });
  text.push('  }', '}', '');
  return { path: stackFilePath(stack), text: text.join('\n'), lines: merged(lines) };
}

function printStatement({ variable, expr }: Statement, names: Names): string {
  const name = variable && names.get(variable.id);
  const doc = name ? assignmentDoc(`const ${name}`, ' =', expr, names) : expressionDoc(expr, names);
  return ' '.repeat(DEPTH * INDENT) + layOut([doc, ';'], { width: WIDTH, indentWidth: INDENT, depth: DEPTH });
}

function importLines(statements: readonly Statement[]): string[] {
  const modules = new Set(['']);
  for (const { expr } of statements)
    walkPlanExpr(expr, (each) => 'fqn' in each && each.fqn !== undefined && each.kind !== 'struct' && modules.add(moduleOf(each.fqn)));
  const imports = [...modules].map(moduleImport).sort((a, b) => (a.path < b.path ? -1 : 1));
  return [...imports.map(({ alias, path }) => `import * as ${alias} from '${path}';`), "import { Construct } from 'constructs';"];
}

/** Identifiers for the variables that later statements refer to; the others get none. */
function nameVariables(statements: readonly Statement[], className: string): Names {
  const used = new Set<string>();
  const taken = new Set([...RESERVED, className]);
  for (const { expr } of statements) {
    walkPlanExpr(expr, (each) => {
      if (each.kind === 'ref') used.add(each.variable);
      for (const module of modulesOf(each)) taken.add(moduleImport(module).alias);
    });
  }
  const names = new Map<string, string>();
  for (const { variable, expr } of statements) {
    if (variable && used.has(variable.id)) names.set(variable.id, uniqueName(identifier(variable.hint, expr), taken));
  }
  return names;
}

function modulesOf(expr: Expr): string[] {
  return 'fqn' in expr && expr.fqn !== undefined && expr.kind !== 'struct' ? [moduleOf(expr.fqn)] : [];
}

function identifier(hint: string, expr: Expr): string {
  const name = camelCase(hint);
  if (/^[a-z]/.test(name)) return name;
  const noun = camelCase('fqn' in expr && expr.fqn ? (expr.fqn.split('.').at(-1) ?? '') : '') || 'resource';
  return name ? `${noun}${name}` : noun;
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
const RESERVED = (
  'abstract any arguments as async await boolean break case catch class const constructor continue debugger declare ' +
  'default delete do else enum eval export extends false finally for from function get if implements import in ' +
  'instanceof interface let module namespace new null number object of package private protected public readonly ' +
  'require return set static string super switch symbol this throw true try type typeof undefined var void while ' +
  'with yield globalThis process console scope id props cdk Construct'
).split(' ');
