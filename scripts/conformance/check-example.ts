import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile } from '@/lib/compile/compile';
import type { Design } from '@/lib/document/design';
import type { Template } from '@/lib/synth/synthesis';
import { synthesize } from '@/lib/synth/synthesize';
import { validate } from '@/lib/validation/validate';
import { completionText, whyNotNeeded } from './completion';
import type { ExampleCase, Setting } from './example-case';
import type { Example } from './examples';
import { runExample, STACK_ID } from './run-example';
import { templateDifferences } from './same-template';
import { withoutMadeNames } from './made-names';

/** What the run found out about an example. */
export interface Verdict {
  readonly example: Example;
  readonly status: 'reproduced' | 'refused' | 'nothing' | 'not yet' | 'failed';
  /** Why the example is not reproduced; of a reproduced one, what was added to it. */
  readonly reason: string;
}

/** Runs an example and its design, and compares. Everything that its case says is checked, except that a feature is missing. */
export function checkExample(example: Example, known: ExampleCase | undefined): Verdict {
  const failed = (reason: string): Verdict => ({ example, status: 'failed', reason });
  if (!known) return failed(`new: there is no case with the id ${JSON.stringify(example.id)}; add one with the hash '${example.hash}'`);
  if (known.hash !== example.hash) return failed(`changed: its case is for the code with the hash '${known.hash}', it is '${example.hash}' now`);
  if ('notYet' in known) return { example, status: 'not yet', reason: `${known.notYet}: ${known.missing}` };
  try {
    const [status, reason] = inFolder(known.setting ?? {}, (folder) => check(example, known, folder));
    return { example, status, reason };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

type Outcome = readonly [status: Verdict['status'], reason: string];

function check(example: Example, known: Exclude<ExampleCase, { readonly notYet: string }>, folder: string): Outcome {
  const { setting = {} } = known;
  const run = runExample(example, setting, folder, true);
  if ('refused' in known) {
    if (!('refused' in run)) return ['failed', 'the CDK takes it: it needs a design'];
    return known.refused.test(run.refused)
      ? ['refused', `the CDK refuses it: ${firstLine(run.refused)}`]
      : ['failed', `the CDK refuses it otherwise: ${run.refused}`];
  }
  if ('refused' in run) return ['failed', `the CDK refuses it: ${run.refused}`];
  if ('nothing' in known) {
    const resources = Object.keys(run.template['Resources'] ?? {});
    return resources.length === 0 ? ['nothing', 'it makes nothing that a template holds'] : ['failed', `it makes ${resources.join(', ')}: it needs a design`];
  }
  const { completion } = setting;
  const unneeded = completion && whyNotNeeded(completion, runExample(example, setting, folder, false));
  if (unneeded !== undefined) return ['failed', unneeded];
  const wrong = [
    ...templateDifferences(run.template, templateOf(known.design), example.module === 'aws-ecs-patterns' ? withoutMadeNames : undefined),
    ...wrongErrors(known.design, known.errors ?? []),
  ];
  if (wrong.length > 0) return ['failed', wrong.join('; ')];
  return ['reproduced', [...(completion ? [completionText(completion)] : []), ...(known.errors ?? []).map((it) => `against the rule ${it}`)].join('; ')];
}

/** How the rules that find an error differ from those that should. */
function wrongErrors(design: Design, expected: readonly string[]): string[] {
  const found = new Set(validate(design).flatMap((it) => (it.severity === 'error' ? [it.ruleId] : [])));
  return [
    ...[...found].filter((it) => !expected.includes(it)).map((it) => `the rule ${it} calls something an error`),
    ...expected.filter((it) => !found.has(it)).map((it) => `the rule ${it} finds no error`),
  ];
}

/** @throws when the design is incomplete, or the CDK refuses it. */
function templateOf(design: Design): Template {
  const { plan, omitted } = compile(design, 'project');
  if (omitted.length > 0) throw new Error(`its design is incomplete: ${omitted.map((it) => `${it.element}: ${it.message}`).join('; ')}`);
  const { templates, refused } = synthesize(plan);
  const template = templates[STACK_ID];
  if (!template) throw new Error(`the CDK refuses its design: ${refused?.message ?? `it makes no stack ${STACK_ID}`}`);
  return template;
}

/** Runs something in a folder of its own, with the files of the setting: an example reads them from where it is run. */
function inFolder<T>({ files = {} }: Setting, run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-conformance-'));
  const before = process.cwd();
  const warnings = process.env['JSII_DEPRECATED'];
  // Some examples are about what is deprecated.
  process.env['JSII_DEPRECATED'] = 'quiet';
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    process.chdir(folder);
    return run(folder);
  } finally {
    process.chdir(before);
    if (warnings === undefined) delete process.env['JSII_DEPRECATED'];
    else process.env['JSII_DEPRECATED'] = warnings;
    rmSync(folder, { recursive: true, force: true });
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
