import type { SingleCommand } from '@/lib/commands/command';
import { watchedOf } from '@/lib/kinds/alarm/watched';
import type { Design } from '@/lib/document/design';
import { edgesFrom, edgesTo, nodeOfKind } from '@/lib/kinds/graph';
import { shiftsTraffic } from '@/lib/kinds/service/deployment/strategy';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';

/** What a fresh line says about deployments: when a hook is called, what a role is for; nothing for other lines. */
export function deploymentProps(design: Design, from: DesignNode, to: DesignNode): DesignEdge['props'] | undefined {
  if (from.kind === 'service' && to.kind === 'lambda-function') {
    const tested = edgesTo(design, from.id, 'target').some((edge) => edge.props.test);
    return { lifecycleStages: [tested ? 'POST_TEST_TRAFFIC_SHIFT' : 'PRE_SCALE_UP'] };
  }
  if (from.kind === 'service' && to.kind === 'role')
    return { use: edgesFrom(design, from.id, 'calls-hook').length > 0 && !hasRole(design, from.id, 'HOOKS') ? 'HOOKS' : 'LOAD_BALANCERS' };
  return undefined;
}

/** What the line from a second target group says to a service whose deployments shift requests: the port of the first one, beside which it stands. */
export function secondGroupProps(design: Design, service: DesignNode<'service'>): Readonly<Record<string, unknown>> {
  if (!shiftsTraffic(service, design)) return {};
  const groups = edgesTo(design, service.id, 'target').filter((edge) => nodeOfKind(design, edge.from, 'target-group'));
  const [first] = groups.filter((edge) => !edge.props.alternate);
  if (!first || groups.some((edge) => edge.props.alternate)) return {};
  return { containerName: first.props.containerName, containerPort: first.props.containerPort, alternate: true };
}

/** What a second listener of a service says whose deployments shift requests: it is for tests. */
export function testProps(design: Design, listener: DesignNode<'listener'>, service: DesignNode<'service'>): { readonly test?: true } {
  if (!shiftsTraffic(service, design)) return {};
  const targets = edgesTo(design, service.id, 'target').filter((edge) => nodeOfKind(design, edge.from, 'listener'));
  const production = targets.some((edge) => !edge.props.test && edge.from !== listener.id && design.nodes[edge.from]?.parent === listener.parent);
  return production && !targets.some((edge) => edge.props.test) ? { test: true } : {};
}

/** What nodes say once a line is drawn: an alarm that watches the very service whose deployments it stops needs a name, or neither could be made first. */
export function deploymentSettings(design: Design, from: DesignNode, to: DesignNode): SingleCommand[] {
  const [service, alarm] = from.kind === 'alarm' ? [to, from] : [from, to];
  if (service.kind !== 'service' || alarm.kind !== 'alarm' || alarm.props.source === 'existing' || alarm.props.alarmName || service.props.serviceName)
    return [];
  const watches = from.kind === 'alarm' || watchedOf(alarm.id, design)?.node.id === service.id;
  const stops = from.kind === 'service' || edgesFrom(design, service.id, 'stops-on').some((edge) => edge.to === alarm.id);
  return watches && stops ? [{ type: 'set', id: alarm.id, path: ['alarmName'], value: alarm.name }] : [];
}

function hasRole(design: Design, serviceId: string, use: string): boolean {
  return edgesFrom(design, serviceId, 'has-role').some((edge) => edge.props.use === use);
}
