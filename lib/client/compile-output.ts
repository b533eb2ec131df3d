import type { Omission } from '@/lib/compile/compile';
import type { Design } from '@/lib/document/design';
import type { LocalFile } from '@/lib/plan/plan';
import type { PrintedFile } from '@/lib/print/printed-file';
import type { Diagnostic } from '@/lib/synth/synthesis';

/** A template as text, with the lines of each resource. */
export interface TemplateText {
  readonly text: string;
  /** Line ranges from 1, both ends included, with the element that each came from (when it is known). */
  readonly lines: readonly { readonly logicalId: string; readonly element?: string | undefined; readonly from: number; readonly to: number }[];
}

/** The template of one stack. */
export interface StackTemplate {
  /** The id of the stack: the CDK's name for it. */
  readonly stackId: string;
  /** Its name in CloudFormation. */
  readonly stackName: string;
  /** The node that it came from; nothing for the design's own. */
  readonly element?: string | undefined;
  readonly yaml: TemplateText;
  readonly json: TemplateText;
  readonly resourceCount: number;
}

/** Everything that is made from one state of a design, except its findings. */
export interface CompileOutput {
  /** CDK TypeScript of the project, one file per stack. */
  readonly files: readonly PrintedFile[];
  /** What the project reads from disk, and the template takes as parameters. */
  readonly localFiles: readonly LocalFile[];
  /** What could not be part of it yet, and why. */
  readonly omitted: readonly Omission[];
  /** The last templates that the CDK gave, in the order in which they are deployed; of an earlier state when `refused` says so. None before the first. */
  readonly templates: readonly StackTemplate[];
  /** What the CDK itself says. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why the CDK gave no template for this state. */
  readonly refused?: { readonly element?: string | undefined; readonly message: string } | undefined;
  /** How long the CDK took. */
  readonly milliseconds: number;
}

/** Where the live preview stands. */
export interface CompileState {
  /** `starting`: the CDK is being loaded; `working`: a newer state is being synthesized; `ready`: `output` is of the newest state; `failed`: it cannot be made. */
  readonly status: 'starting' | 'working' | 'ready' | 'failed';
  /** What cannot be made: code and template, or the template alone. */
  readonly failed?: 'code' | 'template' | undefined;
  readonly output: CompileOutput | undefined;
  /** The newest state that was taken up: what `output` is of when `ready`. */
  readonly design?: Design | undefined;
  readonly problem?: string | undefined;
}
