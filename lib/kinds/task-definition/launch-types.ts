import type { Props } from '../union';

/** True when tasks of this definition can run on Fargate: they must keep to what Fargate offers, wherever they run. */
export function canRunOnFargate({ launchType }: Pick<Props<'task-definition'>, 'launchType'>): boolean {
  return launchType !== 'EC2';
}

/** True when tasks of this definition can run on EC2 instances. */
export function canRunOnInstances({ launchType }: Pick<Props<'task-definition'>, 'launchType'>): boolean {
  return launchType === 'EC2' || launchType === 'EC2_AND_FARGATE';
}

/** Where tasks of this definition can run, in words. */
export function launchTypeText({ launchType }: Pick<Props<'task-definition'>, 'launchType'>): string {
  if (launchType === 'EC2_AND_FARGATE') return 'Fargate or EC2';
  return launchType === 'EC2' ? 'EC2' : 'Fargate';
}
