import { atLaunchProblem } from '@/lib/kinds/volume/at-launch';
import { defineRule } from '../../rule';
import { clearFix, removeFix } from '../../support/fixes';
import { ec2Volume } from './example';

const alone = { nodes: { service: null }, edges: { runs: null } };

/** At most one volume is configured at launch, and a container mounts it. */
export const atLaunch = defineRule({
  id: 'volume/at-launch',
  severity: 'error',
  title: 'At most one volume of a task is configured at launch, and a container mounts it',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-ebs-config.html',
  related: ['CDK: More than one volume is configured at launch', "CDK: should be mounted by at least one container when 'configuredAtLaunch' is true"],
  on: 'volume',
  check: (volume, design) => {
    const problem = atLaunchProblem(volume, design);
    return problem === undefined ? [] : [{ path: ['type'], name: volume.name, problem }];
  },
  message: ({ name, problem }) => `Volume ${name} cannot be configured at launch: ${problem}.`,
  fixes: ({ path }, { id }) => [clearFix('Do not configure it at launch', id, path), removeFix('Remove the volume', id)],
  examples: () => ({
    ok: [ec2Volume({ type: 'CONFIGURED_AT_LAUNCH' }, alone)],
    bad: [
      ec2Volume({ type: 'CONFIGURED_AT_LAUNCH' }, { ...alone, edges: { ...alone.edges, mount: null } }),
      ec2Volume(
        { type: 'CONFIGURED_AT_LAUNCH' },
        {
          nodes: { ...alone.nodes, other: { kind: 'volume', name: 'other', parent: 'task', order: 1, props: { type: 'CONFIGURED_AT_LAUNCH' } } },
          edges: { ...alone.edges, second: { kind: 'mounts', from: 'app', to: 'other', props: { containerPath: '/other' } } },
        },
      ),
    ],
  }),
});
