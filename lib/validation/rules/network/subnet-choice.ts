import { REFERENCES } from '@/lib/aws/resource-formats';
import type { Design } from '@/lib/document/design';
import { ancestorOfKind, nodesById } from '@/lib/kinds/graph';
import { subnetWays, type SubnetChoice } from '@/lib/kinds/subnets';
import type { DesignNode } from '@/lib/kinds/union';
import type { Path } from '@/lib/util/problem';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix, losing, setFix } from '../../support/fixes';
import { subnetTypesOf, USUAL_GROUPS } from '../../support/network';
import { listed, named } from '../../support/text';

interface ChoiceMatch extends Match {
  readonly elementId: string;
  readonly problem: string;
  readonly choices?: readonly string[];
}

const WAY_TEXT = { subnetType: 'their type', subnetGroup: 'the name of their group', subnetIds: 'their ids' } as const;

/** Subnets are chosen in one way, among those that the VPC has. */
export const subnetChoice = defineRule({
  id: 'network/subnet-choice',
  severity: 'error',
  title: 'Subnets are chosen by type, group or id, among those that the VPC has',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ec2.SubnetSelection.html',
  related: ['CDK: Only one of subnetType,subnetGroupName can be supplied to subnet selection.', "CDK: There are no subnet groups with name 'app' in this VPC."],
  on: 'design',
  check: (design) => nodesById(design).flatMap((node) => problemsOf(node, design)),
  message: ({ problem }) => problem,
  fixes: ({ elementId, path, choices }): Fix[] => [
    ...(choices ?? []).map((choice) => setFix(`Use ${choice}`, elementId, path, path[0] === 'subnetZones' ? [choice] : choice)),
    losing(clearFix('Take it away', elementId, [path[0] ?? ''])),
  ],
  examples: () => ({
    ok: [
      chosen({ subnetGroup: 'Private' }),
      chosen({ subnetIds: ['subnet-0a1b2c3d4e5f60718'] }, EXISTING),
      chosen({ subnetZones: ['eu-west-1a'] }, EXISTING),
      chosen({ oneSubnetPerZone: true }),
    ],
    bad: [
      chosen({ subnetGroup: 'app' }),
      chosen({ subnetType: 'PRIVATE_WITH_EGRESS', subnetGroup: 'Private' }),
      chosen({ subnetIds: ['app'] }, EXISTING),
      chosen({ subnetIds: ['subnet-0a1b2c3d4e5f60718'] }),
      chosen({ subnetZones: ['eu-west-1a'] }),
      chosen({ subnetZones: ['eu-west-1c'] }, EXISTING),
    ],
  }),
});

function problemsOf(node: DesignNode, design: Design): ChoiceMatch[] {
  if (!('subnetIds' in node.props || 'subnetGroup' in node.props || 'subnetZones' in node.props)) return [];
  const choice: SubnetChoice = node.props;
  const found = (path: Path, problem: string, choices?: readonly string[]): ChoiceMatch[] => [
    { path, elementId: node.id, problem, ...(choices ? { choices } : {}) },
  ];
  const ways = subnetWays(choice);
  if (ways.length > 1)
    return found([ways[1] ?? ''], `${node.name} chooses subnets by ${named(ways.map((way) => WAY_TEXT[way]))} at once; only one of these counts. Keep one.`);
  const vpc = ancestorOfKind(design, node.id, 'vpc');
  const existing = vpc?.props.source === 'existing';
  const [wrong] = (choice.subnetIds ?? []).flatMap((id, index) => (REFERENCES.subnetId.pattern.test(id) ? [] : [{ id, index }]));
  if (wrong) return found(['subnetIds', wrong.index], `"${wrong.id}" is no subnet: ${node.name} needs ${REFERENCES.subnetId.form}.`);
  if (choice.subnetIds?.length && vpc && !existing)
    return found(
      ['subnetIds'],
      `${node.name} chooses subnets by their ids, but VPC ${vpc.name} is made by the stack, and its subnets have no ids before that; choose them by type or group.`,
    );
  const groups = groupsOf(vpc);
  if (choice.subnetGroup && !groups.includes(choice.subnetGroup))
    return found(
      ['subnetGroup'],
      `${node.name} chooses subnets of the group ${choice.subnetGroup}, and the VPC has none of this name; it has ${listed(groups)}.`,
      groups.slice(0, 4),
    );
  const zones = choice.subnetZones ?? [];
  if (zones.length === 0) return [];
  if (!existing)
    return found(
      ['subnetZones'],
      `${node.name} chooses subnets in ${named(zones)}, but the zones of a VPC that the stack makes are not known before that; leave them away.`,
    );
  const known = vpc.props.availabilityZones ?? [];
  const missing = zones.filter((zone) => !known.includes(zone));
  return missing.length === 0
    ? []
    : found(
        ['subnetZones'],
        `${node.name} chooses subnets in ${named(missing)}, and VPC ${vpc.name} has subnets in ${known.length > 0 ? named(known) : 'no zone'}.`,
        known.slice(0, 3),
      );
}

/** The names of a VPC's groups of subnets. @see aws_ec2.VpcProps.subnetConfiguration */
function groupsOf(vpc: DesignNode<'vpc'> | undefined): readonly string[] {
  const own = vpc?.props.source === 'existing' ? [] : (vpc?.props.subnets ?? []).flatMap(({ name }) => name ?? []);
  return own.length > 0 ? [...new Set(own)] : subnetTypesOf(vpc).map((type) => USUAL_GROUPS[type]);
}

const EXISTING = {
  source: 'existing',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  availabilityZones: ['eu-west-1a', 'eu-west-1b'],
  publicSubnetIds: ['subnet-0a1b2c3d4e5f60711', 'subnet-0a1b2c3d4e5f60712'],
  privateSubnetIds: ['subnet-0a1b2c3d4e5f60713', 'subnet-0a1b2c3d4e5f60714'],
  maxAzs: undefined,
  natGateways: undefined,
};

function chosen(props: Readonly<Record<string, unknown>>, vpc: Readonly<Record<string, unknown>> = {}) {
  return fargateExample({ nodes: { service: { props }, vpc: { props: vpc } } });
}
