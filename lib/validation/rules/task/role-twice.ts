import { edgesFrom } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';

const USES = { TASK: 'task role', EXECUTION: 'execution role' } as const;

/** A task definition has one task role and one execution role. */
export const roleTwice = defineRule({
  id: 'task/role-twice',
  severity: 'error',
  title: 'A task definition has at most one task role and one execution role',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  on: 'task-definition',
  check: ({ id, name }, design) => {
    const edges = edgesFrom(design, id, 'has-role');
    return (['TASK', 'EXECUTION'] as const).flatMap((use) => {
      const [first, ...more] = edges.filter(({ props }) => (props.use ?? 'TASK') === use || props.use === 'BOTH');
      return first ? more.map((edge) => ({ path: ['use'], elementId: edge.id, name, use, first: nameOf(first.to), second: nameOf(edge.to) })) : [];
    });

    function nameOf(role: string): string {
      return design.nodes[role]?.name ?? role;
    }
  },
  message: ({ name, use, first, second }) =>
    `Task definition ${name} has ${first} as its ${USES[use]}, and ${second} besides; it can have one. Use ${second} otherwise, or take it away.`,
  fixes: ({ elementId, second }) => [removeFix(`Take ${second} away`, elementId)],
  examples: () => ({
    ok: [withRoles({ props: {} }, { props: { use: 'EXECUTION' } })],
    bad: [withRoles({ props: {} }, { props: { use: 'TASK' } }), withRoles({ props: { use: 'BOTH' } }, { props: { use: 'EXECUTION' } })],
  }),
});

function withRoles(one: { readonly props: object }, two: { readonly props: object }) {
  return fargateExample({
    nodes: { one: { kind: 'role', name: 'One', props: {} }, two: { kind: 'role', name: 'Two', props: {} } },
    edges: {
      first: { kind: 'has-role', from: 'task', to: 'one', props: { ...one.props } },
      second: { kind: 'has-role', from: 'task', to: 'two', props: { ...two.props } },
    },
  });
}
