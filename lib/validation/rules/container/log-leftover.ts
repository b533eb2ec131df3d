import { leftoverOptions } from '@/lib/kinds/container/logging/drivers';
import { loggingFields } from '@/lib/kinds/container/logging/fields';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, togetherFix } from '../../support/fixes';

/** A log says only what its driver takes. The rest deploys, without what the design says besides: only its author knows which of the two was meant. */
export const logLeftover = defineRule({
  id: 'container/log-leftover',
  severity: 'warning',
  title: 'Options of another log driver have no effect',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.LogDrivers.html',
  on: 'container',
  check: ({ name, props: { logging } }) =>
    logging
      ? leftoverOptions(logging).map((option, _index, all) => ({
          path: ['logging', option],
          name,
          label: loggingFields.find(({ path }) => path[1] === option)?.label ?? option,
          driver: logging.driver,
          all,
        }))
      : [],
  message: ({ name, label, driver }) =>
    driver === undefined
      ? `The log of container ${name} says “${label}” but has no driver, so that it has no effect; choose a log driver or take it away.`
      : `The log of container ${name} says “${label}”, which log driver ${driver} does not take, so that it has no effect; take it away or choose the driver that it is for.`,
  fixes: ({ path, label, all }, { id }) => [
    clearFix(`Take “${label}” away`, id, path),
    ...(all.length > 1 ? [togetherFix(`Take away all ${all.length} that have no effect`, ...all.map((option) => clearFix('', id, ['logging', option])))] : []),
  ],
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { logging: { driver: 'fluentd', address: 'localhost:24224', tag: 'app', async: true } } } } })],
    bad: [
      ec2Example({ nodes: { app: { props: { logging: { driver: 'journald', streamPrefix: 'app', retentionDays: 30 } } } } }),
      ec2Example({ nodes: { app: { props: { logging: { driver: 'json-file', tag: 'app' } } } } }),
      ec2Example({ nodes: { app: { props: { logging: { tag: 'app' } } } } }),
    ],
  }),
});
