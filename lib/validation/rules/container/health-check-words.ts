import { ec2Example } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { taskAround } from '../../support/task';
import { runsOnWindows } from '../../support/windows';
import { needsArguments } from './health-check-command';

/** What the shell of a health check is to do is one line. */
export const healthCheckWords = defineRule({
  id: 'container/health-check-words',
  severity: 'warning',
  title: 'After CMD-SHELL a health check has one line',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
  related: ['https://pubs.opengroup.org/onlinepubs/9799919799/utilities/sh.html'],
  on: 'container',
  check: (container, design) => {
    const { name, props } = container;
    const [form, word = '', ...lost] = props.healthCheck?.command ?? [];
    // A line that was written as one may use the further words by their numbers.
    if (form !== 'CMD-SHELL' || lost.length === 0 || word.trim() === '' || /[\s$]/.test(word) || needsArguments(word)) return [];
    // The shell of Windows reads all words as one line.
    const task = taskAround(container, design);
    return task && runsOnWindows(task, design) ? [] : [{ path: ['healthCheck', 'command'], name, word, lost }];
  },
  message: ({ name, word, lost }) =>
    `The health check of container ${name} gives the shell "${word}" alone as its line: it runs without ${lost.map((it) => `"${it}"`).join(' ')}, so it checks something else than it says. Write it as one line, or CMD instead of CMD-SHELL.`,
  fixes: ({ path, word, lost }, { id }): Fix[] => [
    lost.some((it) => OPERATOR.test(it))
      ? setFix('Give the shell one line', id, path, ['CMD-SHELL', [word, ...lost].join(' ')])
      : setFix('Run the program without a shell', id, path, ['CMD', word, ...lost]),
  ],
  examples: () => ({
    ok: [checking(['CMD-SHELL', '/check.sh --quick']), checking(['CMD', '/check.sh', '--quick']), checking(['CMD-SHELL', '/check.sh "$0"', '--quick'])],
    bad: [checking(['CMD-SHELL', '/check.sh', '--quick']), checking(['CMD-SHELL', '/check.sh', '||', 'exit', '1'])],
  }),
});

/** What only a shell understands. */
const OPERATOR = /^[|&;<>]/;

function checking(command: readonly string[]) {
  return ec2Example({ nodes: { app: { props: { healthCheck: { command } } } } });
}
