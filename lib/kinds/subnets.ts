import { member, struct } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { options } from './field';

/** Kinds of subnets to choose from, with what each means. */
export const SUBNET_TYPES = options(
  ['PUBLIC', 'Public: reachable from the internet'],
  ['PRIVATE_WITH_EGRESS', 'Private, with a way out'],
  ['PRIVATE_ISOLATED', 'Isolated: no way in or out'],
);

/** The CDK's selection of all subnets of a type. */
export function subnetSelection(subnetType: string | undefined): Expr | undefined {
  return subnetType === undefined ? undefined : struct({ subnetType: member('aws_ec2.SubnetType', subnetType) });
}
