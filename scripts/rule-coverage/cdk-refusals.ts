import { endOfExpression, literalsOf, messageOf } from './literals';

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
  return Object.keys(files)
    .sort()
    .flatMap((file) => numbered(refusalsOf(files[file] ?? '').map((it) => ({ file, ...it }))));
}

type Unnumbered = Pick<Refusal, 'name' | 'message'>;

function refusalsOf(source: string): Unnumbered[] {
  const found = [...thrown(source), ...annotated(source), ...validated(source)].sort((a, b) => a.at - b.at);
  return found.map(({ name, message }) => ({ name, message }));
}

type Found = Unnumbered & { readonly at: number };

const ERROR = /new\s*\(?[\w$.]*(?:\(\))?\)?\.?(?:Unscoped)?ValidationError\(/g;
const PLAIN_ERROR = /throw new Error\(/g;
const CODE = /^\(0,[\w$]+\(\)\.lit\)`([^`]*)`$/;

/** `throw new(core_1()).ValidationError((0,literal_string_1().lit)`Code`,"message",this)` */
function thrown(source: string): Found[] {
  const coded = matches(source, ERROR).map(({ at, end }): Found => {
    const [code = '', message = ''] = argumentsAt(source, end);
    const name = CODE.exec(code)?.[1];
    return name === undefined ? said(at, messageOf(code)) : { at, name, message: messageOf(message) };
  });
  return [...coded, ...matches(source, PLAIN_ERROR).map(({ at, end }) => said(at, messageOf(argumentsAt(source, end)[0] ?? '')))];
}

/** `Annotations.of(this).addError("message")` */
function annotated(source: string): Found[] {
  return matches(source, /\.addError\(/g).map(({ at, end }) => said(at, messageOf(argumentsAt(source, end)[0] ?? '')));
}

/** `node.addValidation({validate:()=>…["message"]…})`: the sentences there, and those of the methods of the file that it calls. */
function validated(source: string): Found[] {
  const asked = matches(source, /\.addValidation\(/g).flatMap(({ end }) => {
    const body = { from: end, to: endOfExpression(source, end) };
    return [body, ...methodsIn(source, body)];
  });
  const found = asked.flatMap(({ from, to }) =>
    literalsOf(source.slice(from, to))
      .filter(({ text }) => text.includes(' '))
      .map((literal) => said(from + literal.from, literal.text)),
  );
  return [...new Map(found.map((it) => [it.at, it])).values()];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The bodies of the methods of `this` that a part of a program speaks of, and of those that they speak of. */
function methodsIn(source: string, part: Range, known: ReadonlySet<string> = new Set()): Range[] {
  const names = [...source.slice(part.from, part.to).matchAll(/this\.(validate\w+)/g)].map((match) => match[1] ?? '');
  return [...new Set(names)]
    .filter((name) => !known.has(name))
    .flatMap((name) =>
      matches(source, new RegExp(`[;}{]${name}\\([\\w$,]*\\)\\{`, 'g')).flatMap(({ end }) => {
        let to = endOfExpression(source, end);
        while (source[to] === ';' || source[to] === ',') to = endOfExpression(source, to + 1);
        const body = { from: end, to };
        return [body, ...methodsIn(source, body, new Set([...known, ...names]))];
      }),
    );
}

function matches(source: string, pattern: RegExp): { at: number; end: number }[] {
  return [...source.matchAll(pattern)].map((match) => ({ at: match.index, end: match.index + match[0].length }));
}

/** The arguments of a call whose opening bracket stands before `from`. */
function argumentsAt(source: string, from: number): string[] {
  const found: string[] = [];
  for (let at = from; at < source.length && source[at] !== ')'; ) {
    const end = endOfExpression(source, at);
    found.push(source.slice(at, end));
    at = source[end] === ',' ? end + 1 : end;
  }
  return found;
}

function said(at: number, message: string): Found {
  return { at, name: slug(message), message };
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
