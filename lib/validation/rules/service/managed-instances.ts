import { taskDefinitionOf } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix, togetherFix } from '../../support/fixes';

/** A service does not need a capacity provider that it cannot name. */
export const managedInstances = defineRule({
  id: 'service/managed-instances',
  severity: 'error',
  title: 'Managed instances need a capacity provider, which a design cannot have yet',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-capacity-providers-concept.html',
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    return task && serviceLaunchType(service, design) === 'MANAGED_INSTANCES'
      ? [{ path: ['launchType'], name: service.name, task: task.name, taskId: task.id }]
      : [];
  },
  message: ({ name, task }) =>
    `Service ${name} runs ${task}, which is for managed instances alone. ECS starts these through a capacity provider that the service names, and a design cannot have one yet, so the service is left out; let the task definition run on Fargate or EC2 instances too.`,
  fixes: ({ path, task, taskId }, { id }) => [
    togetherFix(
      `Let ${task} run on Fargate too, and the service there`,
      setFix('', taskId, ['launchType'], 'FARGATE_AND_MANAGED_INSTANCES'),
      setFix('', id, path, 'FARGATE'),
    ),
  ],
  examples: () => ({
    ok: [fargateExample({ nodes: { task: { props: { launchType: 'FARGATE_AND_MANAGED_INSTANCES' } } } })],
    bad: [ec2Example({ nodes: { task: { props: { launchType: 'MANAGED_INSTANCES' } }, service: { props: { launchType: undefined } } } })],
  }),
});
