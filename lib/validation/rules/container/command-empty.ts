import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';

/** A command begins with a program. */
export const commandEmpty = defineRule({
  id: 'container/command-empty',
  severity: 'warning',
  title: 'A command should begin with a program',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  on: 'container',
  check: ({ name, props }) => (['command', 'entryPoint'] as const).flatMap((key) => (props[key]?.[0]?.trim() === '' ? [{ path: [key], key, name }] : [])),
  message: ({ key, name }) =>
    `The ${key === 'command' ? 'command' : 'entry point'} of container ${name} begins with an empty word; begin with a program, or leave it to the image.`,
  fixes: ({ path }, { id }) => [losing(clearFix('Leave it to the image', id, path))],
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { command: ['echo', ''] } } } })],
    bad: [ec2Example({ nodes: { app: { props: { command: [''] } } } }), ec2Example({ nodes: { app: { props: { entryPoint: [' ', 'x'] } } } })],
  }),
});
