import { containersOf, nodeOfKind } from '@/lib/kinds/graph';
import { ec2Example, sidecar } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** Nobody waits for the end of an essential container. */
export const dependsEssential = defineRule({
  id: 'container/depends-essential',
  severity: 'error',
  title: 'An essential container cannot be waited for to end',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html',
  on: 'edge:depends-on',
  check: ({ from, to, props: { condition } }, design) => {
    const other = nodeOfKind(design, to, 'container');
    if ((condition !== 'COMPLETE' && condition !== 'SUCCESS') || !other || other.props.essential === false) return [];
    const others = containersOf(design, other.parent ?? '').filter((it) => it.id !== to && it.props.essential !== false);
    return [{ path: ['condition'], name: design.nodes[from]?.name ?? from, other: other.name, mayEnd: others.length > 0 }];
  },
  message: ({ name, other }) =>
    `Container ${name} waits until ${other} has ended, but ${other} is essential: the whole task ends with it. Make ${other} not essential, or wait for its start.`,
  fixes: ({ other, mayEnd }, { id, to }) => [
    ...(mayEnd ? [setFix(`Make ${other} not essential`, to, ['essential'], false)] : []),
    setFix('Wait until it has started', id, ['condition'], 'START'),
  ],
  examples: () => ({
    ok: [
      ec2Example({
        nodes: { side: sidecar({ essential: false }) },
        edges: { wait: { kind: 'depends-on', from: 'app', to: 'side', props: { condition: 'SUCCESS' } } },
      }),
      ec2Example({ nodes: { side: sidecar({}) }, edges: { wait: { kind: 'depends-on', from: 'app', to: 'side', props: { condition: 'START' } } } }),
    ],
    bad: [
      ec2Example({ nodes: { side: sidecar({}) }, edges: { wait: { kind: 'depends-on', from: 'app', to: 'side', props: { condition: 'SUCCESS' } } } }),
      ec2Example({ nodes: { side: sidecar({}) }, edges: { wait: { kind: 'depends-on', from: 'app', to: 'side', props: { condition: 'COMPLETE' } } } }),
    ],
  }),
});
