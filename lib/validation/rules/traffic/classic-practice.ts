import type { ExampleChange } from '../../example';
import { balancerOf, balancerType } from '@/lib/kinds/load-balancer/type';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { protocolOfListener } from '../../support/traffic';
import { classicExample } from '../../traffic-example';

/** HTTP is the business of application load balancers. */
export const classicHttp = defineRule({
  id: 'traffic/classic-http',
  severity: 'hint',
  title: 'HTTP goes through an application load balancer, not through a classic one',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/load-balancer-types.html',
  related: ['cdk-nag AwsSolutions-ELB1'],
  on: 'listener',
  check: (listener, design) => {
    const balancer = balancerOf(listener, design);
    const protocol = protocolOfListener(listener, design);
    return balancer && balancerType(balancer) === 'classic' && (protocol === 'HTTP' || protocol === 'HTTPS')
      ? [{ path: ['protocol'], name: listener.name, balancer: balancer.name, protocol }]
      : [];
  },
  message: ({ name, balancer, protocol }) =>
    `Listener ${name} takes ${protocol} for the classic load balancer ${balancer}, which is of the previous generation; an application load balancer knows paths, hosts and tasks.`,
  examples: () => ({ ok: [listens({ port: 9000, protocol: 'TCP', instancePort: 8080 }), fargateExample()], bad: [classicExample()] }),
});

/** What the internet sends to a classic load balancer is encrypted. */
export const classicPlain = defineRule({
  id: 'traffic/classic-plain',
  severity: 'security',
  title: 'What the internet sends to a classic load balancer is encrypted',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-3',
  related: ['Security Hub ELB.3'],
  on: 'listener',
  check: (listener, design) => {
    const balancer = balancerOf(listener, design);
    return balancer?.props.internetFacing && balancerType(balancer) === 'classic' && protocolOfListener(listener, design) === 'HTTP'
      ? [{ path: ['protocol'], name: listener.name, balancer: balancer.name }]
      : [];
  },
  message: ({ name, balancer }) =>
    `Listener ${name} of ${balancer} takes requests from the internet without encryption; let it speak HTTPS, with a certificate.`,
  examples: () => ({
    ok: [classicExample()],
    bad: [classicExample({ nodes: { lb: { props: { internetFacing: true } } } })],
  }),
});

/** What was encrypted on the way to a classic load balancer stays so behind it. */
export const classicDecrypted = defineRule({
  id: 'traffic/classic-decrypted',
  severity: 'hint',
  title: 'A classic load balancer encrypts what it sends to instances, when it got it encrypted',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-listener-config.html',
  related: ['cdk-nag AwsSolutions-ELB5'],
  on: 'listener',
  check: (listener, design) => {
    const balancer = balancerOf(listener, design);
    const protocol = protocolOfListener(listener, design);
    const { instanceProtocol: inside } = listener.props;
    return balancer && balancerType(balancer) === 'classic' && (protocol === 'HTTPS' || protocol === 'SSL') && inside !== undefined && inside !== protocol
      ? [{ path: ['instanceProtocol'], name: listener.name, protocol, inside }]
      : [];
  },
  message: ({ name, protocol, inside }) =>
    `Listener ${name} takes ${protocol} and sends ${inside} on to the instances, which everybody in the network can read; send ${protocol}, if the containers can take it.`,
  fixes: ({ protocol }, { id }) => [clearFix(`Send ${protocol}`, id, ['instanceProtocol'])],
  examples: () => ({
    ok: [listens({ ...SECURE })],
    bad: [listens({ ...SECURE, instanceProtocol: 'HTTP' })],
  }),
});

/** A classic load balancer uses the tasks of all zones alike. */
export const classicCrossZone = defineRule({
  id: 'traffic/classic-cross-zone',
  severity: 'hint',
  title: 'A classic load balancer sends requests to the instances of all zones',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-disable-crosszone-lb.html',
  related: ['cdk-nag AwsSolutions-ELB4'],
  on: 'load-balancer',
  check: (balancer) =>
    balancerType(balancer) === 'classic' && balancer.props.crossZoneEnabled === false ? [{ path: ['crossZoneEnabled'], name: balancer.name }] : [],
  message: ({ name }) =>
    `Load balancer ${name} keeps requests in the zone where they come in, so instances of a zone with few get more than others; let it use all zones.`,
  fixes: (_match, { id }) => [clearFix('Use all zones', id, ['crossZoneEnabled'])],
  examples: () => ({ ok: [classicExample()], bad: [classicExample({ nodes: { lb: { props: { crossZoneEnabled: false } } } })] }),
});

const SECURE = { port: 443, protocol: 'HTTPS', instancePort: 8080, certificateArns: ['arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d'] };

function listens(props: Readonly<Record<string, unknown>>, change: ExampleChange = {}) {
  return classicExample({ ...change, nodes: { listener: { props }, ...change.nodes } });
}
