import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { networkModeOf, taskAround } from '../../support/task';

const OPTIONS = { hostname: 'a host name', dnsServers: 'DNS servers', dnsSearchDomains: 'DNS search domains', extraHosts: 'extra hosts' } as const;

/** In awsvpc mode names and addresses are those of the network interface. */
export const namesInAwsvpc = defineRule({
  id: 'container/names-in-awsvpc',
  severity: 'error',
  title: 'In awsvpc mode a container has no host name, DNS servers and extra hosts of its own',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    if (!task || networkModeOf(task) !== 'AWS_VPC') return [];
    return (['hostname', 'dnsServers', 'dnsSearchDomains', 'extraHosts'] as const).flatMap((key) => {
      const value = container.props[key];
      const says = value !== undefined && (typeof value === 'string' || Object.keys(value).length > 0);
      return says ? [{ path: [key], name: container.name, what: OPTIONS[key] }] : [];
    });
  },
  message: ({ name, what }) => `Container ${name} sets ${what}, which network mode awsvpc does not allow; remove this, or use bridge on EC2 instances.`,
  fixes: ({ path, what }, { id }) => [losing(clearFix(`Remove ${what.replace(/^an? /, 'the ')}`, id, path))],
  examples: () => ({
    ok: [fargateExample(), ec2Example({ nodes: { app: { props: { hostname: 'app', dnsServers: ['10.0.0.2'], extraHosts: { db: '10.0.1.7' } } } } })],
    bad: [
      fargateExample({ nodes: { web: { props: { hostname: 'web', dnsSearchDomains: ['example.com'] } } } }),
      fargateExample({ nodes: { web: { props: { dnsServers: ['10.0.0.2'], extraHosts: { db: '10.0.1.7' } } } } }),
    ],
  }),
});
