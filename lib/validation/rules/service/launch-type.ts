import { taskDefinitionOf } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

const TEXT = { FARGATE: 'Fargate', EC2: 'EC2 instances' } as const;

/** A service and its task definition are for the same kind of capacity. */
export const launchType = defineRule({
  id: 'service/launch-type',
  severity: 'error',
  title: 'A service runs where its task definition can',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/launch-type-capacity-provider.html',
  related: ['CDK: Supplied TaskDefinition is not configured for compatibility with Fargate', 'cfn-lint E3054'],
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    if (!task) return [];
    const wanted = serviceLaunchType(service, design);
    const offered = task.props.launchType ?? 'FARGATE';
    return offered === 'EC2_AND_FARGATE' || wanted === offered
      ? []
      : [{ path: ['launchType'], name: service.name, task: task.name, taskId: task.id, wanted, offered }];
  },
  message: ({ name, task, wanted, offered }) =>
    `Service ${name} is to run on ${TEXT[wanted]}, but its task definition ${task} is for ${TEXT[offered]}; change one of them.`,
  fixes: ({ task, taskId, wanted, offered }, { id }) => [
    setFix(`Run on ${TEXT[offered]}`, id, ['launchType'], offered),
    setFix(`Make ${task} for ${TEXT[wanted]}`, taskId, ['launchType'], wanted),
  ],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { service: { props: { launchType: undefined } } } }),
      ec2Example({ nodes: { service: { props: { launchType: undefined } } } }),
      fargateExample({ nodes: { task: { props: { launchType: 'EC2_AND_FARGATE' } } } }),
      ec2Example({ nodes: { task: { props: { launchType: 'EC2_AND_FARGATE', cpu: 512, memoryMiB: 1024 } } } }),
    ],
    bad: [ec2Example({ nodes: { service: { props: { launchType: 'FARGATE' } } } })],
  }),
});
