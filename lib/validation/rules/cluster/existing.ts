import { CLUSTER_ARN } from '@/lib/kinds/cluster/arn';
import { groupOf } from '@/lib/kinds/groups';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

const EXISTING_VPC = {
  source: 'existing',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  availabilityZones: ['eu-west-1a'],
  privateSubnetIds: ['subnet-0a1b2c3d4e5f60711'],
  maxAzs: undefined,
  natGateways: undefined,
};

/** A cluster that is there already is known by something. */
export const existing = defineRule({
  id: 'cluster/existing',
  severity: 'error',
  title: 'An existing cluster is known by its ARN, or by its name and VPC',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.Cluster.html',
  related: ['CDK: Missing required Cluster Name from Cluster ARN'],
  on: 'cluster',
  check: (node, design) => {
    const { name, props } = node;
    if (props.source !== 'existing') return [];
    const arn = props.clusterArn;
    if (arn && !CLUSTER_ARN.pattern.test(arn))
      return [{ path: ['clusterArn'], name, says: `has the ARN "${arn}", which is not of the form ${CLUSTER_ARN.form}`, clear: true }];
    if (arn || (props.clusterName && groupOf(design, node, 'vpc'))) return [];
    return [
      {
        path: ['clusterArn'],
        name,
        says: props.clusterName ? 'is known by its name alone; give its ARN, or put it into its VPC' : 'is there already; give its ARN',
        clear: false,
      },
    ];
  },
  message: ({ name, says }) => `Cluster ${name} ${says}.`,
  fixes: ({ path, clear }, { id, props }) => (clear && props.clusterName ? [clearFix('Know it by its name', id, path)] : []),
  examples: () => ({
    ok: [there({ clusterArn: 'arn:aws:ecs:eu-west-1:111122223333:cluster/web' }), there({ clusterName: 'web' })],
    bad: [there({}), there({ clusterArn: 'web' })],
  }),
});

function there(props: Readonly<Record<string, unknown>>) {
  return fargateExample({
    nodes: { vpc: { props: EXISTING_VPC }, cluster: { props: { source: 'existing', containerInsights: undefined, ...props } }, lb: null, listener: null },
    edges: { target: null },
  });
}
