import type { Props } from '../union';
import { applicable } from './applies';

/** The construct's class for a task definition: the one of its launch type, or the general one where only that can say all that it says. */
export function taskConstruct(given: Props<'task-definition'>) {
  const props = applicable(given);
  const sized = props.cpu !== undefined || props.memoryMiB !== undefined;
  switch (props.launchType ?? 'FARGATE') {
    case 'FARGATE':
      return 'aws_ecs.FargateTaskDefinition';
    case 'EC2':
      return sized ? 'aws_ecs.TaskDefinition' : 'aws_ecs.Ec2TaskDefinition';
    case 'EXTERNAL': {
      const more = props.pidMode !== undefined || props.ipcMode !== undefined || (props.placementConstraints?.length ?? 0) > 0;
      return sized || more ? 'aws_ecs.TaskDefinition' : 'aws_ecs.ExternalTaskDefinition';
    }
    default:
      return 'aws_ecs.TaskDefinition';
  }
}
