import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** The output of a container is kept. */
export const noLogging = defineRule({
  id: 'container/no-logging',
  severity: 'warning',
  title: 'Containers should log',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-9',
  related: ['Security Hub ECS.9', 'cdk-nag AwsSolutions-ECS7'],
  on: 'container',
  check: ({ name, props }) => (props.logging ? [] : [{ path: ['logging', 'driver'], name }]),
  message: ({ name }) => `Container ${name} has no log: what it prints is lost when it stops. Send it to CloudWatch Logs.`,
  fixes: ({ name }, { id }) => [setFix('Log to CloudWatch Logs', id, ['logging'], { driver: 'awslogs', streamPrefix: name })],
  examples: () => ({ ok: [fargateExample()], bad: [fargateExample({ nodes: { web: { props: { logging: undefined } } } })] }),
});
