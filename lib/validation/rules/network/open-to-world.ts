import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

const WEB_PORTS: readonly (number | undefined)[] = [80, 443];

/** Only web ports are open to every address of the internet. */
export const openToWorld = defineRule({
  id: 'network/open-to-world',
  severity: 'security',
  title: 'Only web ports are open to the whole internet',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-18',
  related: ['Security Hub EC2.18', 'checkov CKV_AWS_24', 'checkov CKV_AWS_25', 'trivy AWS-0107', 'cdk-nag AwsSolutions-EC23'],
  on: 'security-group',
  check: ({ name, props }) =>
    (props.ingress ?? []).flatMap((rule, index) => {
      if (rule.peer !== '0.0.0.0/0' && rule.peer !== '::/0') return [];
      const one = rule.toPort === undefined || rule.toPort === rule.fromPort;
      if (rule.protocol !== 'all' && rule.fromPort === undefined) return [];
      if (rule.protocol !== 'all' && one && WEB_PORTS.includes(rule.fromPort)) return [];
      const what =
        rule.protocol === 'all' ? 'all traffic' : `${rule.protocol ?? 'tcp'} port${one ? '' : 's'} ${rule.fromPort}${one ? '' : ` to ${rule.toPort}`}`;
      return [{ path: ['ingress', index, 'peer'], name, what, peer: rule.peer }];
    }),
  message: ({ name, what, peer }) => `Security group ${name} opens ${what} to every address of the internet (${peer}); let in only those who need it.`,
  fixes: ({ path, peer }, { id }) => (peer === '0.0.0.0/0' ? [setFix('Only from private addresses (10.0.0.0/8)', id, path, '10.0.0.0/8')] : []),
  examples: () => ({
    ok: [withRule({ peer: '0.0.0.0/0', fromPort: 443 }), withRule({ peer: '10.0.0.0/8', fromPort: 22 })],
    bad: [
      withRule({ peer: '0.0.0.0/0', fromPort: 22 }),
      withRule({ peer: '::/0', protocol: 'all' }),
      withRule({ peer: '0.0.0.0/0', fromPort: 0, toPort: 65535 }),
    ],
  }),
});

function withRule(rule: Readonly<Record<string, unknown>>) {
  return ec2Example({ nodes: { group: { kind: 'security-group', name: 'Group', parent: 'vpc', props: { description: 'Guard', ingress: [rule] } } } });
}
