import { call, construct, instance, json, listOf, member, property, ref, staticCall, THIS, type Input } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { childrenOf, edgesFrom, edgesTo } from '../graph';
import { membersOf } from '../groups';
import { doing, Incomplete, making, required, type PlanContext } from '../plan-context';
import type { DesignNode } from '../union';
import { vpcOf } from '../vpc/of';
import { CLUSTER_ARN } from './arn';
import { canBeNamed, defaultProvidersOf, strategyItem, strategyProblem } from './default-strategy';
import { execConfiguration, storageConfiguration } from './exec';
import { aloneReferenceId, clusterGroupId } from './ids';

type Cluster = DesignNode<'cluster'>;

/** An `ecs.Cluster`, one that is there already, or (in no VPC) an `ecs.CfnCluster` alone. */
export function planCluster(node: Cluster, context: PlanContext): readonly Statement[] {
  if (node.props.source === 'existing') return planExisting(node, context);
  return node.props.withoutVpc ? planAlone(node, context) : planNew(node, context);
}

/** The default strategy, once the cluster has its providers. */
export function finishCluster(node: Cluster, context: PlanContext): readonly Statement[] {
  if (node.props.source === 'existing' || node.props.withoutVpc) return [];
  const providers = defaultProvidersOf(node.id, context.graph).filter(
    (it) => canBeNamed(it) && (it.kind === 'fargate-capacity-provider' || context.isPlanned(it.id)),
  );
  if (providers.length === 0) return [];
  const problem = strategyProblem(providers.map((it) => ({ node: it, base: it.props.defaultStrategy?.base })));
  if (problem)
    throw new Incomplete(['defaultStrategy', ...problem.path], `${node.name} has no default strategy: ${problem.message}.`, providers[problem.index]?.id);
  return [
    doing(
      node.id,
      call(
        ref(node.id),
        'addDefaultCapacityProviderStrategy',
        providers.map((it) => strategyItem(it, it.props.defaultStrategy ?? {})),
      ),
    ),
  ];
}

/** True for a cluster on which Fargate can be named in strategies: it says so, or a node in it does. */
export function hasFargateProviders({ id, props }: Cluster, context: Pick<PlanContext, 'graph'>): boolean {
  return props.enableFargateCapacityProviders === true || childrenOf(context.graph, id).some((it) => it.kind === 'fargate-capacity-provider');
}

function planNew(node: Cluster, context: PlanContext): readonly Statement[] {
  const { props } = node;
  return [
    making(
      node,
      construct('aws_ecs.Cluster', node.name, {
        vpc: vpcOf(node, context),
        clusterName: props.clusterName,
        containerInsightsV2: props.containerInsights === undefined ? undefined : member('aws_ecs.ContainerInsights', props.containerInsights),
        enableFargateCapacityProviders: hasFargateProviders(node, context) ? true : props.enableFargateCapacityProviders,
        managedStorageConfiguration: storageConfiguration(node, context),
        executeCommandConfiguration: execConfiguration(node, context),
      }),
    ),
    ...settings(node, node.id),
  ];
}

function planExisting(node: Cluster, context: PlanContext): readonly Statement[] {
  const { name, props } = node;
  const { pattern, form } = CLUSTER_ARN;
  const arn = props.clusterArn || undefined;
  if (arn !== undefined && !pattern.test(arn)) throw new Incomplete(['clusterArn'], `"${arn}" is not of the form that the ARN of a cluster has: ${form}.`);
  const vpc = vpcOf(node, context);
  if (vpc === undefined)
    return [making(node, staticCall('aws_ecs.Cluster', 'fromClusterArn', THIS, name, required(arn, ['clusterArn'], 'The ARN of the existing cluster')))];
  const namespace = edgesFrom(context.graph, node.id, 'uses-namespace')[0]?.to;
  return [
    making(
      node,
      staticCall('aws_ecs.Cluster', 'fromClusterAttributes', THIS, name, {
        clusterName: required(props.clusterName || arn?.split('/').at(-1), ['clusterArn'], 'The ARN or name of the existing cluster'),
        clusterArn: arn,
        vpc,
        securityGroups: listOf(
          props.securityGroupIds?.map((id, index) => staticCall('aws_ec2.SecurityGroup', 'fromSecurityGroupId', THIS, clusterGroupId(name, index), id)),
        ),
        hasEc2Capacity: props.hasEc2Capacity,
        defaultCloudMapNamespace: namespace !== undefined && context.isPlanned(namespace) ? context.construct(namespace) : undefined,
        executeCommandConfiguration: execConfiguration(node, context),
      }),
    ),
  ];
}

/** Nothing but the cluster; services know it by its ARN. */
function planAlone(node: Cluster, { graph }: PlanContext): readonly Statement[] {
  const { id, name, props, overrides } = node;
  const alone = `${id}/resource`;
  const insights = props.containerInsights === undefined ? [] : [{ name: 'containerInsights', value: props.containerInsights.toLowerCase() }];
  const isUsed = membersOf(graph, id).length > 0 || edgesTo(graph, id, 'manages-tasks').length > 0 || edgesTo(graph, id, 'watches').length > 0;
  return [
    {
      element: id,
      paragraph: true,
      variable: { id: alone, hint: name },
      expr: construct('aws_ecs.CfnCluster', name, { clusterName: props.clusterName, clusterSettings: listOf(insights) }),
    },
    ...settings(node, alone),
    ...Object.entries(overrides ?? {})
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, value]) => doing(id, call(ref(alone), 'addPropertyOverride', path, json(value)))),
    ...(isUsed
      ? [
          {
            element: id,
            variable: { id, hint: aloneReferenceId(name) },
            expr: staticCall('aws_ecs.Cluster', 'fromClusterArn', THIS, aloneReferenceId(name), property(ref(alone), 'attrArn')),
          },
        ]
      : []),
  ];
}

/** Settings that the CDK has no word for, by its mixin. */
function settings({ id, props }: Cluster, on: string): readonly Statement[] {
  const given: Input[] = (props.settings ?? []).map((it, index) => ({
    name: required(it.name, ['settings', index, 'name'], 'The name of a setting'),
    value: required(it.value, ['settings', index, 'value'], 'The value of a setting'),
  }));
  return given.length === 0 ? [] : [doing(id, call(ref(on), 'with', instance('aws_ecs.mixins.ClusterSettings', given)))];
}
