import type { Props } from '../union';
import { canRunOnFargate, canRunOnManagedInstances } from './launch-types';

type TaskProps = Props<'task-definition'>;
type NetworkMode = NonNullable<TaskProps['networkMode']>;

/** The network mode that tasks of a definition get: as it says where that is allowed, else awsvpc on Fargate and managed instances and bridge elsewhere. */
export function networkModeOf(props: Pick<TaskProps, 'launchType' | 'networkMode'>): NetworkMode {
  const [usual = 'BRIDGE', ...others] = networkModesOf(props);
  return props.networkMode && others.includes(props.networkMode) ? props.networkMode : usual;
}

/**
 * The network modes that tasks of a definition can have, the one without a choice first.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-tasks-services.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html
 */
export function networkModesOf(props: Pick<TaskProps, 'launchType'>): readonly NetworkMode[] {
  if (canRunOnFargate(props)) return ['AWS_VPC'];
  if (canRunOnManagedInstances(props)) return ['AWS_VPC', 'HOST'];
  return props.launchType === 'EXTERNAL' ? ['BRIDGE', 'HOST', 'NONE'] : ['BRIDGE', 'AWS_VPC', 'HOST', 'NONE', 'NAT'];
}

/** A network mode the way ECS writes it. */
export function networkModeText(mode: NetworkMode): string {
  return mode === 'AWS_VPC' ? 'awsvpc' : mode.toLowerCase();
}
