import { driverName } from '@/lib/kinds/container/logging/drivers';
import { childrenOf, freeName, isKind } from '@/lib/kinds/graph';
import { fargateExample, sidecar } from '../../example';
import { defineRule } from '../../rule';

const ROUTER = 'log-router';

/** The container that routes the logs of a task has its name for itself. */
export const logRouterName = defineRule({
  id: 'container/log-router-name',
  severity: 'error',
  title: 'Beside containers that log with FireLens none is called log-router',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html',
  on: 'container',
  check: (container, design) => {
    if (container.name !== ROUTER) return [];
    // A router of one's own takes the place of that which the CDK adds.
    if (childrenOf(design, container.parent).some((it) => isKind(it, 'container') && it.props.firelens)) return [];
    const routed = childrenOf(design, container.parent).find((it) => isKind(it, 'container') && driverName(it.props.logging) === 'awsfirelens');
    return routed ? [{ path: [], name: routed.name, free: freeName(design, 'container', container.parent, 'router') }] : [];
  },
  message: ({ name }) =>
    `Container ${name} logs with FireLens, for which the CDK adds a container called ${ROUTER} to the task, and one is called so already; give that one another name.`,
  fixes: ({ free }, { id }) => [{ label: `Rename to ${free}`, command: { type: 'rename', id, name: free } }],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { web: { props: { logging: { driver: 'awsfirelens' } } }, side: sidecar({ firelens: { type: 'FLUENTBIT' } }, ROUTER) } }),
      fargateExample({ nodes: { side: sidecar({}, ROUTER) } }),
      fargateExample({ nodes: { web: { props: { logging: { driver: 'awsfirelens' } } } } }),
    ],
    bad: [fargateExample({ nodes: { web: { props: { logging: { driver: 'awsfirelens' } } }, side: sidecar({}, ROUTER) } })],
  }),
});
