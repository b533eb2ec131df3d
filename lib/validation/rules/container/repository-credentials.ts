import { imageSourceOf } from '@/lib/kinds/container/image-source';
import { edgesFrom } from '@/lib/kinds/graph';
import { fargateUsing } from '../../resource-example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** A password for a registry is one, and is used. */
export const repositoryCredentials = defineRule({
  id: 'container/repository-credentials',
  severity: 'error',
  title: 'One secret logs in to the registry that an image comes from',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/private-auth.html',
  on: 'container',
  check: (container, design) => {
    const edges = edgesFrom(design, container.id, 'uses-secret').filter((edge) => edge.props.repositoryCredentials && design.nodes[edge.to]?.kind === 'secret');
    const registry = imageSourceOf(container, design) === 'REGISTRY';
    const first = design.nodes[edges[0]?.to ?? '']?.name;
    return edges.slice(registry ? 1 : 0).map((edge) => ({
      path: ['repositoryCredentials'],
      elementId: edge.id,
      name: container.name,
      secret: design.nodes[edge.to]?.name ?? edge.to,
      first: registry ? first : undefined,
    }));
  },
  message: ({ name, secret, first }) =>
    first === undefined
      ? `Container ${name} pulls its image with ${secret}, but the image is not from a registry that asks for a password; take this away.`
      : `Container ${name} pulls its image with ${secret}, and with ${first} already; one secret is enough.`,
  fixes: ({ elementId, secret }) => [clearFix(`Do not pull with ${secret}`, elementId, ['repositoryCredentials'])],
  examples: () => ({
    ok: [fargateUsing({ login: LOGIN })],
    bad: [
      fargateUsing({ login: LOGIN, other: { ...LOGIN, to: 'Token' } }),
      fargateUsing({ login: LOGIN, pulls: { kind: 'pulls', to: 'Images', props: { tagOrDigest: '1' } } }, { image: undefined }),
    ],
  }),
});

const LOGIN = { kind: 'uses-secret', to: 'DbSecret', props: { repositoryCredentials: true } } as const;
