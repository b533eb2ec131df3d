import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** Messages of several lines are told apart in one way. */
export const logFormat = defineRule({
  id: 'container/log-format',
  severity: 'error',
  title: 'A log has a date format or a multiline pattern, not both',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  on: 'container',
  check: ({ name, props: { logging } }) =>
    logging?.driver === 'awslogs' && logging.datetimeFormat !== undefined && logging.multilinePattern !== undefined
      ? [{ path: ['logging', 'multilinePattern'], name }]
      : [],
  message: ({ name }) => `The log of container ${name} has both a date format and a multiline pattern; awslogs takes only one of them.`,
  fixes: (_match, { id }) => [
    clearFix('Keep the date format', id, ['logging', 'multilinePattern']),
    clearFix('Keep the multiline pattern', id, ['logging', 'datetimeFormat']),
  ],
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { logging: { driver: 'awslogs', streamPrefix: 'app', datetimeFormat: '%Y' } } } } })],
    bad: [ec2Example({ nodes: { app: { props: { logging: { driver: 'awslogs', streamPrefix: 'app', datetimeFormat: '%Y', multilinePattern: '^INFO' } } } } })],
  }),
});
