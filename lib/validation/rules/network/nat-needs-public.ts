import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** NAT gateways have public subnets to stand in. */
export const natNeedsPublic = defineRule({
  id: 'network/nat-needs-public',
  severity: 'error',
  title: 'NAT gateways need public subnets',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
  related: ['CDK: If you configure PRIVATE subnets in subnetConfiguration, you must also configure PUBLIC subnets'],
  on: 'vpc',
  check: ({ name, props }) => {
    const { subnets = [], natGateways } = props;
    if (props.source === 'existing' || subnets.length === 0 || natGateways === 0) return [];
    if (subnets.some((subnet) => subnet.subnetType === 'PUBLIC')) return [];
    const egress = subnets.some((subnet) => subnet.subnetType === 'PRIVATE_WITH_EGRESS');
    if (natGateways === undefined && !egress) return [];
    return [{ path: ['subnets'], name, count: natGateways, next: subnets.length }];
  },
  message: ({ name, count }) =>
    `VPC ${name} gets ${count === undefined ? 'a NAT gateway in each zone' : `${count} NAT gateway${count === 1 ? '' : 's'}`} but has no public subnets to put them into; add a group of public subnets, or have no NAT gateways.`,
  fixes: ({ next }, { id }) => [
    setFix('Add public subnets', id, ['subnets', next], { name: 'Public', subnetType: 'PUBLIC' }),
    setFix('No NAT gateways', id, ['natGateways'], 0),
  ],
  examples: () => ({
    ok: [
      fargateExample({
        nodes: {
          vpc: {
            props: {
              subnets: [
                { name: 'Public', subnetType: 'PUBLIC' },
                { name: 'Private', subnetType: 'PRIVATE_WITH_EGRESS' },
              ],
            },
          },
        },
      }),
    ],
    bad: [
      fargateExample({
        nodes: { vpc: { props: { subnets: [{ name: 'App', subnetType: 'PRIVATE_WITH_EGRESS' }] } }, lb: null, listener: null },
        edges: { target: null },
      }),
    ],
  }),
});
