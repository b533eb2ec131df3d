import { parseArgs } from 'node:util';
import { COMMANDS, type CliCommand } from './commands';
import { CliFailure, UsageError } from './failures';
import { HELP } from './help';
import type { Io } from './io';

/** The command line: results to standard output, messages to standard error. Exit codes: 0; 1 for findings of severity error or input that cannot be read; 2 for wrong usage. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    return await runCommand(args, io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.message(`${error.message}\nTry --help.\n`);
      return 2;
    }
    if (error instanceof CliFailure) {
      io.message(`${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

async function runCommand(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.print(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((it) => it.name === name);
  if (!command)
    throw new UsageError(
      `There is no command "${name}".`,
      COMMANDS.map((it) => it.name),
    );
  const { values, positionals } = read(command.options, rest);
  if (values['help'] === true) {
    io.print(HELP);
    return 0;
  }
  const [least, most] = command.positionals;
  if (positionals.length < least) throw new UsageError(`"${name}" needs ${command.usage}.`);
  if (positionals.length > most) throw new UsageError(`"${name}" does not take "${positionals[most]}".`);
  return command.run(io, positionals, (option) => {
    const value: unknown = Reflect.get(values, option);
    if (Array.isArray(value)) return value.map(String);
    return typeof value === 'string' || value === true ? value : undefined;
  });
}

type Options = CliCommand['options'];

function read(options: Options, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
