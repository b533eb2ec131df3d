import type { Design } from '@/lib/document/design';
import type { Finding, Fix } from '@/lib/validation/finding';
import type { FixAll, FixLabels } from '@/lib/validation/fix-all';
import type { CompileOutput } from './compile-output';
import type { Delta } from './design-delta';

/** What the page tells and asks the design worker. States have numbers of the page's choice, questions too. */
export type DesignMessage =
  | { readonly type: 'open'; readonly state: number; readonly design: Design }
  | { readonly type: 'change'; readonly state: number; readonly delta: Delta }
  /** Things stand elsewhere, which is no other state: only where fixes put something depends on it. */
  | { readonly type: 'move'; readonly delta: Delta }
  /** Nothing has been changed for a while: now code and templates are wanted. */
  | { readonly type: 'print' }
  | DesignQuestion;

/** What the page asks. */
export type DesignQuestion =
  /** What the changes are called that would settle some findings, by their keys. */
  | { readonly type: 'labels'; readonly id: number; readonly findings: readonly number[] }
  /** What would settle a finding. */
  | { readonly type: 'fixes'; readonly id: number; readonly finding: number }
  /** What would settle all findings of a rule: by the change that is certain, or by the one that is called so. */
  | { readonly type: 'fix-all'; readonly id: number; readonly ruleId: string; readonly label?: string | undefined };

/** What the design worker says. */
export type DesignAnswer =
  | {
      readonly type: 'findings';
      readonly state: number;
      /** All findings, worst first, by their keys. */
      readonly all: readonly number[];
      /** Those that were not among the findings told before. */
      readonly added: readonly (readonly [key: number, Finding])[];
      /** How long it took to find them. */
      readonly milliseconds: number;
    }
  | {
      readonly type: 'code';
      readonly state: number;
      /** Under this number, or one of a later state, there will be templates. */
      readonly request: number;
      /** Without files where names are still to be looked up: all comes again with them. */
      readonly output: Partial<Pick<CompileOutput, 'files'>> & Pick<CompileOutput, 'localFiles' | 'omitted'>;
    }
  /** A bug in Gantry, in words: there are no findings, or no code, of the newest state. */
  | { readonly type: 'failed'; readonly what: 'findings' | 'code'; readonly message: string }
  | DesignReply
  /** A bug in Gantry, in words, in place of a reply. */
  | { readonly type: 'unanswered'; readonly id: number; readonly message: string };

/** Answers to questions, about the newest state that was told before them. */
export type DesignReply =
  /** Without findings that do not hold any more. */
  | { readonly type: 'labels'; readonly id: number; readonly state: number; readonly labels: readonly (readonly [key: number, FixLabels])[] }
  | { readonly type: 'fixes'; readonly id: number; readonly state: number; readonly fixes: readonly Fix[] }
  | { readonly type: 'fix-all'; readonly id: number; readonly state: number; readonly fixAll: FixAll };
