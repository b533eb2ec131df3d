import { driverName } from '@/lib/kinds/container/logging/drivers';
import type { Design } from '@/lib/document/design';
import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { awslogsFix } from '../../support/logging';
import { onFargate, onWindows, taskAround } from '../../support/task';
import { listed } from '../../support/text';

const ON_LINUX = ['awslogs', 'awsfirelens', 'splunk'];
const ON_WINDOWS = ['awslogs'];

/** Containers on Fargate log in a way that Fargate knows. */
export const logDriverFargate = defineRule({
  id: 'container/log-driver-fargate',
  severity: 'error',
  title: 'Fargate logs to awslogs, awsfirelens or splunk, and for Windows to awslogs only',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html',
  related: ['cfn-lint E3713'],
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    const driver = driverName(container.props.logging);
    if (!task || !onFargate(task) || !driver) return [];
    const windows = onWindows(task);
    const allowed = windows ? ON_WINDOWS : ON_LINUX;
    return allowed.includes(driver) ? [] : [{ path: ['logging', 'driver'], name: container.name, driver, allowed, windows }];
  },
  message: ({ name, driver, allowed, windows }) =>
    `Container ${name} logs with ${driver}, which ${windows ? 'Windows on Fargate' : 'Fargate'} does not offer; choose ${listed(allowed)}, or run the task on EC2 instances.`,
  fixes: (_match, container) => [awslogsFix(container)],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { web: { props: { logging: { driver: 'awsfirelens' } } } } }),
      fargateExample({ nodes: { web: { props: { logging: { driver: 'generic', logDriver: 'splunk' } } } } }),
      ec2Example({ nodes: { app: { props: { logging: { driver: 'syslog' } } } } }),
    ],
    bad: [
      fargateExample({ nodes: { web: { props: { logging: { driver: 'syslog' } } } } }),
      fargateExample({ nodes: { web: { props: { logging: { driver: 'none' } } } } }),
      fargateExample({ nodes: { web: { props: { logging: { driver: 'generic', logDriver: 'logentries' } } } } }),
      windows({ driver: 'awsfirelens' }),
    ],
  }),
});

function windows(logging: object): Design {
  return fargateExample({
    nodes: {
      task: { props: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpu: 1024, memoryMiB: 2048 } },
      web: { props: { logging, readonlyRootFilesystem: undefined } },
    },
  });
}
