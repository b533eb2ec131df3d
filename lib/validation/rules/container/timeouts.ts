import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';
import { onFargate, taskAround } from '../../support/task';

/** Start and stop timeouts are ones that ECS offers. */
export const timeouts = defineRule({
  id: 'container/timeouts',
  severity: 'error',
  title: 'Start and stop timeouts are 2 to 120 seconds on Fargate',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    const [min, max] = task && onFargate(task) ? [2, 120] : [0, 2147483647];
    return outOfRange(container.name, container.props, [
      { path: ['startTimeoutSeconds'], label: 'The start timeout', unit: 'seconds', min, max },
      { path: ['stopTimeoutSeconds'], label: 'The stop timeout', unit: 'seconds', min, max },
    ]);
  },
  message: rangeMessage,
  fixes: rangeFixes,
  examples: () => ({
    ok: [
      fargateExample({ nodes: { web: { props: { startTimeoutSeconds: 120, stopTimeoutSeconds: 2 } } } }),
      ec2Example({ nodes: { app: { props: { stopTimeoutSeconds: 600 } } } }),
    ],
    bad: [
      fargateExample({ nodes: { web: { props: { startTimeoutSeconds: 121 } } } }),
      fargateExample({ nodes: { web: { props: { stopTimeoutSeconds: 1 } } } }),
      ec2Example({ nodes: { app: { props: { stopTimeoutSeconds: -1 } } } }),
    ],
  }),
});
