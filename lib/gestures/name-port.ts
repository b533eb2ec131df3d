import type { Command } from '@/lib/commands/command';
import { nodeOfKind, type Graph } from '@/lib/kinds/graph';
import { portsOfService, type TaskPort } from '@/lib/kinds/service/connect/ports';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';
import type { Path } from '@/lib/util/problem';

/** A port that can be chosen. */
export interface PortInReach {
  /** Its name; for one without, a key that {@link namePort} understands, which ends with the name that it would get. */
  readonly key: string;
  readonly name: string | undefined;
  readonly port: number;
  readonly container: string;
}

/** The single ports of the tasks of a service, or of the one to which a connection leads: the named ones first. */
export function portsInReach(graph: Graph, element: DesignNode | DesignEdge): PortInReach[] {
  const service = nodeOfKind(graph, 'to' in element ? element.to : element.id, 'service');
  if (!service) return [];
  const ports = portsOfService(graph, service.id).flatMap((it): PortInReach[] => {
    const { mapping, container } = it;
    if (mapping.containerPort === undefined || mapping.containerPortRange) return [];
    return [
      {
        key: mapping.name || keyOf(it, freePortName(graph, service.id, mapping)),
        name: mapping.name || undefined,
        port: mapping.containerPort,
        container: container.name,
      },
    ];
  });
  return [...ports.filter(({ name }) => name !== undefined), ...ports.filter(({ name }) => name === undefined)];
}

/** The command that names a port and says that name in an element's property; nothing for a key that is a name already. */
export function namePort(graph: Graph, element: DesignNode | DesignEdge, path: Path, key: string): Command | undefined {
  const service = 'to' in element ? element.to : element.id;
  const port = portsOfService(graph, service).find((it) => !it.mapping.name && keyOf(it, freePortName(graph, service, it.mapping)) === key);
  if (!port) return undefined;
  const name = freePortName(graph, service, port.mapping);
  return {
    type: 'batch',
    commands: [
      { type: 'set', id: port.container.id, path: ['portMappings', port.index, 'name'], value: name },
      { type: 'set', id: element.id, path: [...path], value: name },
    ],
  };
}

/** A name for a port that none of the task's ports has: `grpc` or `http` by what it speaks, `http` on the usual ports of the web, else `port-5432`. */
export function freePortName(graph: Graph, service: string, { appProtocol, containerPort }: TaskPort['mapping']): string {
  const taken = new Set(portsOfService(graph, service).map(({ mapping }) => mapping.name));
  const web = appProtocol !== undefined || WEB.includes(containerPort ?? 0);
  const wanted = appProtocol === 'grpc' ? 'grpc' : web ? 'http' : `port-${containerPort}`;
  return taken.has(wanted) ? `${wanted}-${containerPort}` : wanted;
}

const WEB: readonly number[] = [80, 3000, 5000, 8000, 8080];

function keyOf({ container, index }: TaskPort, name: string): string {
  return `${container.id} ${index} ${name}`;
}
