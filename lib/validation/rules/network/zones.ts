import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';

/** The numbers of zones and NAT gateways of a VPC are ones that can be made. */
export const zones = defineRule({
  id: 'network/zones',
  severity: 'error',
  title: 'A VPC has at least one zone, and a whole number of NAT gateways',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ec2.VpcProps.html',
  on: 'vpc',
  check: ({ name, props }) =>
    props.source === 'existing'
      ? []
      : outOfRange(name, props, [
          { path: ['maxAzs'], label: 'The number of Availability Zones', min: 1, max: 99 },
          { path: ['natGateways'], label: 'The number of NAT gateways', min: 0, max: 99 },
        ]),
  message: rangeMessage,
  fixes: rangeFixes,
  examples: () => ({
    ok: [fargateExample({ nodes: { vpc: { props: { maxAzs: 3, natGateways: 3 } } } })],
    bad: [fargateExample({ nodes: { vpc: { props: { natGateways: -1 } } } }), fargateExample({ nodes: { vpc: { props: { maxAzs: 2.5 } } } })],
  }),
});
