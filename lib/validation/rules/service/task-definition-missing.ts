import { isExistingService } from '@/lib/kinds/service/existing';
import { nodesOfKind, taskDefinitionOf } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';

/** A service runs something. */
export const taskDefinitionMissing = defineRule({
  id: 'service/task-definition-missing',
  severity: 'error',
  title: 'A service runs a task definition',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html',
  on: 'service',
  check: (service, design) =>
    isExistingService(service) || taskDefinitionOf(design, service.id)
      ? []
      : [{ path: [], name: service.name, some: nodesOfKind(design, 'task-definition').length > 0 }],
  message: ({ name, some }) =>
    `Service ${name} has no task definition, so there is nothing for it to run; draw an edge from it to ${some ? 'a task definition' : 'a new task definition'}.`,
  fixes: (_match, { id, name }, design): Fix[] =>
    nodesOfKind(design, 'task-definition')
      .slice(0, 3)
      .map((task) => {
        let edgeId = `${id}-runs`.slice(-60);
        for (let number = 2; design.edges[edgeId] || design.nodes[edgeId]; number += 1) edgeId = `${id}-runs${number}`.slice(-60);
        return {
          label: `Let ${name} run ${task.name}`,
          command: { type: 'add', nodes: [], edges: [{ id: edgeId, kind: 'runs', from: id, to: task.id, props: {} }], layout: {} },
        };
      }),
  examples: () => ({
    ok: [fargateExample()],
    bad: [fargateExample({ nodes: { lb: null, listener: null }, edges: { runs: null, target: null } })],
  }),
});
