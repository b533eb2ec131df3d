import { ec2Example, fargateExample, sidecar } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix, harmless, losing, removeFix } from '../../support/fixes';
import { nodeOfKind } from '@/lib/kinds/graph';
import { networkModeText } from '@/lib/kinds/task-definition/network-mode';
import { networkModeOf, taskAround } from '../../support/task';

interface LinkMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

/** Containers are linked where there are links, by names that they can have. */
export const links = defineRule({
  id: 'container/links',
  severity: 'error',
  title: 'Links need network mode bridge',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  related: ['CDK: You must use network mode Bridge to add container links'],
  on: 'edge:links',
  check: ({ id, from, to, props }, design): readonly LinkMatch[] => {
    const container = nodeOfKind(design, from, 'container');
    const task = container && taskAround(container, design);
    if (!task) return [];
    const mode = networkModeOf(task);
    const other = design.nodes[to]?.name ?? to;
    if (mode !== 'BRIDGE')
      return [
        {
          path: [],
          problem: `Container ${container.name} is linked to ${other}, but the task has network mode ${networkModeText(mode)}${mode === 'AWS_VPC' ? ', where they reach each other on localhost' : ''}; remove the link.`,
          fixes: [harmless(removeFix('Remove the link', id))],
        },
      ];
    const { alias } = props;
    if (!alias || /^[A-Za-z0-9_-]{1,255}$/.test(alias)) return [];
    return [
      {
        path: ['alias'],
        problem: `Container ${container.name} knows ${other} as "${alias}"; a name in a link has letters, digits, hyphens and underscores.`,
        fixes: [losing(clearFix(`Call it ${other}`, id, ['alias']))],
      },
    ];
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [ec2Example({ nodes: { side: sidecar({}) }, edges: { link: { kind: 'links', from: 'app', to: 'side', props: { alias: 'db' } } } })],
    bad: [
      ec2Example({ nodes: { side: sidecar({}) }, edges: { link: { kind: 'links', from: 'app', to: 'side', props: { alias: 'the db' } } } }),
      ec2Example({ nodes: { task: { props: { networkMode: 'HOST' } }, side: sidecar({}) }, edges: { link: { kind: 'links', from: 'app', to: 'side' } } }),
      fargateExample({ nodes: { side: sidecar({}) }, edges: { link: { kind: 'links', from: 'web', to: 'side' } } }),
    ],
  }),
});
