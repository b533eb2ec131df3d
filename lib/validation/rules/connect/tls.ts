import type { Design } from '@/lib/document/design';
import { edgesFrom, taskDefinitionOf } from '@/lib/kinds/graph';
import type { DesignNode } from '@/lib/kinds/union';
import type { Match } from '../../rule';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { networkModeOf } from '../../support/task';
import { connectExample } from './example';
import { refused, refusedMessage } from './refused';

const SOURCE = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-tls.html';
const AUTHORITY = 'arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/0a1b2c3d-0000-1111-2222-0a1b2c3d4e5f';

/** TLS of Service Connect has an authority that issues its certificates. */
export const connectCertificateAuthority = defineRule({
  id: 'connect/certificate-authority',
  severity: 'error',
  title: 'TLS of Service Connect names a private certificate authority',
  source: SOURCE,
  on: 'service',
  check: refused('certificate-authority'),
  message: refusedMessage,
  fixes: ({ path }, { id }) => [losing(clearFix('Offer it without TLS', id, path))],
  examples: () => ({ ok: [withTls(AUTHORITY)], bad: [withTls('certificate-authority/1'), withTls('arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d')] }),
});

/** Only tasks with a network interface of their own get certificates. */
export const connectTlsNetwork = defineRule({
  id: 'connect/tls-network',
  severity: 'error',
  title: 'TLS of Service Connect needs network mode awsvpc',
  source: SOURCE,
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    if (!task || networkModeOf(task) === 'AWS_VPC') return [];
    return offeredWithTls(service).map((match) => ({ ...match, task: task.name }));
  },
  message: ({ name, task, port }) =>
    `${name} offers ${port} with TLS, which is for tasks with a network interface of their own; ${task} has another network mode than awsvpc.`,
  fixes: ({ path }, { id }) => [losing(clearFix('Offer it without TLS', id, path))],
  examples: () => ({
    ok: [withTls(AUTHORITY)],
    bad: [
      connectExample({
        nodes: {
          ...withAuthority(AUTHORITY),
          capacity: {
            kind: 'capacity',
            name: 'Capacity',
            parent: 'cluster',
            props: { instanceType: 't3.large', machineImage: 'AMAZON_LINUX_2023', minCapacity: 2, maxCapacity: 4 },
          },
          'orders-task': { props: { launchType: 'EC2', networkMode: 'BRIDGE', cpu: undefined, memoryMiB: 512 } },
          'orders-service': { props: { launchType: 'EC2', ...tls(AUTHORITY) } },
        },
        edges: ROLE,
      }),
    ],
  }),
});

/** ECS gets certificates in the name of a role. */
export const connectTlsRole = defineRule({
  id: 'connect/tls-role',
  severity: 'warning',
  title: 'TLS of Service Connect needs a role that may issue certificates',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AmazonECSInfrastructureRolePolicyForServiceConnectTransportLayerSecurity.html',
  on: 'service',
  check: (service, design) => {
    const [first] = offeredWithTls(service);
    return first && !edgesFrom(design, service.id, 'has-role').some((edge) => edge.props.use === 'SERVICE_CONNECT_TLS') ? [first] : [];
  },
  message: ({ name, port }) =>
    `${name} offers ${port} with TLS, and no role lets ECS issue certificates. Connect the service to one with the policy service-role/AmazonECSInfrastructureRolePolicyForServiceConnectTransportLayerSecurity.`,
  examples: () => ({ ok: [withTls(AUTHORITY)], bad: [connectExample({ nodes: { 'orders-service': { props: tls(AUTHORITY) } } })] }),
});

interface TlsMatch extends Match {
  readonly name: string;
  readonly port: string;
}

function offeredWithTls(service: DesignNode<'service'>): TlsMatch[] {
  return (service.props.serviceConnect?.services ?? []).flatMap(({ certificateAuthorityArn, portMappingName }, index) =>
    certificateAuthorityArn
      ? [{ path: ['serviceConnect', 'services', index, 'certificateAuthorityArn'], name: service.name, port: portMappingName ?? 'a port' }]
      : [],
  );
}

const ROLE = { tls: { kind: 'has-role', from: 'orders-service', to: 'tls-role', props: { use: 'SERVICE_CONNECT_TLS' } } } as const;

function tls(certificateAuthorityArn: string) {
  return { serviceConnect: { services: [{ portMappingName: 'http', dnsName: 'orders', port: 80, certificateAuthorityArn }] } };
}

function withAuthority(certificateAuthorityArn: string) {
  return {
    'tls-role': {
      kind: 'role',
      name: 'TlsRole',
      props: {
        assumedBy: 'ecs.amazonaws.com',
        managedPolicies: ['service-role/AmazonECSInfrastructureRolePolicyForServiceConnectTransportLayerSecurity'],
      },
    },
    'orders-service': { props: tls(certificateAuthorityArn) },
  } as const;
}

function withTls(certificateAuthorityArn: string): Design {
  return connectExample({ nodes: withAuthority(certificateAuthorityArn), edges: ROLE });
}
