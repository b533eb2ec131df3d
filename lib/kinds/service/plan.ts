import { construct, listOf, member, seconds, staticCall } from '@/lib/plan/build';
import type { Input } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { childrenOf, edgesFrom, isKind, taskDefinitionOf } from '../graph';
import { groupOf } from '../groups';
import { Incomplete, making, required, type PlanContext } from '../plan-context';
import { subnetsOf } from '../subnets';
import { PLACE_TEXT, capacitiesOf, placeText, type Capacity } from '../task-definition/launch-types';
import { networkModeOf } from '../task-definition/network-mode';
import type { DesignNode, Props } from '../union';
import { connectProps, finishConnect } from './connect/plan';
import { placementConstraints, placementStrategies, rebalancingProblem } from './deployment/placement';
import { afterService, deploymentProps, finishDeployment } from './deployment/plan';
import { isExistingService } from './existing';
import { serviceLaunchType } from './launch-type';
import { planExistingService } from './plan-existing';
import { LATEST_REVISION, revisionNumber } from './revision';
import { finishScaling } from './scaling/plan';
import { keptLaunchType, strategyOf, strategyProps } from './strategy';
import { clusterProblem } from './strategy-cluster';

/** The service of its launch type on its cluster, or one that is there already. */
export function planService(node: DesignNode<'service'>, context: PlanContext): readonly Statement[] {
  return isExistingService(node)
    ? planExistingService(node, context)
    : [madeService(node, context), ...keptLaunchType(node, context), ...afterService(node, context)];
}

function madeService(node: DesignNode<'service'>, context: PlanContext): Statement {
  const { props } = node;
  const task = required(edgesFrom(context.graph, node.id, 'runs')[0]?.to, [], 'The task definition that the service runs');
  const on = runnableOn(node, context);
  const common: readonly Readonly<Record<string, Input>>[] = [
    {
      cluster: context.construct(required(groupOf(context.graph, node, 'cluster')?.id, [], 'The cluster around the service')),
      taskDefinition: context.construct(task),
      serviceName: props.serviceName,
      desiredCount: props.desiredCount,
      minHealthyPercent: props.minHealthyPercent,
      maxHealthyPercent: props.maxHealthyPercent,
      healthCheckGracePeriod: seconds(props.healthCheckGracePeriodSeconds),
    },
    // Tasks outside of AWS are in no VPC, and no circuit breaker watches their deployments.
    ...(on === 'EXTERNAL' ? [] : [network(node, on, context), { circuitBreaker: circuitBreaker(props.circuitBreaker) }]),
    {
      taskDefinitionRevision: revision(props.taskDefinitionRevision),
      enableExecuteCommand: props.enableExecuteCommand,
      propagateTags: props.propagateTags === undefined ? undefined : member('aws_ecs.PropagatedTagSource', props.propagateTags),
      enableECSManagedTags: props.enableEcsManagedTags,
    },
    strategyProps(node, context),
    deploymentProps(node, context),
    connectProps(node, context),
  ];
  const publicly = { assignPublicIp: props.assignPublicIp, availabilityZoneRebalancing: rebalancing(props, on === 'EC2') };
  switch (on) {
    case 'EC2':
      // A daemon may wait for instances that come to the cluster from elsewhere.
      if (!props.daemon) needsCapacity(node, context);
      return making(
        node,
        construct('aws_ecs.Ec2Service', node.name, ...common, publicly, {
          daemon: props.daemon,
          placementStrategies: placementStrategies(props),
          placementConstraints: placementConstraints(props),
        }),
      );
    case 'EXTERNAL':
      return making(node, construct('aws_ecs.ExternalService', node.name, ...common, { daemon: props.daemon }));
    case 'FARGATE':
    case 'MANAGED_INSTANCES':
      return making(
        node,
        construct('aws_ecs.FargateService', node.name, ...common, publicly, {
          platformVersion:
            props.platformVersion === undefined || on !== 'FARGATE' ? undefined : member('aws_ecs.FargatePlatformVersion', props.platformVersion),
        }),
      );
  }
}

/** What is said about a service once load balancers, target groups and alarms are there. */
export function finishService(node: DesignNode<'service'>, context: PlanContext): readonly Statement[] {
  if (isExistingService(node)) return [];
  return [...finishDeployment(node, context), ...finishConnect(node, context), ...finishScaling(node, context)];
}

/** `latest`, or a number as the CDK takes it; {@link Incomplete} for anything else. */
function revision(given: string | undefined): Input {
  if (given === undefined || given === '') return undefined;
  if (given === LATEST_REVISION) return member('aws_ecs.TaskDefinitionRevision', 'LATEST');
  const number = revisionNumber(given);
  if (number === undefined)
    throw new Incomplete(['taskDefinitionRevision'], `"${given}" is no revision of a task definition; it is a number, or ${LATEST_REVISION}.`);
  return staticCall('aws_ecs.TaskDefinitionRevision', 'of', number);
}

/** The CDK refuses rebalancing where a deployment may start no task beyond the wanted ones, for daemons, and beside some ways of placing tasks. */
function rebalancing(props: Props<'service'>, onInstances: boolean): Input {
  const { availabilityZoneRebalancing, maxHealthyPercent, daemon } = props;
  if (availabilityZoneRebalancing === undefined) return undefined;
  const refused = (onInstances && (daemon === true || rebalancingProblem(props) !== undefined)) || maxHealthyPercent === 100;
  if (availabilityZoneRebalancing === 'ENABLED' && refused)
    throw new Incomplete(
      ['availabilityZoneRebalancing'],
      'Availability Zones are rebalanced by starting tasks beyond the wanted ones, in any zone, which this service does not allow.',
    );
  return member('aws_ecs.AvailabilityZoneRebalancing', availabilityZoneRebalancing);
}

function circuitBreaker(given: Props<'service'>['circuitBreaker']): Input {
  if (given === undefined) return undefined;
  return given === 'ROLLBACK' ? { enable: true, rollback: true } : { enable: true };
}

function network(node: DesignNode<'service'>, on: string, context: PlanContext): Record<string, Input> {
  const { props, id } = node;
  const vpcSubnets = subnetsOf(node);
  const groups = edgesFrom(context.graph, id, 'member');
  const task = taskDefinitionOf(context.graph, id);
  if (on === 'EC2' && task && networkModeOf(task.props) !== 'AWS_VPC' && (vpcSubnets || groups.length > 0 || props.assignPublicIp)) {
    const path = props.assignPublicIp ? ['assignPublicIp'] : SUBNET_KEYS.filter((key) => props[key] !== undefined).slice(0, 1);
    throw new Incomplete(path, 'Tasks that use the network of their instance have no subnets, security groups or public addresses of their own.');
  }
  return { vpcSubnets, securityGroups: listOf(groups.map((edge) => context.construct(edge.to))) };
}

const SUBNET_KEYS = ['subnetType', 'subnetGroup', 'subnetIds', 'subnetZones', 'oneSubnetPerZone'] as const;

/** Where the service runs; the CDK refuses services whose task definition is for somewhere else, and with them the whole stack. */
function runnableOn(node: DesignNode<'service'>, { graph }: PlanContext): Capacity {
  const task = taskDefinitionOf(graph, node.id);
  const on = serviceLaunchType(node, graph);
  if (on === 'MANAGED_INSTANCES' && strategyOf(node.id, graph).length === 0)
    throw new Incomplete(['launchType'], 'Managed instances are started by a capacity provider of the cluster, and the service is connected to none.');
  const problem = clusterProblem(node, on, graph);
  if (problem) throw new Incomplete([], problem);
  if (task?.props.launchType === 'FARGATE_AND_EC2_AND_MANAGED_INSTANCES')
    throw new Incomplete([], `The CDK refuses services that run ${task.name}, which is for Fargate, EC2 and managed instances at once.`);
  if (task && !capacitiesOf(task.props).includes(on))
    throw new Incomplete(['launchType'], `The service is for ${PLACE_TEXT[on]}, its task definition ${task.name} for ${placeText(task.props)}.`);
  return on;
}

/** Without instances in its cluster the CDK refuses a service on EC2, and with it the whole stack. */
function needsCapacity(node: DesignNode<'service'>, context: PlanContext): void {
  const cluster = groupOf(context.graph, node, 'cluster');
  // What an existing cluster has is not known here.
  if (cluster?.props.source === 'existing') return;
  const capacities = childrenOf(context.graph, cluster?.id).filter((child) => isKind(child, 'capacity'));
  const [first] = capacities;
  if (!first)
    throw new Incomplete([], 'The cluster has no EC2 instances for this service to run on. Add capacity to the cluster, or run the service on Fargate.');
  if (!capacities.some((capacity) => context.isPlanned(capacity.id))) context.construct(first.id);
}
