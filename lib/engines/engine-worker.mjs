// The thread in which other people's engines look at templates. Plain JavaScript, because Node loads it as it lies here.
// It answers one job after another, each engine's answer by itself, so that one that fails takes nothing from the others.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';

const load = createRequire(import.meta.url);
/** The validator comes inside aws-cdk-lib: the very one that `cdk synth` runs. */
const loadFromCdk = createRequire(load.resolve('aws-cdk-lib/package.json'));

/** Rules of a team are the likeliest to break the engine down, so everybody else is heard before. */
const ORDER = ['cloudformation-validate', 'cdk-nag', 'guard'];
const RUN = { 'cloudformation-validate': validateTemplates, guard: checkGuardRules, 'cdk-nag': runCdkNag };

parentPort.on('message', ({ id, request }) => {
  let broken = false;
  for (const engine of ORDER.filter((each) => request.engines.includes(each))) {
    let answer;
    try {
      answer = RUN[engine](request);
    } catch (error) {
      // A panic in the engine leaves its memory as it was in the middle of the work: nothing may run in it again.
      broken ||= error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
      answer = { status: 'failed', message: failure(engine, error), diagnostics: [] };
    }
    parentPort.postMessage({ id, engine, answer });
  }
  const { external, heapTotal } = process.memoryUsage();
  parentPort.postMessage({ id, done: true, broken, memory: external + heapTotal });
});
parentPort.postMessage({ ready: true });

function failure(engine, error) {
  const text = (error instanceof Error ? error.message : String(error)).slice(0, 2000);
  if (!(error instanceof WebAssembly.RuntimeError)) return text;
  return engine === 'guard'
    ? `The engine broke down over the Guard rules (${text}). Look for a variable or a rule that leads back to itself, and for very deep nesting.`
    : `The engine broke down over this template (${text}).`;
}

const LEVELS = { FATAL: 'error', ERROR: 'error', WARN: 'warning', INFO: 'hint', DEBUG: 'hint' };

/**
 * What nobody can or need do something about in a template that the CDK wrote. The first eight are what `cdk synth` leaves
 * out itself; then: what would be replaced when it changes, metadata for architecture, tags, the region that is not known.
 */
const LEFT_OUT = ['W3005', 'W1020', 'I4010', 'W4011', 'W4012', 'W9002', 'W9013', 'W1103', 'I9001', 'I9002', 'I9003', 'W9003', 'I9040', 'I1022'];

let validator;
function engine() {
  const { CompositeEngine } = loadFromCdk('@aws/cloudformation-validate');
  validator ??= new CompositeEngine();
  return validator;
}

function validateTemplates({ templates }) {
  return reports('cloudformation-validate', engine(), templates, {
    exclude: { ids: LEFT_OUT, services: [{ ruleId: 'W3697', service: 'AWS::AutoScaling' }] },
  });
}

/** Engines with Guard rules, by the rules' text, the last used last. Each takes seconds to make and 130 MB, which the module never gives back. */
const guardEngines = new Map();
const GUARD_ENGINES = 2;

function checkGuardRules({ templates, guardRules = [] }) {
  const rules = guardRules.filter((file) => file.content.trim() !== '');
  if (rules.length === 0) return { status: 'ok', diagnostics: [] };
  const key = JSON.stringify(rules);
  let found = guardEngines.get(key);
  if (found === undefined) {
    for (const [old, each] of guardEngines) {
      if (guardEngines.size < GUARD_ENGINES) break;
      guardEngines.delete(old);
      each.free();
    }
    try {
      // Names of our own, so that what the engine says can be told apart whatever people call their files.
      found = new (loadFromCdk('@aws/cloudformation-validate').CelEngine)({
        guardRules: rules.map((file, index) => ({ name: `file${index}.guard`, content: file.content })),
      });
    } catch (error) {
      return guardFailure(error, rules);
    }
  }
  guardEngines.delete(key);
  guardEngines.set(key, found);
  try {
    return reports('guard', found, templates, { disableBuiltinRules: true }, (template, each) => guardMessage(template, each, rules));
  } catch (error) {
    return guardFailure(error, rules);
  }
}

function guardFailure(error, rules) {
  const guardProblem = typeof error === 'string' ? readGuardProblem(error, rules) : undefined;
  if (guardProblem === undefined) throw error;
  const { name, line, column, message } = guardProblem;
  const place = line === undefined ? name : `${name}, line ${line}, column ${column}`;
  return { status: 'failed', message: `${place}: ${message}`, diagnostics: [], guardProblem };
}

/** The engine says "… Error parsing file NAME at line 1 at column 13, when handling WHAT NAME#1@13, fragment TEXT`", parts of it left out. */
function readGuardProblem(text, rules) {
  const [, index] = /Guard file 'file(\d+)\.guard'/.exec(text) ?? [];
  if (index === undefined) return undefined;
  const name = rules[Number(index)]?.name || 'A file of Guard rules';
  const [, line, column, rest = ''] = /at line (\d+) at column (\d+), when handling([\s\S]*?)`?$/.exec(text) ?? [];
  if (line === undefined) return { name, message: text.replace(/^.*?Guard file '[^']*'( failed to evaluate)?: /, '').slice(0, 500) };
  const [what = '', fragment = ''] = rest.split(/,? fragment/);
  const words =
    what
      .replace(/file\d+\.guard#\d+@\d+,?/, '')
      .trim()
      .replace(/,$/, '') || 'this is not a rule that Guard can read';
  const near = fragment.trim().split('\n')[0].slice(0, 60);
  return { name, line: Number(line), column: Number(column), message: `${words}${near ? `, at: ${near}` : ', at the end of the file'}` };
}

/** What a rule of a team says: its own words, or else what was found and what was asked for. Where there are several files, whose it is. */
function guardMessage(template, { message, entity, propertyPath = '', category = '' }, rules) {
  const [, index] = /^guard:file(\d+)$/.exec(category) ?? [];
  const file = rules.length > 1 && index !== undefined ? rules[Number(index)]?.name : undefined;
  const [, check, missing] = /^Guard check `([\s\S]*?)` failed(?:: property `([^`]*)` is missing)?$/.exec(message) ?? [];
  const words = check === undefined ? message : checkWords(check.replace(/^Resources\.\*\. \(filter-clauses\)\./, ''), template, entity, propertyPath, missing);
  return file ? `${words} (Rules of ${file}.)` : words;
}

/** The engine says `PATH OPERATOR VALUE`, such as `Properties.Cpu EQUALS "1024"`; several with OR between them; or another rule. */
function checkWords(check, template, entity, propertyPath, missing) {
  const [, rule] = /^Rule\((.*)@Location\[/.exec(check) ?? [];
  if (rule !== undefined) return `Rule ${rule}, which this one builds on, does not hold.`;
  const found = missing === undefined ? `${propertyPath} is ${valueText(template, entity, propertyPath)}` : `${missing} is missing`;
  const [, not = '', operator, value = ''] = / OR /.test(check) ? [] : (/^\S+ (not )?([A-Z][A-Z ]*?)(?: ((?![A-Z]+(?: |$))[\s\S]+))?$/.exec(check) ?? []);
  const asked = OPERATORS.get(operator)?.(value);
  if (asked === undefined) return `${propertyPath === '' && missing === undefined ? '' : `${found}. `}The rule asks for: ${check}.`;
  if (missing !== undefined && operator === 'EXISTS') return `${found}.`;
  return `${found}; the rule asks for it ${not}to ${asked}.`;
}

/** Guard's comparisons, as the engine names them, in words that follow "to". Regular expressions come as text between slashes. */
const OPERATORS = new Map([
  ['EQUALS', (value) => (/^"\/[\s\S]*\/"$/.test(value) ? `match ${value.slice(1, -1)}` : `be ${value}`)],
  ['IN', (value) => `be in ${value}`],
  ['GREATER THAN', (value) => `be more than ${value}`],
  ['GREATER THAN EQUALS', (value) => `be at least ${value}`],
  ['LESS THAN', (value) => `be less than ${value}`],
  ['LESS THAN EQUALS', (value) => `be at most ${value}`],
  ['EXISTS', () => 'be there'],
  ['EMPTY', () => 'be empty'],
]);

/** What a template has at the path of a resource, on one line. */
function valueText(template, entity, propertyPath) {
  const value = propertyPath.split('.').reduce((inner, step) => inner?.[step], template.Resources?.[entity?.logicalId]);
  const text = JSON.stringify(value) ?? 'not there';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function reports(name, used, templates, config, wording = (_, { message }) => message) {
  const { TemplateContent } = loadFromCdk('@aws/cloudformation-validate');
  const diagnostics = [];
  const troubles = [];
  let status = 'ok';
  for (const [stack, template] of Object.entries(templates)) {
    const report = used.validateTemplate(new TemplateContent(JSON.stringify(template, null, 1), stack), config);
    if (report.status === 'ANALYSIS_INCOMPLETE') {
      status = status === 'failed' ? status : 'incomplete';
      troubles.push(`${stack} is too much to be looked at whole: there may be more to find.`);
    } else if (report.status === 'ERROR') {
      status = 'failed';
      troubles.push(`${stack} cannot be read: ${report.diagnostics[0]?.message ?? 'no reason is given'}.`);
    }
    for (const each of report.diagnostics) diagnostics.push({ ...diagnosticOf(name, stack, template, each), message: wording(template, each) });
  }
  return { status, ...(troubles.length > 0 && { message: troubles.join(' ') }), diagnostics };
}

function diagnosticOf(name, stack, template, { ruleId, severity, message, entity, propertyPath, documentationUrl }) {
  const path = pathBelowProperties(propertyPath);
  const container = path[0] === 'ContainerDefinitions' ? template.Resources?.[entity?.logicalId]?.Properties?.ContainerDefinitions?.[path[1]]?.Name : undefined;
  return {
    engine: name,
    stack,
    logicalId: entity?.logicalId,
    resourceType: entity?.resourceType,
    propertyPath: path,
    ...(typeof container === 'string' && { container }),
    ruleId,
    severity: LEVELS[severity] ?? 'warning',
    message,
    // Some name the repository of a schema as their documentation, which helps nobody.
    ...(documentationUrl && !documentationUrl.endsWith('.git') && { documentationUrl }),
  };
}

/** `Properties.LoadBalancers.0.TargetGroupArn` as a path; nothing for what is not about a property. */
function pathBelowProperties(text = '') {
  const [first, ...rest] = text.split('.');
  return first === 'Properties' ? rest.map((step) => (/^\d+$/.test(step) ? Number(step) : step)) : [];
}

/** Values of other stacks, in words that CfnInclude understands: to cdk-nag each is a value that is not known. */
function withoutStackOutputs(_, value) {
  const output = value?.['Fn::GetStackOutput'];
  return output === undefined ? value : { 'Fn::ImportValue': JSON.stringify(output) };
}

function runCdkNag({ templates }) {
  const { App, CfnResource, Stack } = load('aws-cdk-lib/core');
  const { CfnInclude } = load('aws-cdk-lib/cloudformation-include');
  const { AwsSolutionsChecks } = load('cdk-nag');
  const diagnostics = [];
  const troubles = [];
  let read = 0;
  const folder = mkdtempSync(join(tmpdir(), 'gantry-nag-'));
  try {
    Object.entries(templates).forEach(([stack, template], index) => {
      try {
        // CfnInclude reads files only.
        const templateFile = join(folder, `${index}.json`);
        writeFileSync(templateFile, JSON.stringify(template, withoutStackOutputs));
        const scope = new Stack(new App({ analyticsReporting: false }), 'Stack');
        new CfnInclude(scope, 'Template', { templateFile });
        const pack = new AwsSolutionsChecks(undefined, { verbose: true });
        read += 1;
        // One resource at a time: the pack tells only the first reason for each rule.
        for (const resource of scope.node.findAll().filter((each) => CfnResource.isCfnResource(each)))
          for (const { ruleName, description, severity } of pack.validateScope(resource).violations) {
            const logicalId = resource.node.id;
            if (description.startsWith('Rule threw an error during validation. ')) troubles.push(`${ruleName} cannot be decided for ${logicalId}.`);
            else
              diagnostics.push({
                engine: 'cdk-nag',
                stack,
                logicalId,
                resourceType: resource.cfnResourceType,
                propertyPath: [],
                ruleId: ruleName,
                severity: severity === 'error' ? 'security' : 'warning',
                message: description,
              });
          }
      } catch (error) {
        troubles.push(`${stack} cannot be read back as constructs: ${error instanceof Error ? error.message : String(error)}.`);
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const status = troubles.length === 0 ? 'ok' : read === 0 ? 'failed' : 'incomplete';
  return { status, ...(troubles.length > 0 && { message: troubles.slice(0, 5).join(' ') }), diagnostics };
}
