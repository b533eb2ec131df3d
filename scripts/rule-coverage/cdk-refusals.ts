import { endOfExpression, joinedLiteralsOf, messageOf } from './literals';

/** A place where a library refuses what a program asks for. */
export interface Refusal {
  /** The file below the module's `lib`, without its ending: `base/base-service`. */
  readonly file: string;
  /** The error's code, or its message as a slug; numbered where a file has it more than once: `InvalidPorts`, `InvalidPorts-2`. */
  readonly name: string;
  /** What it says, with `{}` for what is computed. */
  readonly message: string;
}

/**
 * Every refusal of a module of the AWS CDK, in the order of its files and of their text: errors that it throws, errors that it
 * annotates, and what its validations return.
 *
 * @param files the JavaScript of the module, by path below its `lib` without the ending
 */
export function cdkRefusals(files: Readonly<Record<string, string>>): Refusal[] {
  const asked = validationMethods(Object.values(files));
  return Object.keys(files)
    .sort()
    .flatMap((file) => numbered(refusalsOf(files[file] ?? '', asked).map(({ name, message }) => ({ file, name, message }))));
}

/** A refusal, and the part of its file that makes it. */
interface Found {
  readonly name: string;
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

function refusalsOf(source: string, asked: ReadonlySet<string>): Found[] {
  const errors = [...thrown(source), ...annotated(source)];
  const said = validated(source, asked).filter((it) => !errors.some(({ from, to }) => from <= it.from && it.to <= to));
  return [...errors, ...said].sort((a, b) => a.from - b.from);
}

const ERROR = /new\s*\(?[\w$.]*(?:\(\))?\)?\.?(?:(?:Unscoped)?Validation|Assumption|Execution)Error\(/g;
/** A class of errors that always say the same: `class X extends core_1().UnscopedValidationError{constructor(a){super(`. */
const ERROR_CLASS = /extends\s+[\w$.()]*ValidationError\{constructor\([^)]*\)\{super\(/g;
const PLAIN_ERROR = /throw (?:new )?Error\(/g;
const CODE = /^\(0,[\w$]+\(\)\.lit\)`([^`]*)`$/;

/** `throw new(core_1()).ValidationError((0,literal_string_1().lit)`Code`,"message",this)` */
function thrown(source: string): Found[] {
  return [...withCode(source, ERROR), ...withCode(source, ERROR_CLASS), ...withMessage(source, PLAIN_ERROR)];
}

/** `Annotations.of(this).addError("message")`, also with a code. */
function annotated(source: string): Found[] {
  return [...withMessage(source, /\.addError\(/g), ...withCode(source, /\._?addTrackableError\(/g)];
}

function withCode(source: string, pattern: RegExp): Found[] {
  return matches(source, pattern).map((place): Found => {
    const { args, to } = argumentsAt(source, place.to);
    const [code = '', message = ''] = args;
    const name = CODE.exec(code)?.[1];
    return { ...(name === undefined ? said(messageOf(code)) : { name, message: messageOf(message) }), from: place.from, to };
  });
}

function withMessage(source: string, pattern: RegExp): Found[] {
  return matches(source, pattern).map((place) => {
    const { args, to } = argumentsAt(source, place.to);
    return { ...said(messageOf(args[0] ?? '')), from: place.from, to };
  });
}

/** The names of the methods that validations call: those of any class of the module, which another file may have. */
function validationMethods(sources: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (source: string, part: Range): void => {
    for (const [, name = ''] of source.slice(part.from, part.to).matchAll(/\.(validate\w+)\b/g)) {
      if (names.has(name)) continue;
      names.add(name);
      for (const other of sources) for (const body of methods(other, name)) add(other, body);
    }
  };
  for (const source of sources) for (const part of validations(source)) add(source, part);
  return names;
}

/** What validations return: `node.addValidation({validate:()=>…["message"]…})` and the methods that they call. */
function validated(source: string, asked: ReadonlySet<string>): Found[] {
  const parts = [...validations(source), ...[...asked].flatMap((name) => methods(source, name))];
  const warnings = withMessage(source, /\.addWarning(?:V2)?\(/g);
  const found = parts
    .flatMap(({ from, to }) => joinedLiteralsOf(source.slice(from, to)).map((it) => ({ ...said(it.text), from: from + it.from, to: from + it.to })))
    .filter(({ name, message, from }) => name !== 'unnamed' && message.includes(' ') && !warnings.some((it) => it.from <= from && from <= it.to));
  return [...new Map(found.map((it) => [it.from, it])).values()];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function validations(source: string): Range[] {
  return matches(source, /\.addValidation\(/g).map(({ to }) => ({ from: to, to: endOfExpression(source, to) }));
}

/** The bodies of the methods of this name. */
function methods(source: string, name: string): Range[] {
  return matches(source, new RegExp(`[;}{]${name}\\([\\w$,]*\\)\\{`, 'g')).map(({ to: from }) => {
    let to = endOfExpression(source, from);
    while (source[to] === ';' || source[to] === ',') to = endOfExpression(source, to + 1);
    return { from, to };
  });
}

function matches(source: string, pattern: RegExp): Range[] {
  return [...source.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** The arguments of a call whose opening bracket stands before `from`, and where it ends. */
function argumentsAt(source: string, from: number): { readonly args: readonly string[]; readonly to: number } {
  const args: string[] = [];
  let at = from;
  while (at < source.length && source[at] !== ')') {
    const end = endOfExpression(source, at);
    args.push(source.slice(at, end));
    at = source[end] === ',' ? end + 1 : end;
  }
  return { args, to: at };
}

function said(message: string): Pick<Refusal, 'name' | 'message'> {
  return { name: slug(message) || 'unnamed', message };
}

/** The first words of a message: `a-task-definition-must-have-at-least-one`. */
function slug(message: string): string {
  const words = message
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return words.slice(0, 8).join('-');
}

function numbered(refusals: readonly Refusal[]): Refusal[] {
  const counts = new Map<string, number>();
  return refusals.map((refusal) => {
    const count = (counts.get(refusal.name) ?? 0) + 1;
    counts.set(refusal.name, count);
    return count === 1 ? refusal : { ...refusal, name: `${refusal.name}-${count}` };
  });
}
