import type { Design } from '@/lib/document/design';
import { compile, type Compiled, type RememberingCompiler } from './compile';

/** A design as both that it can become. */
export interface CompiledBoth {
  /** For a template that stands by itself. */
  readonly template: Compiled;
  /** For a CDK project, and for code that people read. */
  readonly project: Compiled;
}

/**
 * Compiles a design for a template and for a project; only once when it needs nothing from disk, as both are the same then.
 *
 * @param compiling compiles the template. @default a compiler that remembers nothing
 */
export function compileBoth(design: Design, compiling?: RememberingCompiler): CompiledBoth {
  const template = compiling ? compiling(design) : compile(design);
  return { template, project: template.plan.localFiles ? compile(design, 'project') : template };
}
