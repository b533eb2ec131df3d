import { taskDefinitionOf } from '@/lib/kinds/graph';
import { strategyOf } from '@/lib/kinds/service/strategy';
import { capacitiesOf, PLACE_TEXT, placeText } from '@/lib/kinds/task-definition/launch-types';
import { providerExample, spotExample } from '../capacity/examples';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** A kept launch type is one that the task definition is for. */
export const keptLaunchTypeFits = defineRule({
  id: 'strategy/kept-launch-type-fits',
  severity: 'error',
  title: 'A kept launch type is one that the task definition is for',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  related: ['cfn-lint E3054'],
  on: 'service',
  check: ({ id, name, props }, design) => {
    const task = taskDefinitionOf(design, id);
    const kept = props.keptLaunchType;
    if (!task || kept === undefined || strategyOf(id, design).length === 0 || task.props.launchType === 'FARGATE_AND_EC2_AND_MANAGED_INSTANCES') return [];
    const able = capacitiesOf(task.props);
    return able.includes(kept)
      ? []
      : [{ path: ['keptLaunchType'], name, kept, task: task.name, place: placeText(task.props), other: able.find((it) => it === 'FARGATE' || it === 'EC2') }];
  },
  message: ({ name, kept, task, place }) =>
    `Service ${name} keeps the launch type ${PLACE_TEXT[kept]} in the template, but its task definition ${task} is for ${place}, and ECS refuses that. Keep the one that the service has now, or take it away.`,
  fixes: ({ path, other }, { id }): Fix[] => [
    ...(other === undefined ? [] : [setFix(`Keep ${PLACE_TEXT[other]}`, id, path, other)]),
    clearFix('Take it away', id, path),
  ],
  examples: () => ({
    ok: [
      providerExample({ nodes: { service: { props: { keptLaunchType: 'EC2' } } } }),
      spotExample({ nodes: { service: { props: { keptLaunchType: 'FARGATE' } } } }),
    ],
    bad: [
      providerExample({ nodes: { service: { props: { keptLaunchType: 'FARGATE' } } } }),
      spotExample({ nodes: { service: { props: { keptLaunchType: 'EC2' } } } }),
    ],
  }),
});
