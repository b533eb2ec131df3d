import { call } from '@/lib/plan/build';
import { doing } from '../plan-context';
import { associationProblem, registryPort } from '../service/connect/cloud-map';
import { nodeOfKind } from '../graph';
import { Incomplete, required } from '../plan-context';
import type { EdgeDefinition } from './definition';

/** `service.associateCloudMapService(…)`: the tasks of a service register under a name. */
export const registers: EdgeDefinition<'registers'> = {
  kind: 'registers',
  label: 'Name',
  fields: [
    {
      path: ['containerName'],
      label: 'Container',
      section: 'SRV records',
      control: { type: 'container-name' },
      essential: true,
      placeholder: 'the first essential one',
      docs: { fqn: 'aws_ecs.AssociateCloudMapServiceOptions', property: 'container' },
    },
    {
      path: ['containerPort'],
      label: 'Container port',
      section: 'SRV records',
      control: { type: 'number', min: 1, max: 65535 },
      essential: true,
      placeholder: 'its first',
      docs: { fqn: 'aws_ecs.AssociateCloudMapServiceOptions', property: 'containerPort' },
    },
  ],
  facts: ({ props }) => (props.containerPort === undefined ? '' : `:${props.containerPort}`),
  plan: (edge, context) => {
    const { graph } = context;
    const service = context.construct(edge.from);
    const name = context.construct(edge.to);
    const node = required(nodeOfKind(graph, edge.from, 'service'), [], 'The service');
    const problem = associationProblem(edge, graph);
    if (problem) throw new Incomplete(problem.path, problem.message);
    const srv = nodeOfKind(graph, edge.to, 'cloud-map-service')?.props.dnsRecordType === 'SRV';
    return [doing(edge.id, call(service, 'associateCloudMapService', { service: name, ...registryPort(node, edge.props, srv, context) }))];
  },
};
