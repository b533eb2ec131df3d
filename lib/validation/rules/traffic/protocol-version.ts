import { nodeOfKind } from '@/lib/kinds/graph';
import { hasCertificate } from '@/lib/kinds/listener/protocol';
import { listenerType } from '@/lib/kinds/load-balancer/type';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { lineOfGroup, nameOfTarget, protocolOfListener, sendingOf } from '../../support/traffic';
import { groupExample } from '../../traffic-example';

const TEXT = { GRPC: 'gRPC', HTTP2: 'HTTP/2' } as const;

/** Targets get gRPC and HTTP/2 from listeners for HTTPS alone. */
export const protocolVersion = defineRule({
  id: 'traffic/protocol-version',
  severity: 'error',
  title: 'Only listeners for HTTPS send gRPC or HTTP/2 to targets',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-group-protocol-version',
  on: 'listener',
  check: (listener, design) => {
    if (listener.props.source === 'existing' || listenerType(listener, design) !== 'application') return [];
    if (protocolOfListener(listener, design) !== 'HTTP') return [];
    return sendingOf(listener.id, design).flatMap((edge) => {
      const group = edge.kind === 'forwards' ? nodeOfKind(design, edge.to, 'target-group') : undefined;
      const line = edge.kind === 'target' ? lineOfGroup(edge, design) : undefined;
      const { protocolVersion: version } = line?.props ?? (group?.props.source === 'existing' ? {} : (group?.props ?? {}));
      if (version !== 'GRPC' && version !== 'HTTP2') return [];
      return [
        {
          path: ['protocolVersion'],
          elementId: group?.id ?? line?.id ?? edge.id,
          listener: listener.name,
          group: group?.name ?? nameOfTarget(line ?? edge, design),
          version,
          secure: hasCertificate(listener, design),
        },
      ];
    });
  },
  message: ({ listener, group, version }) =>
    `Listener ${listener} speaks HTTP, and target group ${group} ${TEXT[version]}, which a load balancer takes from listeners for HTTPS alone. Let the listener speak HTTPS with a certificate${version === 'HTTP2' ? ', or send HTTP/1.1 to the targets' : ''}.`,
  fixes: ({ elementId, path, version, secure }, { id }): Fix[] => [
    ...(secure ? [setFix('Let the listener speak HTTPS', id, ['protocol'], 'HTTPS')] : []),
    ...(version === 'HTTP2' ? [clearFix('Send HTTP/1.1 to the targets', elementId, path)] : []),
  ],
  examples: () => ({
    ok: [
      fargateExample({ edges: { target: { props: { protocolVersion: 'GRPC' } } } }),
      internal({ protocolVersion: 'HTTP1' }),
      groupExample({ nodes: { group: { props: { protocolVersion: 'HTTP2' } } } }),
    ],
    bad: [
      internal({ protocolVersion: 'GRPC' }),
      internal({ protocolVersion: 'HTTP2' }),
      groupExample({
        nodes: {
          lb: { props: { internetFacing: false } },
          listener: { props: { port: 80, protocol: 'HTTP', certificateArns: undefined } },
          group: { props: { protocolVersion: 'HTTP2' } },
        },
      }),
    ],
  }),
});

/** A listener for HTTP inside of the VPC. */
function internal(target: Readonly<Record<string, unknown>>) {
  return fargateExample({
    nodes: { lb: { props: { internetFacing: false } }, listener: { props: { port: 80, protocol: 'HTTP', certificateArns: undefined } } },
    edges: { target: { props: target } },
  });
}
