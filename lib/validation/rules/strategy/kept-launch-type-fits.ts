import { taskDefinitionOf } from '@/lib/kinds/graph';
import { strategyOf } from '@/lib/kinds/service/strategy';
import { canRunOnFargate, canRunOnManagedInstances, placeText } from '@/lib/kinds/task-definition/launch-types';
import { providerExample, spotExample } from '../capacity/examples';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** A service keeps the launch type Fargate only with tasks that were on Fargate: others could not have had it. */
export const keptLaunchTypeFits = defineRule({
  id: 'strategy/kept-launch-type-fits',
  severity: 'error',
  title: 'The launch type Fargate is kept only with tasks for Fargate or managed instances',
  source:
    'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs-readme.html#note-service-replacement-when-migrating-from-launchtype-to-capacityproviderstrategy',
  related: ['cfn-lint E3054'],
  on: 'service',
  check: ({ id, name, props }, design) => {
    const task = taskDefinitionOf(design, id);
    if (!task || props.keptLaunchType !== 'FARGATE' || strategyOf(id, design).length === 0) return [];
    return canRunOnFargate(task.props) || canRunOnManagedInstances(task.props)
      ? []
      : [{ path: ['keptLaunchType'], name, task: task.name, place: placeText(task.props) }];
  },
  message: ({ name, task, place }) =>
    `Service ${name} keeps the launch type Fargate in the template, but its task definition ${task} is for ${place}: the official validator refuses the two together. Keep the launch type EC2, or none; CloudFormation then makes the service anew if it was on Fargate.`,
  fixes: ({ path }, { id }) => [setFix('Keep EC2', id, path, 'EC2'), clearFix('Take it away', id, path)],
  examples: () => ({
    ok: [
      providerExample({ nodes: { service: { props: { keptLaunchType: 'EC2' } } } }),
      spotExample({ nodes: { service: { props: { keptLaunchType: 'FARGATE' } } } }),
    ],
    bad: [providerExample({ nodes: { service: { props: { keptLaunchType: 'FARGATE' } } } })],
  }),
});
