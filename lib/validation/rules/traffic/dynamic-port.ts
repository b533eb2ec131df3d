import { nodeOfKind, taskDefinitionOf } from '@/lib/kinds/graph';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { mapsHostPorts } from '../../support/task';
import { containerOfTarget } from '../../support/traffic';

/** Where each task has another host port, its health check asks that one. */
export const dynamicPort = defineRule({
  id: 'traffic/dynamic-port',
  severity: 'error',
  title: 'A health check follows host ports that change',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb.html',
  related: ['cfn-lint E3049', 'cloudformation-validate W3049'],
  on: 'edge:target',
  check: (edge, design) => {
    const group = nodeOfKind(design, edge.from, 'target-group');
    const owner = group ?? edge;
    const port = group ? (group.props.source === 'existing' ? undefined : group.props.healthCheckPort) : edge.props.healthCheckPort;
    const task = taskDefinitionOf(design, edge.to);
    if (port === undefined || port === 'traffic-port' || !task || !mapsHostPorts(task) || nodeOfKind(design, edge.from, 'load-balancer')) return [];
    const container = containerOfTarget(edge, design);
    const mapping = container?.props.portMappings?.find((it) => edge.props.containerPort === undefined || it.containerPort === edge.props.containerPort);
    if (!container || !mapping || mapping.hostPort) return [];
    return [{ path: ['healthCheckPort'], elementId: owner.id, container: container.name, port }];
  },
  message: ({ container, port }) =>
    `Container ${container} is at another host port in each task, but its health check always asks port ${port}, where it is not; check the port of the traffic.`,
  fixes: ({ elementId }) => [clearFix('Check the port of the traffic', elementId, ['healthCheckPort'])],
  examples: () => ({ ok: [behind({})], bad: [behind({ healthCheckPort: '8080' })] }),
});

function behind(props: Readonly<Record<string, unknown>>) {
  return ec2Example({
    nodes: {
      task: { props: { networkMode: 'BRIDGE' } },
      app: { props: { portMappings: [{ containerPort: 8080 }] } },
      lb: { kind: 'load-balancer', name: 'LoadBalancer', parent: 'vpc', props: { internetFacing: false, dropInvalidHeaderFields: true } },
      listener: { kind: 'listener', name: 'Listener', parent: 'lb', props: { port: 80 } },
    },
    edges: { target: { kind: 'target', from: 'listener', to: 'service', props: { healthCheckPath: '/', ...props } } },
  });
}
