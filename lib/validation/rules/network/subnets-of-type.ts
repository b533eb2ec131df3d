import { ancestorOfKind, nodesOfKinds } from '@/lib/kinds/graph';
import { subnetWays } from '@/lib/kinds/subnets';
import type { Design } from '@/lib/document/design';
import type { DesignNode } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix, togetherFix } from '../../support/fixes';
import { hasOwnInterface, SUBNET_TEXT, subnetTypesOf, type SubnetType } from '../../support/network';
import { named } from '../../support/text';

/** Whatever asks for subnets of a type stands in a VPC that has such subnets. */
export const subnetsOfType = defineRule({
  id: 'network/subnets-of-type',
  severity: 'error',
  title: 'A VPC has the subnets that are asked of it',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ec2.SubnetSelection.html',
  related: ["CDK: There are no 'Public' subnet groups in this VPC"],
  on: 'design',
  check: (design) =>
    nodesOfKinds(design, ['service', 'capacity', 'managed-instances-capacity-provider', 'load-balancer']).flatMap((node) => {
      const asked = askedBy(node, design);
      if (!asked) return [];
      const vpc = ancestorOfKind(design, node.id, 'vpc');
      const types = subnetTypesOf(vpc);
      // A VPC without any subnets is told so itself.
      if (types.length === 0 || types.includes(asked.type)) return [];
      return [
        {
          path: [asked.key],
          elementId: node.id,
          name: node.name,
          vpc: vpc === undefined ? 'the VPC that the CDK makes' : `VPC ${vpc.name}`,
          existing: vpc?.props.source === 'existing',
          types,
          ...asked,
        },
      ];
    }),
  message: ({ name, vpc, types, because }) =>
    `${name} ${because}, and ${vpc} has none: its subnets are ${named(types.map((it) => SUBNET_TEXT[it]))}. Choose one of these, or change the VPC.`,
  fixes: ({ elementId, key, types, given }) => [
    ...types.map((type) =>
      key === 'subnetType'
        ? setFix(`Use ${SUBNET_TEXT[type]} subnets`, elementId, ['subnetType'], type)
        : togetherFix(`Use ${SUBNET_TEXT[type]} subnets`, clearFix('', elementId, [key]), setFix('', elementId, ['subnetType'], type)),
    ),
    ...(given ? [clearFix('Use what there is', elementId, ['subnetType'])] : []),
  ],
  examples: () => ({
    ok: [fargateExample({ nodes: { service: { props: { subnetType: 'PRIVATE_WITH_EGRESS' } } } })],
    bad: [
      fargateExample({ nodes: { service: { props: { subnetType: 'PRIVATE_ISOLATED' } } } }),
      fargateExample({ nodes: { lb: { props: { internetFacing: false, subnetType: 'PRIVATE_ISOLATED' } } } }),
      fargateExample({
        nodes: { vpc: null, lb: null, listener: null, cluster: { parent: null }, service: { props: { subnetType: 'PRIVATE_ISOLATED' } } },
        edges: { target: null },
      }),
    ],
  }),
});

interface Asked {
  readonly key: 'subnetType' | 'assignPublicIp' | 'internetFacing';
  readonly type: SubnetType;
  readonly because: string;
  /** The type is written down and could be left away. */
  readonly given: boolean;
}

type InSubnets = DesignNode<'service' | 'capacity' | 'managed-instances-capacity-provider' | 'load-balancer'>;

function askedBy(node: InSubnets, design: Design): Asked | undefined {
  const { subnetType } = node.props;
  const publicly = (node.kind === 'service' && node.props.assignPublicIp) || (node.kind === 'load-balancer' && node.props.internetFacing);
  if ((!subnetType && !publicly) || (node.kind === 'service' && !hasOwnInterface(node, design))) return undefined;
  if (subnetType) return { key: 'subnetType', type: subnetType, because: `is to be in ${SUBNET_TEXT[subnetType]} subnets`, given: !publicly };
  // Subnets that are chosen in another way are judged by that.
  if (!publicly || subnetWays(node.props).length > 0) return undefined;
  return node.kind === 'service'
    ? { key: 'assignPublicIp', type: 'PUBLIC', because: 'gives its tasks public IP addresses, which takes public subnets', given: false }
    : { key: 'internetFacing', type: 'PUBLIC', because: 'is reachable from the internet, which takes public subnets', given: false };
}
