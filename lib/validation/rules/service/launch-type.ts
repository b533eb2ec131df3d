import { taskDefinitionOf } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { capacitiesOf, PLACE_TEXT, placeText, type Capacity } from '@/lib/kinds/task-definition/launch-types';
import type { DesignNode } from '@/lib/kinds/union';
import { ec2Example, fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** A service and its task definition are for the same kind of capacity. */
export const launchType = defineRule({
  id: 'service/launch-type',
  severity: 'error',
  title: 'A service runs where its task definition can',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/launch-type-capacity-provider.html',
  related: ['CDK: Supplied TaskDefinition is not configured for compatibility with Fargate', 'cfn-lint E3054'],
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    if (!task || task.props.launchType === 'FARGATE_AND_EC2_AND_MANAGED_INSTANCES') return [];
    const wanted = serviceLaunchType(service, design);
    return capacitiesOf(task.props).includes(wanted) ? [] : [{ path: ['launchType'], name: service.name, task, wanted }];
  },
  message: ({ name, task, wanted }) =>
    `Service ${name} is to run on ${PLACE_TEXT[wanted]}, but its task definition ${task.name} is for ${placeText(task.props)}; change one of them.`,
  fixes: ({ task, wanted }, { id }) => [...serviceFixes(id, task), ...taskFixes(task, wanted)],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { service: { props: { launchType: undefined } } } }),
      ec2Example({ nodes: { service: { props: { launchType: undefined } } } }),
      fargateExample({ nodes: { task: { props: { launchType: 'EC2_AND_FARGATE' } } } }),
      ec2Example({ nodes: { task: { props: { launchType: 'EC2_AND_FARGATE', cpu: 512, memoryMiB: 1024 } } } }),
      ec2Example({ nodes: { task: { props: { launchType: 'EC2_AND_MANAGED_INSTANCES', networkMode: 'HOST' } } } }),
      fargateExample({ nodes: { task: { props: { launchType: 'FARGATE_AND_MANAGED_INSTANCES' } } } }),
      ec2Example({ nodes: { task: { props: { launchType: 'EXTERNAL' } }, service: { props: { launchType: undefined } } } }),
    ],
    bad: [
      ec2Example({ nodes: { service: { props: { launchType: 'FARGATE' } } } }),
      ec2Example({ nodes: { service: { props: { launchType: 'EXTERNAL', minHealthyPercent: 0 } } } }),
      ec2Example({ nodes: { task: { props: { launchType: 'EXTERNAL' } } } }),
      fargateExample({ nodes: { task: { props: { launchType: 'MANAGED_INSTANCES' } } } }),
    ],
  }),
});

/** The service goes where the task definition can run; managed instances are not a launch type of services. */
function serviceFixes(id: string, task: DesignNode<'task-definition'>): Fix[] {
  return capacitiesOf(task.props).flatMap((it) => (it === 'MANAGED_INSTANCES' ? [] : [setFix(`Run on ${PLACE_TEXT[it]}`, id, ['launchType'], it)]));
}

function taskFixes({ id, name }: DesignNode<'task-definition'>, wanted: Capacity): Fix[] {
  return [setFix(`Make ${name} for ${PLACE_TEXT[wanted]}`, id, ['launchType'], wanted)];
}
