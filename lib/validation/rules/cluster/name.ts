import { nodesOfKind } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';

/** Names that clusters and services get in ECS are ones that ECS takes. */
export const name = defineRule({
  id: 'cluster/name',
  severity: 'error',
  title: 'Names in ECS have 1–255 letters, digits, hyphens and underscores',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html',
  on: 'design',
  check: (design) => [
    ...nodesOfKind(design, 'cluster').flatMap((node) => problem(node.id, `cluster ${node.name}`, 'clusterName', node.props.clusterName)),
    ...nodesOfKind(design, 'service').flatMap((node) => problem(node.id, `service ${node.name}`, 'serviceName', node.props.serviceName)),
  ],
  message: ({ owner, given }) =>
    `"${given.length > 60 ? `${given.slice(0, 60)}…` : given}" is not a name that ${owner} can have in ECS; use 1–255 letters, digits, hyphens and underscores.`,
  fixes: ({ elementId, path }) => [losing(clearFix('Let CloudFormation make a name', elementId, path))],
  examples: () => ({
    ok: [fargateExample({ nodes: { cluster: { props: { clusterName: 'web-1_a' } }, service: { props: { serviceName: 'web' } } } })],
    bad: [
      fargateExample({ nodes: { cluster: { props: { clusterName: 'my cluster' } } } }),
      fargateExample({ nodes: { service: { props: { serviceName: 'a'.repeat(256) } } } }),
    ],
  }),
});

function problem(elementId: string, owner: string, key: string, given: string | undefined) {
  return given === undefined || /^[A-Za-z0-9_-]{1,255}$/.test(given) ? [] : [{ path: [key], elementId, owner, given }];
}
