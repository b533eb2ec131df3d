import { isIpv6Range, parseIpv4Range } from '@/lib/aws/cidr';
import { VPC_PEER } from '@/lib/kinds/security-group/vpc-peer';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** Whom a rule of a security group lets in is an address range or an id. */
export const peer = defineRule({
  id: 'network/peer',
  severity: 'error',
  title: 'A security group rule names an address range or an id',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  related: ['CDK: Invalid IPv4 CIDR', 'CDK: Invalid security group ID'],
  on: 'security-group',
  check: ({ name, props }) =>
    (props.ingress ?? []).flatMap((rule, index) => {
      const given = rule.peer;
      if (!given || isPeer(given)) return [];
      const host = given.includes('/') ? undefined : parseIpv4Range(`${given}/32`) ? `${given}/32` : isIpv6Range(`${given}/128`) ? `${given}/128` : undefined;
      return [{ path: ['ingress', index, 'peer'], name, given, host }];
    }),
  message: ({ name, given, host }) =>
    host
      ? `"${given}" in a rule of security group ${name} is an address without a mask; write ${host} for this one address.`
      : `"${given}" in a rule of security group ${name} is not a range of addresses (10.0.0.0/8, 2001:db8::/32) nor the id of a security group (sg-…) or prefix list (pl-…); ${VPC_PEER} stands for the whole VPC.`,
  fixes: ({ path, host }, { id }) => (host ? [setFix(`Use ${host}`, id, path, host)] : []),
  examples: () => ({
    ok: [withPeer('10.0.0.0/8'), withPeer('2001:db8::/32'), withPeer('sg-0123456789abcdef0'), withPeer(VPC_PEER)],
    bad: [withPeer('10.0.0.1'), withPeer('10.0.0.0/33'), withPeer('sg-web'), withPeer('everyone')],
  }),
});

function isPeer(text: string): boolean {
  if (text === VPC_PEER) return true;
  if (text.startsWith('sg-')) return /^sg-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(text);
  if (text.startsWith('pl-')) return /^pl-[0-9a-f]{8,17}$/.test(text);
  // The CDK takes lower-case letters and at least two groups only.
  if (text.includes(':')) return isIpv6Range(text) && /^([\da-f]{0,4}:){2,7}([\da-f]{0,4})?\/\d+$/.test(text);
  return parseIpv4Range(text) !== undefined;
}

function withPeer(text: string) {
  return ec2Example({
    nodes: { group: { kind: 'security-group', name: 'Group', parent: 'vpc', props: { description: 'Internal', ingress: [{ peer: text, fromPort: 8080 }] } } },
  });
}
