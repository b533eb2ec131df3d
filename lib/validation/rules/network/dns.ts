import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** A VPC that is asked for DNS hostnames has DNS support switched on by name, as the CDK demands. */
export const dns = defineRule({
  id: 'network/dns',
  severity: 'error',
  title: 'DNS hostnames need DNS support',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html',
  related: ['CDK: To use DNS Hostnames, DNS Support must be enabled'],
  on: 'vpc',
  check: ({ name, props }) =>
    props.source !== 'existing' && props.enableDnsHostnames && !props.enableDnsSupport
      ? [{ path: ['enableDnsSupport'], name, off: props.enableDnsSupport === false }]
      : [],
  message: ({ name, off }) =>
    off
      ? `VPC ${name} gives DNS hostnames but has DNS support switched off; switch it on, or leave hostnames away.`
      : `VPC ${name} asks for DNS hostnames; the CDK then wants DNS support switched on as well. Leave both away to have both.`,
  fixes: ({ off }, { id }) => [
    setFix('Switch DNS support on', id, ['enableDnsSupport'], true),
    ...(off
      ? [setFix('Switch DNS hostnames off', id, ['enableDnsHostnames'], false)]
      : [clearFix('Use the default, which has both', id, ['enableDnsHostnames'])]),
  ],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { vpc: { props: { enableDnsHostnames: true, enableDnsSupport: true } } } }),
      fargateExample({ nodes: { vpc: { props: { enableDnsHostnames: false, enableDnsSupport: false } } } }),
    ],
    bad: [
      fargateExample({ nodes: { vpc: { props: { enableDnsHostnames: true } } } }),
      fargateExample({ nodes: { vpc: { props: { enableDnsHostnames: true, enableDnsSupport: false } } } }),
    ],
  }),
});
