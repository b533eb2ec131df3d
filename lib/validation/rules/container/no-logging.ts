import { driverName } from '@/lib/kinds/container/logging/drivers';
import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { awslogsFix } from '../../support/logging';

/** The output of a container is kept. */
export const noLogging = defineRule({
  id: 'container/no-logging',
  severity: 'warning',
  title: 'Containers should log',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-9',
  related: ['Security Hub ECS.9', 'cdk-nag AwsSolutions-ECS7', 'prowler ecs_task_definitions_logging_enabled'],
  on: 'container',
  check: ({ name, props }) => ([undefined, 'none'].includes(driverName(props.logging)) ? [{ path: ['logging', 'driver'], name }] : []),
  message: ({ name }) => `Container ${name} has no log: what it prints is lost when it stops. Send it to CloudWatch Logs.`,
  fixes: (_match, container) => [awslogsFix(container)],
  examples: () => ({
    ok: [fargateExample()],
    bad: [fargateExample({ nodes: { web: { props: { logging: undefined } } } }), ec2Example({ nodes: { app: { props: { logging: { driver: 'none' } } } } })],
  }),
});
