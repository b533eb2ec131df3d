import type { Logging } from '@/lib/kinds/container/logging/schema';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

const TLS = ['tlsCaCert', 'tlsCert', 'tlsKey', 'tlsSkipVerify'] as const;

/** Certificates of a log belong to an address with TLS. */
export const syslogTls = defineRule({
  id: 'container/syslog-tls',
  severity: 'warning',
  title: 'TLS settings of syslog have an effect only with a tcp+tls:// address',
  source: 'https://docs.docker.com/engine/logging/drivers/syslog/',
  on: 'container',
  check: ({ name, props: { logging } }) =>
    logging?.driver === 'syslog' && !logging.address?.startsWith('tcp+tls://')
      ? TLS.filter((key) => logging[key] !== undefined).map((key) => ({ path: ['logging', key], name }))
      : [],
  message: ({ name }) =>
    `The log of container ${name} has TLS settings, but its syslog address does not begin with tcp+tls://, so that they have no effect; take them away or change the address.`,
  fixes: ({ path }, { id }) => [clearFix('Take the setting away', id, path)],
  examples: () => ({
    ok: [log({ address: 'tcp+tls://logs.example.com:6514', tlsCaCert: '/etc/ssl/ca.pem' })],
    bad: [log({ address: 'udp://10.0.0.1:514', tlsSkipVerify: true }), log({ tlsKey: '/etc/ssl/key.pem' })],
  }),
});

function log(logging: Logging) {
  return ec2Example({ nodes: { app: { props: { logging: { ...logging, driver: 'syslog' } } } } });
}
