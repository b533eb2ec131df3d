import { createRememberingCompiler, type RememberingCompiler } from '@/lib/compile/compile';
import { compileBoth } from '@/lib/compile/compile-both';
import type { Design } from '@/lib/document/design';
import type { Plan } from '@/lib/plan/plan';
import type { PrintedFile } from '@/lib/print/printed-file';
import { printTypeScript } from '@/lib/print/typescript';
import type { VariableTypes } from '@/lib/print/variable-types';
import { plainFinding, type Finding, type FixableFinding } from '@/lib/validation/finding';
import { fixAll, fixLabels, type FixLabels } from '@/lib/validation/fix-all';
import { createValidator, type Validator } from '@/lib/validation/validate';
import { withDelta } from './design-delta';
import type { DesignAnswer, DesignMessage, DesignQuestion, DesignReply } from './design-protocol';
import type { TemplateRequest } from './template-protocol';

/** What the design worker speaks with. */
export interface Surroundings {
  /** To the page. */
  readonly send: (answer: DesignAnswer) => void;
  /** To the worker that holds the CDK, which says when it is done: {@link DesignServer.synthesized}. */
  readonly synthesize: (request: TemplateRequest) => void;
  /** Does something when messages that came meanwhile were heard. Gives what calls that off. */
  readonly later: (work: () => void) => () => void;
  readonly now: () => number;
}

/** What a design means, worked out beside the page. */
export interface DesignServer {
  readonly hear: (message: DesignMessage) => void;
  /** The CDK has answered the last request. */
  readonly synthesized: () => void;
}

/** Milliseconds of one piece of work that can wait. */
const SLICE = 8;

/**
 * Follows the states of an open design. Of each, what is wrong comes first; when it is wanted, its code, and as soon as the CDK
 * is free, its templates; and then it is found out what findings and plans depend on. States that come faster than that replace
 * one another.
 */
export function serveDesign({ send, synthesize, later, now }: Surroundings): DesignServer {
  let design: Design | undefined;
  let state = 0;
  let memory = remember();
  const keys = createKeys();
  /** The design that was looked at last: of the newest state, or before things were moved. */
  let looked: Design | undefined;
  /** The states that were judged and printed, whether that went well or not. */
  let judged: number | undefined;
  let printed: number | undefined;
  /** Code of the newest state is wanted. */
  let wanted = true;
  let learning: Generator<void, boolean> | undefined;
  let request = 0;
  let busy = false;
  let waiting: TemplateRequest | undefined;
  let typesOf: ((plan: Plan) => VariableTypes) | undefined;
  let callOff: () => void = () => undefined;

  const goOn = (): void => {
    callOff();
    callOff = later(work);
  };
  /** Does what is most urgent; what is left comes after what is heard meanwhile. */
  const work = (): void => {
    const current = design;
    if (!current) return;
    if (judged !== state) {
      attempt('findings', () => judge(current));
      goOn();
    } else if (printed !== state) {
      if (!wanted) return;
      attempt('code', () => print(current));
      goOn();
    } else if (learning) {
      learn();
      goOn();
    }
  };
  /** What fails is not tried again before the next state. */
  const attempt = (what: 'findings' | 'code', make: () => void): void => {
    try {
      make();
    } catch (error) {
      forget();
      send({ type: 'failed', what, message: textOf(error) });
    }
  };
  /** What is remembered may be half of something. */
  const forget = (): void => {
    memory = remember();
    learning = undefined;
  };

  const look = (current: Design): ReturnType<typeof keys.told> => {
    looked = undefined;
    const findings = memory.validator(current);
    const told = keys.told(findings);
    looked = current;
    learning = memory.validator.learn();
    return told;
  };

  const judge = (current: Design): void => {
    const start = now();
    judged = state;
    const told = look(current);
    send({ type: 'findings', state, ...told, milliseconds: now() - start });
  };

  const print = (current: Design): void => {
    printed = state;
    const { template, project } = compileBoth(current, memory.compiling);
    request += 1;
    const about = { type: 'code', state, request } as const;
    const output = { localFiles: template.plan.localFiles ?? [], omitted: template.omitted };
    const files = filesOf(project.plan);
    send({ ...about, output: { ...output, ...(files && { files }) } });
    waiting = { id: request, plan: template.plan };
    next();
    if (files) return;
    import('@/lib/print/variable-types')
      .then(({ variableTypes }) => {
        typesOf = variableTypes;
        // Otherwise a newer state has been printed meanwhile, or soon will be.
        if (about.request === request) send({ ...about, output: { ...output, files: printTypeScript(project.plan, variableTypes(project.plan)) } });
      })
      .catch((error: unknown) => send({ type: 'failed', what: 'code', message: textOf(error) }));
  };

  /** The code; nothing yet for the first one of several stacks, whose types are to be looked up in the CDK's API. */
  const filesOf = (plan: Plan): readonly PrintedFile[] | undefined => {
    if (plan.stacks.length < 2) return printTypeScript(plan);
    return typesOf && printTypeScript(plan, typesOf(plan));
  };

  const next = (): void => {
    if (busy || !waiting) return;
    const plan = waiting;
    waiting = undefined;
    synthesize(plan);
    busy = true;
  };

  /** A piece of finding out what depends on what. Where that fails nothing is remembered, and everything is looked at the next time. */
  const learn = (): void => {
    try {
      const until = now() + SLICE;
      let step = learning?.next();
      while (step?.done === false && now() < until) step = learning?.next();
      if (step?.done !== false) learning = undefined;
    } catch {
      forget();
    }
  };

  const reply = (current: Design, question: DesignQuestion): DesignReply => {
    const { type, id } = question;
    if (type === 'fix-all') return { type, id, state, fixAll: fixAll(current, question.ruleId, question.label) };
    if (type === 'fixes') return { type, id, state, fixes: keys.finding(question.finding)?.fixes ?? [] };
    const labelsOf = fixLabels(keys.findings());
    return { type, id, state, labels: question.findings.flatMap((key) => labelled(key, keys.finding(key), labelsOf)) };
  };

  const answer = (current: Design, question: DesignQuestion): void => {
    if (judged !== state) {
      attempt('findings', () => judge(current));
      goOn();
    }
    try {
      // Moves change where fixes put something, not what they are called.
      if (!looked || (looked !== current && question.type !== 'labels')) look(current);
      send(reply(current, question));
    } catch (error) {
      if (looked !== current) forget();
      send({ type: 'unanswered', id: question.id, message: textOf(error) });
    }
  };

  return {
    hear: (message) => {
      if ('id' in message) return design && answer(design, message);
      if (message.type === 'open') ({ design } = message);
      else if (message.type !== 'print' && design) design = withDelta(design, message.delta);
      if (message.type === 'move') return;
      wanted = message.type !== 'change';
      if (message.type !== 'print') ({ state } = message);
      goOn();
    },
    synthesized: () => {
      busy = false;
      attempt('code', next);
    },
  };
}

/** What the changes are called that settle a finding; none where they cannot be made, nothing where there is no such finding. */
function labelled(key: number, finding: FixableFinding | undefined, labelsOf: (finding: FixableFinding) => FixLabels): [key: number, FixLabels][] {
  try {
    return finding ? [[key, labelsOf(finding)]] : [];
  } catch {
    return [[key, { labels: [], together: [] }]];
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

interface Memory {
  readonly compiling: RememberingCompiler;
  readonly validator: Validator;
}

function remember(): Memory {
  const compiling = createRememberingCompiler();
  return { compiling, validator: createValidator(compiling) };
}

/** Gives findings keys, under which the page knows them: what says the same of the same keeps its own, also when it was found anew. */
function createKeys() {
  let byText: ReadonlyMap<string, number> = new Map();
  let current: ReadonlyMap<number, FixableFinding> = new Map();
  let last = 0;
  return {
    finding: (key: number): FixableFinding | undefined => current.get(key),
    findings: (): readonly FixableFinding[] => [...current.values()],
    told: (findings: readonly FixableFinding[]): Pick<Extract<DesignAnswer, { type: 'findings' }>, 'all' | 'added'> => {
      const texts = new Map<string, number>();
      const all = new Map<number, FixableFinding>();
      const added: [number, Finding][] = [];
      for (const finding of findings) {
        const plain = plainFinding(finding);
        let text = JSON.stringify(plain);
        // Nothing keeps two findings from saying the same.
        while (texts.has(text)) text += ' again';
        const before = byText.get(text);
        const key = before ?? (last += 1);
        texts.set(text, key);
        all.set(key, finding);
        if (before === undefined) added.push([key, plain]);
      }
      byText = texts;
      current = all;
      return { all: [...all.keys()], added };
    },
  };
}
