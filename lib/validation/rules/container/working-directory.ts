import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** A working directory is an absolute path. */
export const workingDirectory = defineRule({
  id: 'container/working-directory',
  severity: 'error',
  title: 'A working directory is an absolute path',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  on: 'container',
  check: ({ name, props: { workingDirectory: directory } }) =>
    directory === undefined || /^(?:\/|\\|[A-Za-z]:)/.test(directory) ? [] : [{ path: ['workingDirectory'], name, directory }],
  message: ({ name, directory }) => `The working directory "${directory}" of container ${name} is not an absolute path; begin it with a slash.`,
  fixes: ({ directory, path }, { id }) => [
    directory.trim() === '' ? clearFix('Leave it to the image', id, path) : setFix(`Use /${directory.trim()}`, id, path, `/${directory.trim()}`),
  ],
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { workingDirectory: '/srv' } } } })],
    bad: [ec2Example({ nodes: { app: { props: { workingDirectory: 'srv' } } } }), ec2Example({ nodes: { app: { props: { workingDirectory: '' } } } })],
  }),
});
