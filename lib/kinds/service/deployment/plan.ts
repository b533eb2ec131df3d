import { call, json, member, ref, staticCall, struct, structOrNothing, type Input } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { deploymentAlarmName, isCircular } from '../../alarm/deployment';
import { edgesFrom, nodeOfKind, taskDefinitionOf } from '../../graph';
import { finishShiftedTargets } from '../../listener/finish-shifted';
import { doing, Incomplete, required, type PlanContext } from '../../plan-context';
import type { DesignNode, Props } from '../../union';
import { managedVolumeOf } from '../../volume/at-launch';
import { serviceLaunchType } from '../launch-type';
import { controllerProblems, forceProblems, stepProblems } from './problems';

type ServiceProps = Props<'service'>;

/** The part of the service's props that says its deployments. @throws Incomplete for what the CDK refuses */
export function deploymentProps(node: DesignNode<'service'>, context: PlanContext): Readonly<Record<string, Input>> {
  const { props } = node;
  const [problem] = [...controllerProblems(node, context.graph), ...stepProblems(node), ...forceProblems(node)];
  if (problem) throw new Incomplete(problem.path, `The service ${problem.says}.`);
  return {
    deploymentController:
      props.deploymentController === undefined ? undefined : struct({ type: member('aws_ecs.DeploymentControllerType', props.deploymentController) }),
    deploymentStrategy: props.deploymentStrategy === undefined ? undefined : member('aws_ecs.DeploymentStrategy', props.deploymentStrategy),
    bakeTime: minutes(props.bakeTimeMinutes, 'bakeTimeMinutes'),
    linearConfiguration: trafficShift(props, 'linear'),
    canaryConfiguration: trafficShift(props, 'canary'),
    forceNewDeployment: structOrNothing({ enabled: props.forceNewDeployment?.enabled, nonce: props.forceNewDeployment?.nonce }),
  };
}

/** What stands right after the service: the volume that it manages, and what the CDK has no word for. */
export function afterService(node: DesignNode<'service'>, context: PlanContext): readonly Statement[] {
  const task = taskDefinitionOf(context.graph, node.id);
  const volume = task && managedVolumeOf(context.graph, task.id);
  const external = serviceLaunchType(node, context.graph) === 'EXTERNAL';
  return [
    ...(volume && !external ? [doing(node.id, call(ref(node.id), 'addVolume', context.construct(volume.id)))] : []),
    ...(external ? [] : breakerOverrides(node)),
  ];
}

/** What is said about its deployments once everything else is there: alarms, and the target groups between which requests move. */
export function finishDeployment(node: DesignNode<'service'>, context: PlanContext): readonly Statement[] {
  return [...alarms(node, context), ...finishShiftedTargets(node, context)];
}

/** All alarms in one call: the CDK forgets those of a second one. */
function alarms(node: DesignNode<'service'>, context: PlanContext): Statement[] {
  const names = edgesFrom(context.graph, node.id, 'stops-on').flatMap(({ id, to }): Expr[] => {
    const alarm = nodeOfKind(context.graph, to, 'alarm');
    if (alarm && isCircular(alarm, node, context.graph))
      throw new Incomplete([], `${node.name} and ${alarm.name} need each other: give the alarm a name of its own, or the service.`, id);
    return alarm ? [deploymentAlarmName(alarm, node, context)] : [];
  });
  if (names.length === 0) return [];
  const { alarmBehavior } = node.props;
  const options = alarmBehavior === undefined ? undefined : struct({ behavior: member('aws_ecs.AlarmBehavior', alarmBehavior) });
  return [doing(node.id, call(ref(node.id), 'enableDeploymentAlarms', names, options))];
}

function breakerOverrides({ id, props }: DesignNode<'service'>): Statement[] {
  const { circuitBreaker, circuitBreakerThreshold, circuitBreakerResets } = props;
  if (circuitBreaker === undefined) return [];
  const breaker = 'DeploymentConfiguration.DeploymentCircuitBreaker';
  const threshold =
    circuitBreakerThreshold && Object.values(circuitBreakerThreshold).some((value) => value !== undefined) ? circuitBreakerThreshold : undefined;
  return [
    ...(threshold
      ? [
          override(id, `${breaker}.ThresholdConfiguration`, {
            Type: required(threshold.type, ['circuitBreakerThreshold', 'type'], 'The unit of the threshold of the circuit breaker'),
            Value: required(threshold.value, ['circuitBreakerThreshold', 'value'], 'The threshold of the circuit breaker'),
          }),
        ]
      : []),
    ...(circuitBreakerResets === undefined ? [] : [override(id, `${breaker}.ResetOnHealthyTask`, circuitBreakerResets)]),
  ];
}

function override(id: string, property: string, value: Parameters<typeof json>[0]): Statement {
  return doing(id, call({ kind: 'default-child', on: ref(id), fqn: 'aws_ecs.CfnService' }, 'addPropertyOverride', property, json(value)));
}

function trafficShift(props: ServiceProps, key: 'linear' | 'canary'): Expr | undefined {
  const step = props[key];
  return step && structOrNothing({ stepPercent: step.stepPercent, stepBakeTime: minutes(step.stepBakeMinutes, key) });
}

function minutes(value: number | undefined, key: string): Expr | undefined {
  if (value === undefined) return undefined;
  if (!Number.isInteger(value) || value < 0) throw new Incomplete([key], `A time of deployments is whole minutes, not ${value}.`);
  return staticCall('Duration', 'minutes', value);
}
