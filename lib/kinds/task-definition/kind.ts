import { FARGATE_DEFAULT } from '@/lib/aws/fargate-sizes';
import type { KindDefinition } from '../definition';
import { cpuText, memoryText } from '../sizes';
import type { Props } from '../union';
import { applicable, whyNot } from './applies';
import { taskConstruct } from './construct';
import { canRunOnFargate, launchTypeText } from './launch-types';
import { networkModeOf, networkModeText } from './network-mode';
import { planTaskDefinition } from './plan';

/** What one copy of a task looks like. */
export const taskDefinition: KindDefinition<'task-definition'> = {
  kind: 'task-definition',
  label: 'Task definition',
  description: 'Containers that run together, and how much CPU and memory they get.',
  area: 'task',
  group: 'Task',
  defaultName: 'Task',
  defaults: { launchType: 'FARGATE', cpu: 256, memoryMiB: 512 },
  construct: ({ props }) => taskConstruct(props),
  resource: () => 'aws_ecs.CfnTaskDefinition',
  facts: ({ props }) =>
    [...(props.launchType === undefined || props.launchType === 'FARGATE' ? [] : [launchTypeText(props)]), ...sizeFacts(props), ...platformFacts(props)].join(
      ' · ',
    ),
  plan: planTaskDefinition,
};

function sizeFacts(props: Props<'task-definition'>): string[] {
  const fargate = canRunOnFargate(props);
  const cpu = props.cpu ?? (fargate ? FARGATE_DEFAULT.cpu : undefined);
  const memoryMiB = props.memoryMiB ?? (fargate ? FARGATE_DEFAULT.memoryMiB : undefined);
  return [...(cpu === undefined ? [] : [cpuText(cpu)]), ...(memoryMiB === undefined ? [] : [memoryText(memoryMiB)])];
}

/** The platform where tasks can have one of their own, else how they are on their instance's network. */
function platformFacts(given: Props<'task-definition'>): string[] {
  const props = applicable(given);
  if (whyNot('operatingSystemFamily', props) !== undefined) return canRunOnFargate(props) ? [] : [networkModeText(networkModeOf(props))];
  const system = props.operatingSystemFamily && props.operatingSystemFamily !== 'LINUX' ? 'Windows' : 'Linux';
  return [`${system}/${props.cpuArchitecture === 'ARM64' ? 'ARM64' : 'x86'}`];
}
