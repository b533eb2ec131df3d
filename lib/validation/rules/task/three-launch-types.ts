import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** A task definition is for what the CDK can write. */
export const threeLaunchTypes = defineRule({
  id: 'task/three-launch-types',
  severity: 'warning',
  title: 'The CDK writes no launch type for Fargate, EC2 and managed instances at once',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.Compatibility.html',
  on: 'task-definition',
  check: ({ name, props }) => (props.launchType === 'FARGATE_AND_EC2_AND_MANAGED_INSTANCES' ? [{ path: ['launchType'], name }] : []),
  message: ({ name }) =>
    `Task definition ${name} is for Fargate, EC2 and managed instances at once. The CDK offers that, but writes none of them into the template, takes no platform, and refuses services that run it; choose two of them.`,
  fixes: ({ path }, { id }) => [
    setFix('Fargate or managed instances', id, path, 'FARGATE_AND_MANAGED_INSTANCES'),
    setFix('Fargate or EC2 instances', id, path, 'EC2_AND_FARGATE'),
  ],
  examples: () => ({
    ok: [ec2Example()],
    bad: [
      ec2Example({
        nodes: { task: { props: { launchType: 'FARGATE_AND_EC2_AND_MANAGED_INSTANCES', cpu: 512, memoryMiB: 1024 } }, service: null },
        edges: { runs: null },
      }),
    ],
  }),
});
