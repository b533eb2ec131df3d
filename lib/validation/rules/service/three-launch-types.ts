import { taskDefinitionOf } from '@/lib/kinds/graph';
import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** A service runs a task definition that the CDK lets services run. */
export const threeLaunchTypes = defineRule({
  id: 'service/three-launch-types',
  severity: 'error',
  title: 'The CDK refuses services whose task definition is for Fargate, EC2 and managed instances at once',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.Compatibility.html',
  related: [
    'CDK: Supplied TaskDefinition is not configured for compatibility with Fargate or Managed Instances',
    'CDK: Supplied TaskDefinition is not configured for compatibility with EC2',
  ],
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    return task?.props.launchType === 'FARGATE_AND_EC2_AND_MANAGED_INSTANCES' ? [{ path: [], name: service.name, task: task.name, taskId: task.id }] : [];
  },
  message: ({ name, task }) =>
    `Service ${name} runs ${task}, which is for Fargate, EC2 and managed instances at once. The CDK refuses such services, so it is left out; let ${task} be for two of them.`,
  fixes: ({ task, taskId }) => [
    setFix(`Make ${task} for Fargate or managed instances`, taskId, ['launchType'], 'FARGATE_AND_MANAGED_INSTANCES'),
    setFix(`Make ${task} for Fargate or EC2 instances`, taskId, ['launchType'], 'EC2_AND_FARGATE'),
  ],
  examples: () => ({
    ok: [fargateExample()],
    bad: [
      fargateExample({ nodes: { task: { props: { launchType: 'FARGATE_AND_EC2_AND_MANAGED_INSTANCES' } } } }),
      ec2Example({ nodes: { task: { props: { launchType: 'FARGATE_AND_EC2_AND_MANAGED_INSTANCES', cpu: 512, memoryMiB: 1024 } } } }),
    ],
  }),
});
