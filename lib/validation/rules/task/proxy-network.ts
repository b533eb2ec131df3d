import { whyNot } from '@/lib/kinds/task-definition/applies';
import { networkModeText } from '@/lib/kinds/task-definition/network-mode';
import { EXAMPLE_PROXY, ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { networkModeOf } from '../../support/task';

/** A task whose traffic goes through a proxy has a network of its own. */
export const proxyNetwork = defineRule({
  id: 'task/proxy-network',
  severity: 'error',
  title: 'An App Mesh proxy needs network mode awsvpc',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html',
  related: ['CDK: ProxyConfiguration can only be used with AwsVpc network mode'],
  on: 'task-definition',
  check: (task) => {
    const mode = networkModeOf(task);
    return task.props.proxyConfiguration && !whyNot('proxyConfiguration', task.props) && mode !== 'AWS_VPC'
      ? [{ path: ['proxyConfiguration'], name: task.name, mode }]
      : [];
  },
  message: ({ name, mode }) =>
    `Task definition ${name} has an App Mesh proxy in network mode ${networkModeText(mode)}; a proxy can take over traffic in network mode awsvpc only.`,
  fixes: (_match, { id }) => [setFix('Use awsvpc', id, ['networkMode'], 'AWS_VPC'), clearFix('Remove the proxy', id, ['proxyConfiguration'])],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { task: { props: { proxyConfiguration: EXAMPLE_PROXY } } } }),
      ec2Example({ nodes: { task: { props: { networkMode: 'AWS_VPC', proxyConfiguration: { ...EXAMPLE_PROXY, containerName: 'app' } } } } }),
    ],
    bad: [ec2Example({ nodes: { task: { props: { proxyConfiguration: { ...EXAMPLE_PROXY, containerName: 'app' } } } } })],
  }),
});
