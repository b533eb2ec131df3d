import { ec2Example } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, losing, setFix } from '../../support/fixes';
import { taskAround } from '../../support/task';
import { runsOnWindows } from '../../support/windows';

type Mistake = 'nothing' | 'NONE' | 'arguments lost' | 'a line as a program';

/** A health check has a command that can run. */
export const healthCheckCommand = defineRule({
  id: 'container/health-check-command',
  severity: 'error',
  title: 'A health check needs a command that can run',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
  related: ['https://docs.docker.com/reference/dockerfile/#healthcheck', 'CDK: At least one argument must be supplied for health check command.'],
  on: 'container',
  check: (container, design) => {
    const {
      name,
      props: { healthCheck: check },
    } = container;
    if (!check) return [];
    const [first, ...rest] = check.command ?? [];
    const form = first === 'CMD' || first === 'CMD-SHELL' ? first : undefined;
    const mistake = mistakeOf(check.command ?? []);
    // The shell of Windows reads all words as one line.
    const task = mistake === 'arguments lost' ? taskAround(container, design) : undefined;
    if (task && runsOnWindows(task, design)) return [];
    return mistake ? [{ path: ['healthCheck', 'command'], name, form, mistake, words: form === undefined ? [first ?? '', ...rest] : rest }] : [];
  },
  message: ({ name, form, mistake, words }) => {
    const [word = ''] = words;
    switch (mistake) {
      case 'nothing':
        return `The health check of container ${name} ${form === undefined ? 'has no command' : `has nothing after ${form}`}; write CMD-SHELL and a line for the shell, or CMD and a program with its arguments.`;
      case 'NONE':
        return `The health check of container ${name} is NONE, a word of Docker for no check at all, and would run a program of that name. ECS takes CMD-SHELL and a line for the shell, or CMD and a program with its arguments; for no check, leave it away: ECS does not look at the one of the image.`;
      case 'arguments lost':
        return `The health check of container ${name} gives the shell "${word}" alone as its line: what stands in further words after CMD-SHELL does not get to ${word}, which fails without it, so the container is never healthy. Write it as one line, or CMD instead of CMD-SHELL.`;
      case 'a line as a program':
        return `The health check of container ${name} runs one program called "${word}", which there is not, so the container is never healthy: after CMD each word stands by itself and no shell reads it. Write CMD-SHELL before a line.`;
    }
  },
  fixes: ({ path, mistake, words }, { id }): Fix[] => {
    if (mistake === 'arguments lost' || mistake === 'a line as a program')
      return [setFix('Give the shell one line', id, path, ['CMD-SHELL', words.length === 1 ? (words[0] ?? '') : words.map(quoted).join(' ')])];
    const away = clearFix('Remove the health check', id, ['healthCheck']);
    return [mistake === 'NONE' ? away : losing(away)];
  },
  examples: () => ({
    ok: [
      ec2Example(),
      checking(['CMD', 'true']),
      checking(['curl -f http://localhost/']),
      checking(['CMD', 'curl', '-f', 'http://localhost/']),
      checking(['CMD', '/opt/my app/check']),
    ],
    bad: [
      checking(['CMD-SHELL']),
      checking([]),
      checking(['CMD-SHELL', '']),
      checking(['NONE']),
      checking(['CMD-SHELL', 'curl', '-f', 'http://localhost:8080/']),
      checking(['CMD', 'curl -f http://localhost:8080/ || exit 1']),
    ],
  }),
});

/** Programs that do nothing but fail when they are told nothing. */
const NEED_ARGUMENTS: ReadonlySet<string> = new Set(['curl', 'wget', 'nc', 'ncat', 'grep', 'pgrep', 'test', 'grpc_health_probe']);

/** True for a program that only fails when it is told nothing. */
export function needsArguments(word: string): boolean {
  return NEED_ARGUMENTS.has(word.replace(/^.*\//, ''));
}

/** What stands in a line of a shell and not in the name of a program: an operator, a variable, an option or an address behind a space. */
const LINE = /\|\||&&|[;|<>]|\s-{1,2}\w|\s\w+:\/\//;

function mistakeOf(command: readonly string[]): Mistake | undefined {
  const [first, ...rest] = command;
  const form = first === 'CMD' || first === 'CMD-SHELL' ? first : undefined;
  if (first === 'NONE' && rest.length === 0) return 'NONE';
  const words = form === undefined ? [first ?? ''] : rest;
  const [word = ''] = words;
  if (words.length === 0 || word.trim() === '') return 'nothing';
  // One word by itself is a line for the shell, several are a program and its arguments.
  if (form === undefined && rest.length === 0) return undefined;
  if (form === 'CMD-SHELL') return rest.length > 1 && needsArguments(word) ? 'arguments lost' : undefined;
  return /\s/.test(word) && LINE.test(word) ? 'a line as a program' : undefined;
}

/** A word as the shell reads it as one; operators, and parts of a line that were not taken apart, stay what they are. */
function quoted(word: string): string {
  const asItIs = /^[\w./:=@%+,${}-]+$/.test(word) || /^(?:[|&;<>]|-.*\s)/.test(word);
  return asItIs ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function checking(command: readonly string[]) {
  return ec2Example({ nodes: { app: { props: { healthCheck: { command } } } } });
}
