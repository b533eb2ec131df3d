import { cdkFindings } from '@/lib/checks/cdk-findings';
import { compile, type Compiled } from '@/lib/compile/compile';
import { deployNotes, templateFileName } from '@/lib/compile/deploy-notes';
import type { Design } from '@/lib/document/design';
import { localFileNotices } from '@/lib/compile/local-file-notices';
import { elementName } from '@/lib/kinds/element-name';
import { isOpen, judged } from '@/lib/validation/judged';
import { validate } from '@/lib/validation/validate';
import { CliFailure } from './failures';
import type { Io } from './io';
import { findingLine } from './validate-command';
import { readDesign } from './read-design';
import { writeFiles } from './write-files';

/** How a design is to be written. */
export interface SynthOptions {
  readonly to: 'cloudformation' | 'typescript';
  readonly format: 'yaml' | 'json';
  /** The folder to write into; nothing for standard output. */
  readonly out?: string | undefined;
  readonly force: boolean;
}

/** Writes what a design becomes, with its errors on standard error. Gives 1 when there are any. */
export async function synthCommand(io: Io, source: string, options: SynthOptions): Promise<number> {
  const design = readDesign(io, source);
  const errors = validate(design).filter((finding) => finding.severity === 'error');
  for (const finding of errors) io.message(`${findingLine(finding, design)}\n`);
  const compiled = compile(design, options.to === 'typescript' ? 'project' : 'template');
  const { localFiles = [] } = compiled.plan;
  const files = options.to === 'typescript' ? await codeFiles(compiled, options) : await templateFiles(io, compiled, design, options);
  if (options.out === undefined) io.print(printed(files, compiled.plan.stacks.length, options));
  else {
    const kept = localFiles.map((file) => file.path);
    writeFiles(options.out, files, options.force, kept);
    io.message(`Wrote ${Object.keys(files).join(', ')} into ${options.out}.\n`);
  }
  for (const notice of localFileNotices(localFiles, options.to === 'typescript' ? 'project' : 'template')) io.message(`note  ${notice}\n`);
  return errors.length > 0 ? 1 : 0;
}

/** Everything in one text: templates of several stacks as documents of one YAML stream, or as one JSON object by file. */
function printed(files: Readonly<Record<string, string>>, stacks: number, { to, format }: SynthOptions): string {
  if (stacks < 2 || to === 'typescript') return Object.values(files).join('\n');
  if (format === 'json')
    return `${JSON.stringify(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, JSON.parse(text) as unknown])), null, 2)}\n`;
  return Object.entries(files)
    .map(([path, text]) => `--- # ${path}\n${text}`)
    .join('');
}

async function codeFiles({ plan }: Compiled, { out }: SynthOptions): Promise<Readonly<Record<string, string>>> {
  const { variableTypes } = await import('@/lib/print/variable-types');
  const types = variableTypes(plan);
  if (out !== undefined) {
    const { printProject } = await import('@/lib/print/project');
    return printProject(plan, types);
  }
  const { printTypeScript } = await import('@/lib/print/typescript');
  return Object.fromEntries(printTypeScript(plan, types).map((file) => [file.path, file.text]));
}

async function templateFiles(io: Io, { plan }: Compiled, design: Design, { format, out }: SynthOptions): Promise<Readonly<Record<string, string>>> {
  const [{ synthesize }, { printCloudFormation }] = await Promise.all([import('@/lib/synth/synthesize'), import('@/lib/print/cloudformation')]);
  const { templates, refused, diagnostics } = synthesize(plan);
  for (const { severity, message, elementId } of judged(cdkFindings(diagnostics, []), design).filter(isOpen)) {
    const name = elementId === undefined ? '' : `${elementName(elementId, design)}: `;
    io.message(`${severity}  ${name}${message}  (AWS CDK)\n`);
  }
  if (refused) throw new CliFailure('The AWS CDK refuses this design; there is no template.');
  const files = plan.stacks.map((stack) => [templateFileName(stack, format), printCloudFormation(templates[stack.id] ?? {}, format).text] as const);
  return { ...(out !== undefined && files.length > 1 ? { 'README.md': deployNotes(plan, format) } : {}), ...Object.fromEntries(files) };
}
