import { containersOf, nodeOfKind, taskDefinitionOf } from '@/lib/kinds/graph';
import { listenerType } from '@/lib/kinds/load-balancer/type';
import type { Design } from '@/lib/document/design';
import type { DesignEdge } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { setFix } from '../../support/fixes';
import { containerOfTarget } from '../../support/traffic';
import { networkModeOf } from '../../support/task';
import { listed } from '../../support/text';

interface TargetMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

/** Requests go to a container that is there, on a port that it has. */
export const targetContainer = defineRule({
  id: 'traffic/target-container',
  severity: 'error',
  title: 'Requests go to a port of a container of the service',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html',
  related: ['CDK: Container has no mapping for port', "CDK: Container hasn't defined any ports", 'CDK: Cannot use a load balancer if NetworkMode is None'],
  on: 'edge:target',
  check: problemsOf,
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [fargateExample(), fargateExample({ edges: { target: { props: { containerName: undefined, containerPort: undefined } } } })],
    bad: [
      fargateExample({ edges: { target: { props: { containerName: 'api' } } } }),
      fargateExample({ edges: { target: { props: { containerPort: 9090 } } } }),
      fargateExample({ nodes: { web: { props: { portMappings: undefined } } } }),
      fargateExample({
        nodes: { web: { props: { portMappings: [{ containerPortRange: '9000-9100' }, { containerPort: 8080 }] } } },
        edges: { target: { props: { containerPort: undefined } } },
      }),
    ],
  }),
});

function problemsOf(edge: DesignEdge<'target'>, design: Design): TargetMatch[] {
  const service = design.nodes[edge.to]?.name ?? edge.to;
  const task = taskDefinitionOf(design, edge.to);
  if (!task) return [];
  if (networkModeOf(task) === 'NONE')
    return [
      {
        path: [],
        problem: `Tasks of service ${service} have no network (network mode none of ${task.name}), so no request can reach them; choose another network mode.`,
        fixes: [setFix('Use bridge', task.id, ['networkMode'], 'BRIDGE'), setFix('Use awsvpc', task.id, ['networkMode'], 'AWS_VPC')],
      },
    ];
  const container = containerOfTarget(edge, design);
  if (!container) {
    const names = containersOf(design, task.id).map((it) => it.name);
    if (edge.props.containerName === undefined || names.length === 0)
      return [{ path: [], problem: `Service ${service} has no essential container to send requests to; add one to ${task.name}.`, fixes: [] }];
    return [
      {
        path: ['containerName'],
        problem: `Task definition ${task.name} of service ${service} has no container ${edge.props.containerName}; choose ${listed(names)}.`,
        fixes: names.slice(0, 3).map((name) => setFix(`Send to ${name}`, edge.id, ['containerName'], name)),
      },
    ];
  }
  const mappings = container.props.portMappings ?? [];
  const port = edge.props.containerPort ?? mappings[0]?.containerPort;
  if (mappings.length === 0) {
    const wanted = edge.props.containerPort ?? 80;
    return [
      {
        path: ['containerPort'],
        problem: `Container ${container.name} of service ${service} has no port, so no request can reach it; map the port that it listens on.`,
        fixes: [setFix(`Map port ${wanted} of ${container.name}`, container.id, ['portMappings'], [{ containerPort: wanted }])],
      },
    ];
  }
  const range = edge.props.containerPort === undefined ? mappings[0]?.containerPortRange : undefined;
  if (range) {
    const single = mappings.flatMap((mapping) => (mapping.containerPortRange || mapping.protocol === 'udp' ? [] : (mapping.containerPort ?? [])));
    return [
      {
        path: ['containerPort'],
        problem: `The first ports of container ${container.name} of service ${service} are the range ${range}, but requests go to one port; ${single.length > 0 ? `choose ${listed(single.map(String))}` : 'map one by itself'}.`,
        fixes: single.slice(0, 3).map((it) => setFix(`Send to port ${it}`, edge.id, ['containerPort'], it)),
      },
    ];
  }
  const wanted = protocolOf(edge, mappings, port, design);
  if (port === undefined || mappings.some((mapping) => mapping.containerPort === port && (mapping.protocol ?? 'tcp') === wanted)) return [];
  const ports = [
    ...new Set(mappings.flatMap((mapping) => (mapping.containerPort !== undefined && (mapping.protocol ?? 'tcp') === wanted ? [mapping.containerPort] : []))),
  ];
  return [
    {
      path: ['containerPort'],
      problem: `Container ${container.name} of service ${service} has no ${wanted.toUpperCase()} port ${port}; ${ports.length > 0 ? `choose ${listed(ports.map(String))}, or map the port` : 'map one'}.`,
      fixes: [
        ...ports.slice(0, 3).map((it) => setFix(`Send to port ${it}`, edge.id, ['containerPort'], it)),
        ...(mappings.some((mapping) => mapping.containerPort === port)
          ? []
          : [
              setFix(`Map port ${port} of ${container.name}`, container.id, ['portMappings', mappings.length], {
                containerPort: port,
                ...(wanted === 'udp' ? { protocol: 'udp' } : {}),
              }),
            ]),
      ],
    },
  ];
}

/** What must be open on the container's port: as the edge says, UDP where a network load balancer takes only that and the port has only that, else TCP. */
function protocolOf(
  edge: DesignEdge<'target'>,
  mappings: readonly { readonly containerPort?: number | undefined; readonly protocol?: 'tcp' | 'udp' | undefined }[],
  port: number | undefined,
  design: Design,
): 'tcp' | 'udp' {
  if (edge.props.containerProtocol) return edge.props.containerProtocol === 'UDP' ? 'udp' : 'tcp';
  const listener = nodeOfKind(design, edge.from, 'listener');
  const application = !listener || listenerType(listener, design) !== 'network';
  const found = mappings.filter((mapping) => mapping.containerPort === port);
  return !application && found.length > 0 && found.every((mapping) => mapping.protocol === 'udp') ? 'udp' : 'tcp';
}
