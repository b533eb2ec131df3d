import { clusterProblem } from '@/lib/kinds/service/strategy-cluster';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { groupOf } from '@/lib/kinds/groups';
import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** The network of a service's cluster is known. */
export const serviceNetwork = defineRule({
  id: 'cluster/service-network',
  severity: 'error',
  title: 'Services run on clusters whose network is known; External instances need none',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.Cluster.html',
  related: ['CDK: vpc is not available for a Cluster imported using fromClusterArn()', 'CDK: Cluster for this service needs Ec2 capacity', 'cfn-lint E3052'],
  on: 'service',
  check: (service, design) => {
    const problem = service.props.source === 'existing' ? undefined : clusterProblem(service, serviceLaunchType(service, design), design);
    const cluster = groupOf(design, service, 'cluster');
    if (problem === undefined || !cluster) return [];
    const key = cluster.props.source !== 'existing' ? 'withoutVpc' : groupOf(design, cluster, 'vpc') ? 'hasEc2Capacity' : undefined;
    return [{ path: [], name: service.name, problem, cluster: cluster.name, clusterId: cluster.id, key }];
  },
  message: ({ name, problem }) => `Service ${name} cannot run on its cluster. ${problem}`,
  fixes: ({ key, cluster, clusterId }) =>
    key === undefined ? [] : [clearFix(key === 'withoutVpc' ? `Let ${cluster} have a VPC` : `${cluster} has EC2 instances`, clusterId, [key])],
  examples: () => ({
    ok: [
      ec2Example({
        nodes: {
          task: { props: { launchType: 'EXTERNAL' } },
          cluster: { parent: null, props: { withoutVpc: true } },
          capacity: null,
          service: { props: { launchType: 'EXTERNAL', minHealthyPercent: 0, circuitBreaker: undefined } },
        },
      }),
    ],
    bad: [
      fargateExample({ nodes: { cluster: { parent: null, props: { withoutVpc: true } }, vpc: null, lb: null, listener: null }, edges: { target: null } }),
      fargateExample({
        nodes: {
          cluster: { parent: null, props: { source: 'existing', clusterArn: 'arn:aws:ecs:eu-west-1:111122223333:cluster/web', containerInsights: undefined } },
          vpc: null,
          lb: null,
          listener: null,
        },
        edges: { target: null },
      }),
    ],
  }),
});
