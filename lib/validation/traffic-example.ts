import type { Design } from '@/lib/document/design';
import { ec2Example, fargateExample, type ExampleChange } from './example';

/** {@link fargateExample} behind a network load balancer, changed as said. */
export function networkExample(change: ExampleChange = {}): Design {
  return fargateExample(
    together(
      {
        nodes: {
          lb: { props: { type: 'network', dropInvalidHeaderFields: undefined } },
          listener: { props: { port: 8080, protocol: 'TCP', open: true, certificateArns: undefined } },
        },
        edges: { target: { props: { open: true, healthCheckPath: undefined } } },
      },
      change,
    ),
  );
}

/** {@link fargateExample} whose listener sends requests to a target group of its own, `group`, by the edge `forwards`, changed as said. */
export function groupExample(change: ExampleChange = {}): Design {
  return fargateExample(
    together(
      {
        nodes: { group: { kind: 'target-group', name: 'WebTargets', parent: 'vpc', props: { targetType: 'IP', protocol: 'HTTP', healthCheckPath: '/' } } },
        edges: {
          target: { kind: 'target', from: 'group', to: 'service', props: { healthCheckPath: undefined } },
          forwards: { kind: 'forwards', from: 'listener', to: 'group' },
        },
      },
      change,
    ),
  );
}

/** A service on EC2 in network mode bridge behind a classic load balancer `lb` with a listener `listener`, changed as said. */
export function classicExample(change: ExampleChange = {}): Design {
  return ec2Example(
    together(
      {
        nodes: {
          task: { props: { networkMode: 'BRIDGE' } },
          app: { props: { portMappings: [{ containerPort: 8080, hostPort: 8080 }] } },
          service: { props: { minHealthyPercent: 50 } },
          lb: { kind: 'load-balancer', name: 'LoadBalancer', parent: 'vpc', props: { type: 'classic', healthCheck: { port: 8080, protocol: 'HTTP' } } },
          listener: { kind: 'listener', name: 'Listener', parent: 'lb', props: { port: 80, instancePort: 8080 } },
        },
        edges: { target: { kind: 'target', from: 'lb', to: 'service' } },
      },
      change,
    ),
  );
}

/** The service of {@link fargateExample} behind a listener that is there already, changed as said. */
export function existingExample(change: ExampleChange = {}): Design {
  const arn = (path: string): string => `arn:aws:elasticloadbalancing:eu-west-1:111122223333:${path}`;
  return fargateExample(
    together(
      {
        nodes: {
          lb: {
            props: {
              source: 'existing',
              internetFacing: undefined,
              dropInvalidHeaderFields: undefined,
              loadBalancerArn: arn('loadbalancer/app/web/0a1b2c3d4e5f6071'),
              securityGroupId: 'sg-0a1b2c3d4e5f60718',
            },
          },
          listener: {
            props: {
              source: 'existing',
              protocol: undefined,
              certificateArns: undefined,
              listenerArn: arn('listener/app/web/0a1b2c3d4e5f6071/0a1b2c3d4e5f6072'),
            },
          },
        },
        edges: { target: { props: { pathPatterns: ['/web/*'], priority: 10 } } },
      },
      change,
    ),
  );
}

/** Two changes as one: the second is said of what the first gives. */
function together(first: ExampleChange, second: ExampleChange): ExampleChange {
  const join = <T extends { readonly props?: Readonly<Record<string, unknown>> }>(
    a: Readonly<Record<string, T | null>> = {},
    b: Readonly<Record<string, T | null>> = {},
  ): Readonly<Record<string, T | null>> => ({
    ...a,
    ...Object.fromEntries(
      Object.entries(b).map(([id, change]) => {
        const before = a[id];
        return [id, change && before ? { ...before, ...change, props: { ...before.props, ...change.props } } : change];
      }),
    ),
  });
  return { nodes: join(first.nodes, second.nodes), edges: join(first.edges, second.edges) };
}
