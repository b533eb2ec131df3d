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

/** The type of subnets that the tasks of a service run in; nothing when the VPC has none. */
export function subnetTypeOfService(service: DesignNode<'service'>, design: Graph): SubnetType | undefined {
  const types = subnetTypesOf(ancestorOfKind(design, service.id, 'vpc'));
  return service.props.subnetType ?? (service.props.assignPublicIp ? 'PUBLIC' : defaultSubnetType(types));
}
