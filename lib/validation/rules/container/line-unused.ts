import { edgesFrom } from '@/lib/kinds/graph';
import { fargateUsing } from '../../resource-example';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';

/** A line from a container to what it uses says what it is used for. */
export const lineUnused = defineRule({
  id: 'container/line-unused',
  severity: 'warning',
  title: 'A line to a secret, parameter or bucket says what it is used for',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
  on: 'container',
  check: (container, design) =>
    (['uses-secret', 'uses-bucket'] as const).flatMap((kind) =>
      edgesFrom(design, container.id, kind)
        .filter(({ props }) => Object.values(props).every((value) => value === false || (Array.isArray(value) && value.length === 0)))
        .map((edge) => ({ path: [], elementId: edge.id, name: container.name, source: design.nodes[edge.to]?.name ?? edge.to, kind })),
    ),
  message: ({ name, source, kind }) =>
    `The line from container ${name} to ${source} says nothing, so that it has no effect; say ${kind === 'uses-secret' ? 'which environment variable holds it' : 'which environment files are in it'} or what the task role may do with it, or remove the line.`,
  fixes: ({ elementId }) => [removeFix('Remove the line', elementId)],
  examples: () => ({
    ok: [
      fargateUsing({
        a: { kind: 'uses-secret', to: 'DbSecret', props: { access: 'READ' } },
        b: { kind: 'uses-bucket', to: 'Files', props: { access: 'WRITE' } },
      }),
    ],
    bad: [
      fargateUsing({ a: { kind: 'uses-secret', to: 'DbSecret', props: { variables: [], repositoryCredentials: false } } }),
      fargateUsing({ b: { kind: 'uses-bucket', to: 'Files' } }),
    ],
  }),
});
