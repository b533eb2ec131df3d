import { EXAMPLE_PROXY, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** The proxy's own traffic can be told from that of the application. */
export const proxyIdentity = defineRule({
  id: 'task/proxy-identity',
  severity: 'error',
  title: 'An App Mesh proxy runs as a user or group of its own',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html',
  related: ['CDK: At least one of ignoredUID or ignoredGID should be specified'],
  on: 'task-definition',
  check: ({ name, props: { proxyConfiguration: proxy } }) =>
    proxy && !proxy.ignoredUid && !proxy.ignoredGid ? [{ path: ['proxyConfiguration', 'ignoredUid'], name }] : [],
  message: ({ name }) =>
    `The App Mesh proxy of task definition ${name} has neither a user nor a group (0, root, does not count), so its own traffic would come back to it; give the id that its container runs as.`,
  fixes: (_match, { id }) => [
    setFix('Use user 1337', id, ['proxyConfiguration', 'ignoredUid'], 1337),
    clearFix('Remove the proxy', id, ['proxyConfiguration']),
  ],
  examples: () => ({
    ok: [fargateExample({ nodes: { task: { props: { proxyConfiguration: { ...EXAMPLE_PROXY, ignoredUid: undefined, ignoredGid: 1337 } } } } })],
    bad: [
      fargateExample({ nodes: { task: { props: { proxyConfiguration: { ...EXAMPLE_PROXY, ignoredUid: undefined } } } } }),
      fargateExample({ nodes: { task: { props: { proxyConfiguration: { ...EXAMPLE_PROXY, ignoredUid: 0 } } } } }),
    ],
  }),
});
