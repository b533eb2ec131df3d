import type { EdgeDefinition } from './definition';

/** The plan of what is encrypted speaks of it. */
export const encryptedWith: EdgeDefinition<'encrypted-with'> = {
  kind: 'encrypted-with',
  label: 'Encryption',
  fields: [
    {
      path: ['uses'],
      label: 'Encrypts',
      section: 'Encryption',
      control: {
        type: 'choices',
        options: [
          { value: 'FARGATE_EPHEMERAL_STORAGE', label: 'Storage of tasks on Fargate' },
          { value: 'MANAGED_STORAGE', label: 'Storage that ECS manages' },
          { value: 'EXECUTE_COMMAND', label: 'ECS Exec sessions' },
        ],
      },
      essential: true,
      placeholder: 'all of these',
      notApplicable: ({ from }, graph) => (graph.nodes[from]?.kind === 'cluster' ? undefined : 'Only a cluster has several things to encrypt.'),
    },
  ],
  facts: ({ props }) => (props.uses ?? []).map((use) => USE_TEXT[use]).join(', '),
  plan: () => [],
};

const USE_TEXT = { FARGATE_EPHEMERAL_STORAGE: 'Fargate storage', MANAGED_STORAGE: 'storage', EXECUTE_COMMAND: 'ECS Exec' } as const;
