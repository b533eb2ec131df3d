import type { Path } from '@/lib/util/problem';
import { edgesFrom, type Graph } from '../../graph';
import type { DesignNode, Props } from '../../union';
import { serviceLaunchType } from '../launch-type';
import { LATEST_REVISION } from '../revision';
import { CONTROLLER_TEXT, isEcsController } from './strategy';

type ServiceProps = Props<'service'>;

/** Something of a deployment that the CDK refuses, and with it the whole stack. */
export interface DeploymentProblem {
  readonly path: Path;
  /** Completes "Service Web …": "is deployed by CodeDeploy, which knows no circuit breaker". */
  readonly says: string;
}

/** What the deployment controller of a service does not know of what the service says. */
export function controllerProblems(service: DesignNode<'service'>, graph: Graph): readonly DeploymentProblem[] {
  const { id, props } = service;
  if (isEcsController(props)) return [];
  const controller = props.deploymentController ?? 'ECS';
  const by = `is deployed by ${CONTROLLER_TEXT[controller]}, which`;
  const circuitBreaker = props.circuitBreaker !== undefined && serviceLaunchType(service, graph) !== 'EXTERNAL';
  const pinned = controller === 'CODE_DEPLOY' && Boolean(props.taskDefinitionRevision) && props.taskDefinitionRevision !== LATEST_REVISION;
  const daemon = props.daemon === true && ['EC2', 'EXTERNAL'].includes(serviceLaunchType(service, graph));
  return [
    ...(circuitBreaker ? [{ path: ['circuitBreaker'], says: `${by} knows no circuit breaker` }] : []),
    ...(edgesFrom(graph, id, 'stops-on').length > 0 ? [{ path: ['deploymentController'], says: `${by} does not stop on alarms of ECS` }] : []),
    ...(props.forceNewDeployment ? [{ path: ['forceNewDeployment'], says: `${by} cannot be forced to deploy anew` }] : []),
    ...(edgesFrom(graph, id, 'calls-hook').length > 0 ? [{ path: ['deploymentController'], says: `${by} calls no hooks of ECS` }] : []),
    ...(pinned ? [{ path: ['taskDefinitionRevision'], says: `${by} always takes the latest revision of a task definition` }] : []),
    ...(daemon ? [{ path: ['daemon'], says: `${by} deploys no daemons` }] : []),
  ];
}

/** What of the steps of a linear or canary deployment cannot be. */
export function stepProblems({ props }: DesignNode<'service'>): readonly DeploymentProblem[] {
  return (['linear', 'canary'] as const).flatMap((key) => {
    const step = props[key];
    if (!step || Object.values(step).every((value) => value === undefined)) return [];
    const strategy = key === 'linear' ? 'LINEAR' : 'CANARY';
    if (props.deploymentStrategy !== strategy) return [{ path: [key], says: `has the steps of a ${key} deployment, and its deployments are not ${key}` }];
    const { min, max } = STEP_PERCENT[key];
    const { stepPercent, stepBakeMinutes } = step;
    return [
      ...(stepPercent !== undefined && !(stepPercent >= min && stepPercent <= max && Number.isInteger(stepPercent * 10))
        ? [{ path: [key, 'stepPercent'], says: `moves ${stepPercent} % of the requests in a step, and ${stepRule(key)}` }]
        : []),
      ...(stepBakeMinutes !== undefined && !isMinutes(stepBakeMinutes)
        ? [{ path: [key, 'stepBakeMinutes'], says: `waits ${stepBakeMinutes} minutes after a step, and it can be 0 to ${MOST_MINUTES} whole minutes` }]
        : []),
    ];
  });
}

/** How much can move in a step, in percent. */
export const STEP_PERCENT = { linear: { min: 3, max: 100 }, canary: { min: 0.1, max: 100 } } as const;

/** A day. */
export const MOST_MINUTES = 1440;

/** True for a time that ECS waits during a deployment. */
export function isMinutes(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST_MINUTES;
}

/** The nearest share that the CDK takes. */
export function nearestPercent(key: keyof typeof STEP_PERCENT, value: number): number {
  const { min, max } = STEP_PERCENT[key];
  return Math.round(Math.min(max, Math.max(min, value)) * 10) / 10;
}

function stepRule(key: keyof typeof STEP_PERCENT): string {
  return `the CDK takes ${STEP_PERCENT[key].min} to ${STEP_PERCENT[key].max} with at most one decimal`;
}

/** What of a forced deployment cannot be. */
export function forceProblems({ props: { forceNewDeployment } }: { readonly props: ServiceProps }): readonly DeploymentProblem[] {
  const { enabled, nonce } = forceNewDeployment ?? {};
  if (nonce !== undefined && (nonce.length < 1 || nonce.length > 255))
    return [{ path: ['forceNewDeployment', 'nonce'], says: `has a nonce of ${nonce.length} characters, and it has 1 to 255` }];
  if (nonce !== undefined && enabled === undefined)
    return [{ path: ['forceNewDeployment', 'enabled'], says: 'has a nonce and does not say whether it forces deployments' }];
  return [];
}
