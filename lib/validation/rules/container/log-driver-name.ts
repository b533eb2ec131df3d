import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { awslogsFix } from '../../support/logging';

/** The generic log driver says which driver it stands for. */
export const logDriverName = defineRule({
  id: 'container/log-driver-name',
  severity: 'error',
  title: 'A log driver by name has a name, and that is not awslogs',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.GenericLogDriver.html',
  on: 'container',
  check: ({ name, props: { logging } }) =>
    logging?.driver === 'generic' && (!logging.logDriver || logging.logDriver === 'awslogs')
      ? [{ path: ['logging', 'logDriver'], name, driver: logging.logDriver }]
      : [],
  message: ({ name, driver }) =>
    driver
      ? `Container ${name} names awslogs as another log driver; the CDK does not allow that. Choose CloudWatch Logs as the driver itself.`
      : `The log driver of container ${name} has no name; give the one that Docker knows it by, such as splunk.`,
  fixes: ({ driver }, container) => (driver ? [awslogsFix(container)] : []),
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { logging: { driver: 'generic', logDriver: 'logentries', options: { 'logentries-token': 'x' } } } } } })],
    bad: [
      ec2Example({ nodes: { app: { props: { logging: { driver: 'generic' } } } } }),
      ec2Example({ nodes: { app: { props: { logging: { driver: 'generic', logDriver: 'awslogs' } } } } }),
    ],
  }),
});
