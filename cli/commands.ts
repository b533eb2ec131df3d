import { UsageError } from './failures';
import type { Io } from './io';

/** What a command finds out about its options: text, all texts of an option that may be given several times, `true` for a flag that is set, or nothing. */
export type OptionValue = (name: string) => string | readonly string[] | true | undefined;

/** An option of a command. */
export interface CliOption {
  readonly type: 'string' | 'boolean';
  /** It may be given several times. */
  readonly multiple?: boolean;
}

/** One command of the command line. */
export interface CliCommand {
  readonly name: string;
  readonly options: Readonly<Record<string, CliOption>>;
  /** At least and at most so many arguments. */
  readonly positionals: readonly [least: number, most: number];
  /** What the arguments are, in words. */
  readonly usage: string;
  /** Does it and gives the exit code. */
  readonly run: (io: Io, args: readonly string[], option: OptionValue) => Promise<number>;
}

/** Every command. What a command needs is loaded when it runs, so that each starts fast. */
export const COMMANDS: readonly CliCommand[] = [
  {
    name: 'schema',
    options: {},
    positionals: [0, 0],
    usage: 'no arguments',
    run: async (io) => {
      const { designJsonSchema } = await import('@/lib/document/json-schema');
      io.print(`${JSON.stringify(designJsonSchema(), null, 2)}\n`);
      return 0;
    },
  },
  {
    name: 'templates',
    options: {},
    positionals: [0, 0],
    usage: 'no arguments',
    run: async (io) => {
      const { STARTERS } = await import('@/lib/starters/starters');
      const width = Math.max(...STARTERS.map((it) => it.id.length));
      for (const { id, title, description } of STARTERS) io.print(`${id.padEnd(width)}  ${title}: ${description}\n`);
      return 0;
    },
  },
  {
    name: 'new',
    options: {},
    positionals: [0, 1],
    usage: 'at most the name of a template',
    run: async (io, [template]) => {
      const { STARTERS } = await import('@/lib/starters/starters');
      const { emptyDesign } = await import('@/lib/document/design');
      const starter = STARTERS.find((it) => it.id === template);
      if (template !== undefined && !starter)
        throw new UsageError(
          `There is no template "${template}".`,
          STARTERS.map((it) => it.id),
        );
      io.print(`${JSON.stringify(starter?.design() ?? emptyDesign('New design'), null, 2)}\n`);
      return 0;
    },
  },
  {
    name: 'validate',
    options: { json: { type: 'boolean' }, deep: { type: 'boolean' }, nag: { type: 'boolean' }, guard: { type: 'string', multiple: true } },
    positionals: [1, 1],
    usage: 'the file of a design, or - for standard input',
    run: async (io, [source = '-'], option) => {
      const { validateCommand } = await import('./validate-command');
      const [nag, guard] = [option('nag') === true, option('guard')];
      const deep = option('deep') === true || nag || guard !== undefined;
      return validateCommand(io, source, option('json') === true, deep ? { nag, guard: Array.isArray(guard) ? guard : [] } : undefined);
    },
  },
  {
    name: 'synth',
    options: { to: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' }, force: { type: 'boolean' } },
    positionals: [1, 1],
    usage: 'the file of a design, or - for standard input',
    run: async (io, [source = '-'], option) => {
      const to = oneOf('--to', option('to'), ['cloudformation', 'typescript']);
      const format = oneOf('--format', option('format'), ['yaml', 'json']);
      if (to === 'typescript' && option('format') !== undefined) throw new UsageError('--format is for --to cloudformation; CDK code has one format.');
      const out = option('out');
      const { synthCommand } = await import('./synth-command');
      return synthCommand(io, source, { to, format, out: typeof out === 'string' ? out : undefined, force: option('force') === true });
    },
  },
];

/** The value of an option, the first of the allowed ones when it is not given. */
function oneOf<T extends string>(name: string, value: ReturnType<OptionValue>, allowed: readonly [T, ...T[]]): T {
  if (value === undefined) return allowed[0];
  const found = allowed.find((it) => it === value);
  if (found === undefined) throw new UsageError(`${name} ${String(value)} is not possible.`, allowed);
  return found;
}
