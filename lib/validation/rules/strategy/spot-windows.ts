import { taskDefinitionOf } from '@/lib/kinds/graph';
import { strategyOf } from '@/lib/kinds/service/strategy';
import { spotExample } from '../capacity/examples';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';
import { onWindows } from '../../support/task';

/** Tasks on Fargate Spot run Linux. */
export const spotWindows = defineRule({
  id: 'strategy/spot-windows',
  severity: 'error',
  title: 'Fargate Spot runs no Windows containers',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/windows-considerations.html',
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    if (!task || !onWindows(task)) return [];
    return strategyOf(service.id, design)
      .filter(({ node }) => node.kind === 'fargate-capacity-provider' && node.props.provider === 'FARGATE_SPOT')
      .map(({ edge, node }) => ({ path: [], elementId: edge.id, name: service.name, task: task.name, spot: node.name }));
  },
  message: ({ name, task, spot }) => `Service ${name} runs ${task}, which is for Windows, on ${spot}; Fargate Spot runs Linux only.`,
  fixes: ({ elementId, spot }) => [removeFix(`Take ${spot} out`, elementId)],
  examples: () => ({
    ok: [spotExample()],
    bad: [
      spotExample({
        nodes: {
          task: { props: { cpu: 1024, memoryMiB: 2048, operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } },
          web: { props: { readonlyRootFilesystem: undefined, user: 'ContainerUser' } },
        },
      }),
    ],
  }),
});
