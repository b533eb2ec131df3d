import { ancestorOfKind, taskDefinitionOf, type Graph } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import type { DesignNode, Props } from '@/lib/kinds/union';
import { networkModeOf } from './task';

/** What a subnet lets in and out. */
export type SubnetType = NonNullable<Props<'service'>['subnetType']>;

/** A subnet type in words. */
export const SUBNET_TEXT: Record<SubnetType, string> = { PUBLIC: 'public', PRIVATE_WITH_EGRESS: 'private', PRIVATE_ISOLATED: 'isolated' };

/** The types of subnets that a VPC has; without a VPC those of the one that the CDK makes for a cluster. */
export function subnetTypesOf(vpc: DesignNode<'vpc'> | undefined): readonly SubnetType[] {
  if (!vpc) return ['PUBLIC', 'PRIVATE_WITH_EGRESS'];
  const { props } = vpc;
  if (props.source === 'existing')
    return [...(props.publicSubnetIds?.length ? (['PUBLIC'] as const) : []), ...(props.privateSubnetIds?.length ? (['PRIVATE_WITH_EGRESS'] as const) : [])];
  if (props.subnets?.length) return [...new Set(props.subnets.flatMap((subnet) => subnet.subnetType ?? []))];
  return props.natGateways === 0 ? ['PUBLIC', 'PRIVATE_ISOLATED'] : ['PUBLIC', 'PRIVATE_WITH_EGRESS'];
}

/**
 * The subnets that something gets when nothing is said: private ones with a way out, else isolated ones, else public ones.
 *
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ec2.SubnetSelection.html
 */
export function defaultSubnetType(types: readonly SubnetType[]): SubnetType | undefined {
  return (['PRIVATE_WITH_EGRESS', 'PRIVATE_ISOLATED', 'PUBLIC'] as const).find((type) => types.includes(type));
}

/** True when each task of a service has a network interface of its own. */
export function hasOwnInterface(service: DesignNode<'service'>, design: Graph): boolean {
  const task = taskDefinitionOf(design, service.id);
  const on = serviceLaunchType(service, design);
  return on === 'FARGATE' || (on !== 'EXTERNAL' && task !== undefined && networkModeOf(task) === 'AWS_VPC');
}

/** The type of subnets that the tasks of a service run in; nothing when the VPC has none, or when nobody can tell. */
export function subnetTypeOfService(service: DesignNode<'service'>, design: Graph): SubnetType | undefined {
  const vpc = ancestorOfKind(design, service.id, 'vpc');
  const { subnetType, subnetGroup, subnetIds, assignPublicIp } = service.props;
  if (subnetType) return subnetType;
  if (subnetIds?.length) {
    if (subnetIds.every((id) => vpc?.props.publicSubnetIds?.includes(id))) return 'PUBLIC';
    return subnetIds.every((id) => vpc?.props.privateSubnetIds?.includes(id)) ? 'PRIVATE_WITH_EGRESS' : undefined;
  }
  if (subnetGroup) return typeOfGroup(subnetGroup, vpc);
  return assignPublicIp ? 'PUBLIC' : defaultSubnetType(subnetTypesOf(vpc));
}

/** The names of the groups of subnets that the CDK makes unless others are said. @see aws_ec2.VpcProps.subnetConfiguration */
export const USUAL_GROUPS: Record<SubnetType, string> = { PUBLIC: 'Public', PRIVATE_WITH_EGRESS: 'Private', PRIVATE_ISOLATED: 'Isolated' };

function typeOfGroup(name: string, vpc: DesignNode<'vpc'> | undefined): SubnetType | undefined {
  const own = vpc?.props.source === 'existing' ? undefined : vpc?.props.subnets;
  if (own?.length) return own.find((group) => group.name === name)?.subnetType;
  return subnetTypesOf(vpc).find((type) => USUAL_GROUPS[type] === name);
}
