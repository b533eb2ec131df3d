import { whyNot } from '@/lib/kinds/task-definition/applies';
import { EXAMPLE_PROXY, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';

/** Nobody counts on a mesh that is no more. */
export const appMeshEnded = defineRule({
  id: 'task/app-mesh-ended',
  severity: 'warning',
  title: 'App Mesh is no longer available',
  source: 'https://aws.amazon.com/blogs/containers/migrating-from-aws-app-mesh-to-amazon-ecs-service-connect/',
  on: 'task-definition',
  check: ({ name, props }) => (props.proxyConfiguration && !whyNot('proxyConfiguration', props) ? [{ path: ['proxyConfiguration'], name }] : []),
  message: ({ name }) =>
    `Task definition ${name} sends its traffic through a proxy of App Mesh. AWS ended App Mesh on September 30, 2026, so there is no mesh left that tells the proxy where to send it; use Service Connect instead.`,
  fixes: ({ path }, { id }) => [losing(clearFix('Remove the proxy', id, path))],
  examples: () => ({
    ok: [fargateExample()],
    bad: [fargateExample({ nodes: { task: { props: { proxyConfiguration: EXAMPLE_PROXY } } } })],
  }),
});
