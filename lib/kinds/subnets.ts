import { REFERENCES } from '@/lib/aws/resource-formats';
import { expr, listOf, member, staticCall, struct, structOrNothing, THIS } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { subnetConstructId } from './derived-ids';
import { options, type Field } from './field';
import { Incomplete } from './plan-context';

/** Kinds of subnets to choose from, with what each means. */
export const SUBNET_TYPES = options(
  ['PUBLIC', 'Public: reachable from the internet'],
  ['PRIVATE_WITH_EGRESS', 'Private, with a way out'],
  ['PRIVATE_ISOLATED', 'Isolated: no way in or out'],
);

/** What a node with the shape of `subnet-shape.ts` says of its subnets. */
export interface SubnetChoice {
  readonly subnetType?: string | undefined;
  readonly subnetGroup?: string | undefined;
  readonly subnetIds?: readonly string[] | undefined;
  readonly subnetZones?: readonly string[] | undefined;
  readonly oneSubnetPerZone?: boolean | undefined;
}

/** The ways of choosing subnets, of which the CDK takes one. */
const WAYS = ['subnetType', 'subnetGroup', 'subnetIds'] as const;

/** The ways in which a node chooses its subnets; more than one is refused. */
export function subnetWays(choice: SubnetChoice): readonly (typeof WAYS)[number][] {
  return WAYS.filter((key) => choice[key] !== undefined && choice[key].length > 0);
}

/** The CDK's selection of all subnets of a type. */
export function subnetSelection(subnetType: string | undefined): Expr | undefined {
  return subnetType === undefined ? undefined : struct({ subnetType: member('aws_ec2.SubnetType', subnetType) });
}

/**
 * The CDK's selection of the subnets that a node chooses: of a type, of a group, or by their ids; nothing when it chooses none.
 *
 * @throws Incomplete when it chooses in several ways, or by ids that are none: the CDK would refuse the stack
 */
export function subnetsOf({ name, props }: { readonly name: string; readonly props: SubnetChoice }): Expr | undefined {
  const [way, other] = subnetWays(props);
  if (other !== undefined) throw new Incomplete([other], 'Subnets are chosen by their type, by the name of their group, or by their ids; only one of these.');
  if (way === 'subnetIds') return struct({ subnets: existingSubnets(name, props.subnetIds ?? []) });
  return structOrNothing({
    subnetType: props.subnetType === undefined ? undefined : member('aws_ec2.SubnetType', props.subnetType),
    subnetGroupName: props.subnetGroup || undefined,
    availabilityZones: listOf(props.subnetZones),
    onePerAz: props.oneSubnetPerZone || undefined,
  });
}

/** Subnets that are there already, by their ids, as the node of this name sees them. @throws Incomplete for what is no id of a subnet */
export function existingSubnets(name: string, ids: readonly string[], key = 'subnetIds'): Expr {
  return expr(
    ids.map((id, index) => {
      const { pattern, form } = REFERENCES.subnetId;
      if (!pattern.test(id)) throw new Incomplete([key, index], `"${id}" is no id of a subnet; it is ${form}.`);
      return staticCall('aws_ec2.Subnet', 'fromSubnetId', THIS, subnetConstructId(name, index), id);
    }),
  );
}

/** The fields of the shape of `subnet-shape.ts`: how a node's subnets are chosen. */
export function subnetFields<E>(given: {
  readonly section: string;
  /** What holds when nothing is chosen. */
  readonly placeholder: string;
  readonly docs: Field['docs'];
  readonly essential?: boolean;
  readonly notApplicable?: Field<E>['notApplicable'];
}): readonly Field<E>[] {
  const { section, placeholder, docs, essential, notApplicable } = given;
  const common = { section, notApplicable };
  const selection = (property: string): Field['docs'] => ({ fqn: 'aws_ec2.SubnetSelection', property });
  return [
    { ...common, path: ['subnetType'], label: 'Subnets', control: SUBNET_TYPES, essential, placeholder, docs },
    {
      ...common,
      path: ['subnetGroup'],
      label: 'Subnets of the group',
      control: { type: 'text' },
      placeholder: 'every group of the type',
      docs: selection('subnetGroupName'),
      help: 'The name of a group of subnets of the VPC, instead of their type.',
    },
    {
      ...common,
      path: ['subnetIds'],
      label: 'Subnets by their ids',
      control: { type: 'list', item: 'subnet id' },
      docs: selection('subnets'),
      help: 'Of an existing VPC, instead of their type: subnet-0a1b2c3d4e5f60718.',
    },
    {
      ...common,
      path: ['subnetZones'],
      label: 'Only in these Availability Zones',
      control: { type: 'list', item: 'Availability Zone' },
      docs: selection('availabilityZones'),
      help: 'Of an existing VPC; the zones of a new one are not known before it is made.',
    },
    {
      ...common,
      path: ['oneSubnetPerZone'],
      label: 'One subnet in each Availability Zone',
      control: { type: 'toggle', absent: false },
      docs: selection('onePerAz'),
    },
  ];
}
