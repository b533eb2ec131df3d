import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** The log streams of a container have a name. */
export const streamPrefix = defineRule({
  id: 'container/stream-prefix',
  severity: 'error',
  title: 'A log needs a stream prefix',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  on: 'container',
  check: ({ name, props: { logging } }) =>
    logging?.driver === 'awslogs' && (!logging.streamPrefix || /[:*]/.test(logging.streamPrefix))
      ? [{ path: ['logging', 'streamPrefix'], name, prefix: logging.streamPrefix }]
      : [],
  message: ({ name, prefix }) =>
    prefix
      ? `Stream prefix "${prefix}" of container ${name} has a colon or an asterisk, which names of log streams must not have.`
      : `The log of container ${name} has no stream prefix; give one, such as ${name}, so that its streams can be told apart.`,
  fixes: ({ name, path }, { id }) => [setFix(`Use ${name}`, id, path, name)],
  examples: () => ({
    ok: [ec2Example(), ec2Example({ nodes: { app: { props: { logging: { driver: 'journald' } } } } })],
    bad: [
      ec2Example({ nodes: { app: { props: { logging: { driver: 'awslogs' } } } } }),
      ec2Example({ nodes: { app: { props: { logging: { driver: 'awslogs', streamPrefix: 'a:b' } } } } }),
    ],
  }),
});
