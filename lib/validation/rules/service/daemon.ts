import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** A daemon, which runs one task on each instance, is not told how many tasks to run. */
export const daemon = defineRule({
  id: 'service/daemon',
  severity: 'error',
  title: 'A daemon has no desired count, and at most 100 % running tasks',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html',
  related: ["CDK: Daemon mode launches one task on every instance. Don't supply desiredCount.", 'CDK: Maximum percent must be 100 for daemon mode.'],
  on: 'service',
  check: (service, design) => {
    const { name, props } = service;
    if (!props.daemon || !['EC2', 'EXTERNAL'].includes(serviceLaunchType(service, design))) return [];
    return [
      ...(props.desiredCount === undefined
        ? []
        : [
            {
              path: ['desiredCount'],
              problem: `Service ${name} runs one task on each instance, so it cannot be told to run ${props.desiredCount}; leave the number of tasks away, or do not make it a daemon.`,
            },
          ]),
      ...(props.maxHealthyPercent === undefined || props.maxHealthyPercent === 100
        ? []
        : [
            {
              path: ['maxHealthyPercent'],
              problem: `Service ${name} runs one task on each instance, so at most 100 % of its tasks can run, not ${props.maxHealthyPercent} %; leave it away.`,
            },
          ]),
    ];
  },
  message: ({ problem }) => problem,
  fixes: ({ path }, { id }) => [
    clearFix(path[0] === 'desiredCount' ? 'Leave the number of tasks away' : 'Use 100 %', id, path),
    clearFix('Not one task on each instance', id, ['daemon']),
  ],
  examples: () => ({
    ok: [ec2Example({ nodes: { service: { props: { daemon: true, desiredCount: undefined, minHealthyPercent: 0 } } } })],
    bad: [
      ec2Example({ nodes: { service: { props: { daemon: true, minHealthyPercent: 0 } } } }),
      ec2Example({ nodes: { service: { props: { daemon: true, desiredCount: undefined, minHealthyPercent: 0, maxHealthyPercent: 200 } } } }),
    ],
  }),
});
