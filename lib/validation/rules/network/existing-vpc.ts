import { membersOf } from '@/lib/kinds/groups';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';

const VPC_ID = /^vpc-(?:[0-9a-f]{8}|[0-9a-f]{17})$/;
const SUBNET_ID = /^subnet-(?:[0-9a-f]{8}|[0-9a-f]{17})$/;

const GROUPS = [
  { key: 'publicSubnetIds', label: 'public' },
  { key: 'privateSubnetIds', label: 'private' },
] as const;

/** What is said of an existing VPC fits together: its id, its zones and its subnets. */
export const existingVpc = defineRule({
  id: 'network/existing-vpc',
  severity: 'error',
  title: 'An existing VPC is described by its id, its zones and as many subnets in each',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ec2.VpcAttributes.html',
  related: ['CDK: Number of publicSubnetIds must be a multiple of availability zones'],
  on: 'vpc',
  check: ({ id: vpcId, name, props }, design) => {
    if (props.source !== 'existing') return [];
    const found: { path: (string | number)[]; problem: string }[] = [];
    if (props.vpcId && !VPC_ID.test(props.vpcId))
      found.push({ path: ['vpcId'], problem: `"${props.vpcId}" (VPC ${name}) is not the id of a VPC; ids are vpc- and 8 or 17 characters of 0–9 and a–f.` });
    const zones = props.availabilityZones?.length ?? 0;
    const subnetCount = (props.publicSubnetIds?.length ?? 0) + (props.privateSubnetIds?.length ?? 0);
    const used = membersOf(design, vpcId).some((node) => node.kind === 'cluster' || node.kind === 'load-balancer');
    if (subnetCount === 0 && used)
      found.push({
        path: ['privateSubnetIds'],
        problem: `VPC ${name} is there already, but none of its subnets is named, so its clusters and load balancers have no place; name its public or private subnets.`,
      });
    if (zones === 0)
      found.push({
        path: ['availabilityZones'],
        problem: `The Availability Zones of the existing VPC ${name} are missing; name those that its subnets are in.`,
      });
    for (const { key, label } of GROUPS) {
      const ids = props[key] ?? [];
      ids.forEach((id, index) => {
        if (!SUBNET_ID.test(id))
          found.push({
            path: [key, index],
            problem: `"${id}" (VPC ${name}) is not the id of a subnet; ids are subnet- and 8 or 17 characters of 0–9 and a–f.`,
          });
        else if (ids.indexOf(id) < index)
          found.push({ path: [key, index], problem: `The ${label} subnet ${id} of VPC ${name} is named twice; name each once.` });
      });
      if (zones > 0 && ids.length % zones !== 0)
        found.push({
          path: [key],
          problem: `VPC ${name} has ${ids.length} ${label} subnet${ids.length === 1 ? '' : 's'} in ${zones} zones; the CDK needs as many in each zone. Name ${zones}, or a multiple of it.`,
        });
    }
    const groups = GROUPS.map(({ key }) => Math.floor((props[key]?.length ?? 0) / Math.max(1, zones)));
    // The CDK has one name for all further subnets of a zone, so there can be only one of them.
    if (found.length === 0 && groups.reduce((sum, count) => sum + Math.max(0, count - 1), 0) > 1)
      found.push({
        path: ['privateSubnetIds'],
        problem: `VPC ${name} names too many subnets in each zone for the CDK to tell apart; name one public and one private subnet in each, and leave the others away.`,
      });
    return found;
  },
  message: ({ problem }) => problem,
  examples: () => ({
    ok: [fargateExample({ nodes: { vpc: { props: existing } } })],
    bad: [
      fargateExample({ nodes: { vpc: { props: { ...existing, vpcId: 'my-vpc' } } } }),
      fargateExample({ nodes: { vpc: { props: { ...existing, privateSubnetIds: ['subnet-0c'.padEnd(15, '0')] } } } }),
      fargateExample({ nodes: { vpc: { props: { ...existing, publicSubnetIds: ['subnet-0a000001', 'subnet-0a000001'] } } } }),
    ],
  }),
});

const existing = {
  source: 'existing',
  maxAzs: undefined,
  natGateways: undefined,
  vpcId: 'vpc-0123456789abcdef0',
  availabilityZones: ['eu-west-1a', 'eu-west-1b'],
  publicSubnetIds: ['subnet-0a000001', 'subnet-0a000002'],
  privateSubnetIds: ['subnet-0b000001', 'subnet-0b000002'],
};
