import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

const MOST = 16;

/** The tasks of a service are in as many subnets as ECS takes. */
export const subnetCount = defineRule({
  id: 'service/subnet-count',
  severity: 'error',
  title: 'Tasks are in at most 16 subnets',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html',
  on: 'service',
  check: ({ name, props: { subnetIds = [] } }) => (subnetIds.length > MOST ? [{ path: ['subnetIds'], name, subnetIds }] : []),
  message: ({ name, subnetIds }) => `Service ${name} names ${subnetIds.length} subnets; ECS takes ${MOST}. Take some away.`,
  fixes: ({ path, subnetIds }, { id }) => [setFix(`Keep the first ${MOST}`, id, path, subnetIds.slice(0, MOST))],
  examples: () => ({ ok: [inSubnets(MOST)], bad: [inSubnets(MOST + 1)] }),
});

/** In a VPC that is there already. */
function inSubnets(count: number) {
  const subnetIds = Array.from({ length: count }, (_, index) => `subnet-0a1b2c3d4e5f6${String(index).padStart(4, '0')}`);
  const existing = {
    source: 'existing',
    vpcId: 'vpc-0a1b2c3d4e5f60718',
    availabilityZones: ['eu-west-1a', 'eu-west-1b'],
    publicSubnetIds: ['subnet-1a1b2c3d4e5f60001', 'subnet-1a1b2c3d4e5f60002'],
    privateSubnetIds: ['subnet-1a1b2c3d4e5f60003', 'subnet-1a1b2c3d4e5f60004'],
    maxAzs: undefined,
    natGateways: undefined,
  };
  return fargateExample({ nodes: { vpc: { props: existing }, service: { props: { subnetIds } } } });
}
