import type { Props } from '../union';

/** What tasks run on: Fargate, EC2 instances of one's own, machines outside of AWS, or EC2 instances that ECS manages. */
export type Capacity = 'FARGATE' | 'EC2' | 'EXTERNAL' | 'MANAGED_INSTANCES';

type TaskProps = Pick<Props<'task-definition'>, 'launchType'>;
type LaunchType = NonNullable<TaskProps['launchType']>;

/** What tasks of a definition can run on, the usual one first. */
export function capacitiesOf({ launchType }: TaskProps): readonly Capacity[] {
  return CAPACITIES[launchType ?? 'FARGATE'];
}

/** True when tasks of this definition can run on Fargate: they must keep to what Fargate offers, wherever they run. */
export function canRunOnFargate(props: TaskProps): boolean {
  return capacitiesOf(props).includes('FARGATE');
}

/** True when tasks of this definition can run on EC2 instances of one's own. */
export function canRunOnInstances(props: TaskProps): boolean {
  return capacitiesOf(props).includes('EC2');
}

/** True when tasks of this definition can run on EC2 instances that ECS manages: they must keep to what these offer. */
export function canRunOnManagedInstances(props: TaskProps): boolean {
  return capacitiesOf(props).includes('MANAGED_INSTANCES');
}

/** True when tasks of this definition run on machines outside of AWS (ECS Anywhere), and nowhere else. */
export function runsExternally(props: TaskProps): boolean {
  return props.launchType === 'EXTERNAL';
}

/** True when containers of this definition have to say how much memory they take: the task does not, and Fargate gives it none. */
export function needsContainerMemory(props: Pick<Props<'task-definition'>, 'launchType' | 'memoryMiB'>): boolean {
  return !canRunOnFargate(props) && props.memoryMiB === undefined;
}

/** Where tasks of this definition can run, in few words: "Fargate or EC2". */
export function launchTypeText(props: TaskProps): string {
  return either(capacitiesOf(props).map((it) => CAPACITY_TEXT[it]));
}

/** Where tasks of this definition can run, as part of a sentence: "Fargate or EC2 instances". */
export function placeText(props: TaskProps): string {
  return either(capacitiesOf(props).map((it) => PLACE_TEXT[it]));
}

/** Where tasks run, as part of a sentence. */
export const PLACE_TEXT: Record<Capacity, string> = {
  FARGATE: 'Fargate',
  EC2: 'EC2 instances',
  EXTERNAL: 'External instances',
  MANAGED_INSTANCES: 'managed instances',
};

/** Where tasks run, in few words. */
export const CAPACITY_TEXT: Record<Capacity, string> = {
  FARGATE: 'Fargate',
  EC2: 'EC2',
  EXTERNAL: 'External',
  MANAGED_INSTANCES: 'Managed',
};

const CAPACITIES: Record<LaunchType, readonly Capacity[]> = {
  FARGATE: ['FARGATE'],
  EC2: ['EC2'],
  EC2_AND_FARGATE: ['FARGATE', 'EC2'],
  EXTERNAL: ['EXTERNAL'],
  MANAGED_INSTANCES: ['MANAGED_INSTANCES'],
  EC2_AND_MANAGED_INSTANCES: ['EC2', 'MANAGED_INSTANCES'],
  FARGATE_AND_MANAGED_INSTANCES: ['FARGATE', 'MANAGED_INSTANCES'],
  FARGATE_AND_EC2_AND_MANAGED_INSTANCES: ['FARGATE', 'EC2', 'MANAGED_INSTANCES'],
};

function either(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : (names[0] ?? '');
}
