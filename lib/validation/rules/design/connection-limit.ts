import { CONNECTIONS } from '@/lib/kinds/connections';
import { edgesFrom, nodesOfKind } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';
import { named } from '../../support/text';

/** Nothing is connected to more than it can be: a service runs one task definition. Two people who connect it at the same time can bring this about. */
export const connectionLimit = defineRule({
  id: 'design/connection-limit',
  severity: 'error',
  title: 'Nothing is connected to more than it can be',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html',
  on: 'design',
  check: (design) =>
    CONNECTIONS.flatMap((connection) => {
      const { max } = connection;
      if (max === undefined) return [];
      return nodesOfKind(design, connection.from).flatMap((node) => {
        const edges = edgesFrom(design, node.id, connection.kind).filter((edge) => design.nodes[edge.to]?.kind === connection.to);
        if (edges.length <= max) return [];
        const ends = edges.map((edge) => ({ edge: edge.id, name: design.nodes[edge.to]?.name ?? '' }));
        return [{ path: [], elementId: node.id, name: node.name, verb: connection.verb, ends, max }];
      });
    }),
  message: ({ name, verb, ends, max }) =>
    `${name} ${verb} ${named(ends.map((end) => end.name))}, but ${max === 1 ? 'only one is' : `at most ${max} are`} possible; remove what is too much.`,
  fixes: ({ ends, max }) => (max === 1 ? ends.map((kept) => removeFix(`Keep ${kept.name}`, ...ends.filter((end) => end !== kept).map((end) => end.edge))) : []),
  examples: () => ({
    ok: [fargateExample()],
    bad: [
      fargateExample({
        nodes: {
          other: { kind: 'task-definition', name: 'OtherTask', props: { launchType: 'FARGATE', cpu: 512, memoryMiB: 1024 } },
          second: {
            kind: 'container',
            name: 'web',
            parent: 'other',
            props: {
              image: 'public.ecr.aws/nginx/nginx:1.27',
              portMappings: [{ containerPort: 8080 }],
              user: '1000',
              readonlyRootFilesystem: true,
              logging: { driver: 'awslogs', streamPrefix: 'web', retentionDays: 30 },
            },
          },
        },
        edges: { also: { kind: 'runs', from: 'service', to: 'other' } },
      }),
    ],
  }),
});
