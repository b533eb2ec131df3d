import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@/lib/compile/compile';
import type { Design } from '@/lib/document/design';
import { openDesignText } from '@/lib/document/open';
import { printTypeScript } from '@/lib/print/typescript';
import { variableTypes } from '@/lib/print/variable-types';
import { synthesize } from '@/lib/synth/synthesize';
import { invariant } from '@/lib/util/invariant';
import { formatPath } from '@/lib/util/problem';
import { validate } from '@/lib/validation/validate';

/** Where the golden designs are. */
export const GOLDEN_FOLDER = join(import.meta.dirname, '..', 'compile', 'golden');

/** The name of every golden design. */
export function goldenNames(): string[] {
  return readdirSync(GOLDEN_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** A golden design, opened. */
export function goldenDesign(name: string): Design {
  const opened = openDesignText(readFileSync(join(GOLDEN_FOLDER, name, 'design.json'), 'utf8'));
  invariant(opened.ok, `the golden design ${name} does not open: ${opened.ok ? '' : JSON.stringify(opened.error)}`);
  return opened.value;
}

/** Everything that a design becomes, by the name of the file that keeps it: the template that stands by itself, and the code of the CDK project. */
export function goldenFiles(design: Design): Readonly<Record<string, string>> {
  const { plan, omitted } = compile(design);
  const project = compile(design, 'project').plan;
  const { templates, refused } = synthesize(plan);
  invariant(!refused, `the CDK refuses a golden design: ${refused?.message ?? ''}`);
  const findings = validate(design).map(({ ruleId, severity, elementId, path, message }) => ({
    ruleId,
    severity,
    element: elementId,
    path: formatPath(path),
    message,
  }));
  return {
    'template.json': json(templates),
    'stack.ts.txt': printTypeScript(project, variableTypes(project))
      .map((file) => file.text)
      .join('\n'),
    'findings.json': json({ findings, omitted: omitted.map(({ element, message }) => ({ element, message })) }),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
