import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** A container goes on when its log does not. */
export const logBlocking = defineRule({
  id: 'container/log-blocking',
  severity: 'hint',
  title: 'A log that cannot be written does not stop its container',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html',
  related: ['prowler ecs_task_definitions_logging_block_mode'],
  on: 'container',
  check: ({ name, props: { logging } }) => (logging?.driver === 'awslogs' && logging.mode === 'BLOCKING' ? [{ path: ['logging', 'mode'], name }] : []),
  message: ({ name }) => `Container ${name} waits when CloudWatch Logs takes no more, and may stop answering; drop messages instead, unless none may be lost.`,
  fixes: (_match, { id }) => [clearFix('Do not wait', id, ['logging', 'mode'])],
  examples: () => ({
    ok: [fargateExample(), logs('NON_BLOCKING')],
    bad: [logs('BLOCKING')],
  }),
});

function logs(mode: string) {
  return fargateExample({ nodes: { web: { props: { logging: { driver: 'awslogs', streamPrefix: 'web', retentionDays: 30, mode } } } } });
}
