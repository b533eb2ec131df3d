import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** Instances that get public addresses are put into public subnets by name, as the CDK demands. */
export const publicIp = defineRule({
  id: 'capacity/public-ip',
  severity: 'error',
  title: 'Instances with public IP addresses are in public subnets',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_autoscaling.AutoScalingGroup.html',
  related: ["CDK: To set 'associatePublicIpAddress: true' you must select Public subnets"],
  on: 'capacity',
  check: ({ name, props }) => (props.associatePublicIpAddress && props.subnetType !== 'PUBLIC' ? [{ path: ['associatePublicIpAddress'], name }] : []),
  message: ({ name }) => `Instances of capacity ${name} get public IP addresses, which takes public subnets; choose these, or give no public addresses.`,
  fixes: (_match, { id }) => [setFix('Use public subnets', id, ['subnetType'], 'PUBLIC'), clearFix('No public IP addresses', id, ['associatePublicIpAddress'])],
  examples: () => ({
    ok: [ec2Example({ nodes: { capacity: { props: { associatePublicIpAddress: true, subnetType: 'PUBLIC' } } } })],
    bad: [ec2Example({ nodes: { capacity: { props: { associatePublicIpAddress: true } } } })],
  }),
});
