import { isKind } from '@/lib/kinds/graph';
import { membersOf } from '@/lib/kinds/groups';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { portOfListener } from '../../support/traffic';

/** Each listener of a load balancer has a port of its own. */
export const samePort = defineRule({
  id: 'traffic/same-port',
  severity: 'error',
  title: 'Listeners of a load balancer differ in port',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html',
  on: 'load-balancer',
  check: ({ id, name }, design) => {
    const listeners = membersOf(design, id).flatMap((node) => (isKind(node, 'listener') ? [node] : []));
    if (listeners.length < 2) return [];
    const ports = listeners.map(portOfListener);
    return listeners.flatMap((listener, index) => {
      const port = ports[index];
      const other = port === undefined ? undefined : listeners[ports.indexOf(port)];
      if (!other || other.id === listener.id) return [];
      return [
        {
          path: ['port'],
          elementId: listener.id,
          name: listener.name,
          other: other.name,
          port,
          balancer: name,
          free: listener.props.protocol === undefined ? undefined : [8080, 8443, 8081, 8082].find((it) => !ports.includes(it)),
        },
      ];
    });
  },
  message: ({ name, other, port, balancer }) =>
    `Listeners ${other} and ${name} of load balancer ${balancer} have the same port ${port}; give one of them another.`,
  fixes: ({ elementId, free }) => (free === undefined ? [] : [setFix(`Use port ${free}`, elementId, ['port'], free)]),
  examples: () => ({
    ok: [
      fargateExample({
        nodes: {
          plain: { kind: 'listener', name: 'Plain', parent: 'lb', props: { port: 80, defaultAction: { type: 'redirect', protocol: 'HTTPS', port: 443 } } },
        },
      }),
    ],
    bad: [
      fargateExample({
        nodes: {
          second: {
            kind: 'listener',
            name: 'Second',
            parent: 'lb',
            props: {
              port: 443,
              certificateArns: ['arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d'],
              defaultAction: { type: 'fixed-response', statusCode: 404 },
            },
          },
        },
      }),
    ],
  }),
});
