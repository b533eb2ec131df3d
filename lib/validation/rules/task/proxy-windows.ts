import { EXAMPLE_PROXY, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { onFargate, onWindows } from '../../support/task';

/** Windows containers on Fargate have no App Mesh proxy. */
export const proxyWindows = defineRule({
  id: 'task/proxy-windows',
  severity: 'error',
  title: 'An App Mesh proxy is for Linux on Fargate',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  on: 'task-definition',
  check: (task) => (task.props.proxyConfiguration && onFargate(task) && onWindows(task) ? [{ path: ['proxyConfiguration'], name: task.name }] : []),
  message: ({ name }) => `Task definition ${name} runs Windows containers on Fargate, which have no App Mesh proxy; remove the proxy.`,
  fixes: (_match, { id }) => [clearFix('Remove the proxy', id, ['proxyConfiguration'])],
  examples: () => ({
    ok: [fargateExample({ nodes: { task: { props: { proxyConfiguration: EXAMPLE_PROXY } } } })],
    bad: [
      fargateExample({
        nodes: {
          task: { props: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpu: 1024, memoryMiB: 2048, proxyConfiguration: EXAMPLE_PROXY } },
          web: { props: { readonlyRootFilesystem: undefined, user: 'ContainerUser' } },
        },
      }),
    ],
  }),
});
