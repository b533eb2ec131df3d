import { nodeOfKind } from '@/lib/kinds/graph';
import { ec2Example, sidecar } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** A container that others wait for to be healthy has a health check. */
export const dependsHealthy = defineRule({
  id: 'container/depends-healthy',
  severity: 'error',
  title: 'A container that others wait for to be healthy needs a health check',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html',
  on: 'edge:depends-on',
  check: ({ from, to, props }, design) => {
    const other = nodeOfKind(design, to, 'container');
    if ((props.condition ?? 'HEALTHY') !== 'HEALTHY' || !other || other.props.healthCheck) return [];
    return [{ path: ['condition'], name: design.nodes[from]?.name ?? from, other: other.name }];
  },
  message: ({ name, other }) =>
    `Container ${name} waits until ${other} is healthy, but ${other} has no health check (that of its image does not count); give it one, or wait until it has started.`,
  fixes: (_match, { id }) => [setFix('Wait until it has started', id, ['condition'], 'START')],
  examples: () => ({
    ok: [
      ec2Example({
        nodes: { side: sidecar({ healthCheck: undefined }) },
        edges: { wait: { kind: 'depends-on', from: 'app', to: 'side', props: { condition: 'START' } } },
      }),
      ec2Example({ nodes: { side: sidecar({}) }, edges: { wait: { kind: 'depends-on', from: 'app', to: 'side', props: { condition: 'HEALTHY' } } } }),
    ],
    bad: [
      ec2Example({
        nodes: { side: sidecar({ healthCheck: undefined }) },
        edges: { wait: { kind: 'depends-on', from: 'app', to: 'side', props: { condition: 'HEALTHY' } } },
      }),
      ec2Example({ nodes: { side: sidecar({ healthCheck: undefined }) }, edges: { wait: { kind: 'depends-on', from: 'app', to: 'side', props: {} } } }),
    ],
  }),
});
