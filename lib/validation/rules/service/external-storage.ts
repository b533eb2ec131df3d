import { nodeOfKind } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { harmless, removeFix } from '../../support/fixes';

const FILES = { files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: {} } } as const;
const REACHES = { reaches: { kind: 'reaches', from: 'service', to: 'files' } } as const;

/** No file system is opened for tasks that have no security group. */
export const externalStorage = defineRule({
  id: 'service/external-storage',
  severity: 'error',
  title: 'Tasks on External instances cannot use EFS',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html',
  on: 'edge:reaches',
  check: ({ from, to }, design) => {
    const service = nodeOfKind(design, from, 'service');
    return service && serviceLaunchType(service, design) === 'EXTERNAL' ? [{ path: [], name: service.name, fileSystem: design.nodes[to]?.name ?? to }] : [];
  },
  message: ({ name, fileSystem }) =>
    `Service ${name} runs its tasks on External instances, which cannot use EFS and have no security group that ${fileSystem} could let in; remove the line.`,
  fixes: (_match, { id }) => [harmless(removeFix('Remove the line', id))],
  examples: () => ({
    ok: [fargateExample({ nodes: FILES, edges: REACHES })],
    bad: [
      ec2Example({
        nodes: {
          ...FILES,
          task: { props: { launchType: 'EXTERNAL' } },
          service: { props: { launchType: 'EXTERNAL', minHealthyPercent: 0, circuitBreaker: undefined } },
        },
        edges: REACHES,
      }),
    ],
  }),
});
