import { containersOf } from '@/lib/kinds/graph';
import { EXAMPLE_PROXY, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { eitherOf } from '../../support/text';

/** The proxy of a task is one of its containers. */
export const proxyContainer = defineRule({
  id: 'task/proxy-container',
  severity: 'error',
  title: 'An App Mesh proxy is a container of its task',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html',
  on: 'task-definition',
  check: ({ id, name, props }, design) => {
    if (!props.proxyConfiguration) return [];
    const { containerName } = props.proxyConfiguration;
    const names = containersOf(design, id).map((it) => it.name);
    return containerName !== undefined && names.includes(containerName) ? [] : [{ path: ['proxyConfiguration', 'containerName'], name, containerName, names }];
  },
  message: ({ name, containerName, names }) => {
    const what = containerName
      ? `Task definition ${name} has no container ${containerName} to be its App Mesh proxy`
      : `The App Mesh proxy of task definition ${name} names no container`;
    return names.length > 0 ? `${what}; choose ${eitherOf(names)}.` : `${what}; add one, or remove the proxy.`;
  },
  fixes: ({ path, names }, { id }) => [
    ...names.slice(0, 3).map((it) => setFix(`Let ${it} be the proxy`, id, path, it)),
    clearFix('Remove the proxy', id, ['proxyConfiguration']),
  ],
  examples: () => ({
    ok: [fargateExample({ nodes: { task: { props: { proxyConfiguration: EXAMPLE_PROXY } } } })],
    bad: [
      fargateExample({ nodes: { task: { props: { proxyConfiguration: { ...EXAMPLE_PROXY, containerName: 'envoy' } } } } }),
      fargateExample({ nodes: { task: { props: { proxyConfiguration: { ...EXAMPLE_PROXY, containerName: undefined } } } } }),
    ],
  }),
});
