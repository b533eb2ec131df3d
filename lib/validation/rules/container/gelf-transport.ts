import type { Logging } from '@/lib/kinds/container/logging/schema';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

const UDP_ONLY = ['compressionType', 'compressionLevel'] as const;
const TCP_ONLY = ['tcpMaxReconnect', 'tcpReconnectDelaySeconds'] as const;

/** A log to Graylog compresses over UDP and reconnects over TCP. */
export const gelfTransport = defineRule({
  id: 'container/gelf-transport',
  severity: 'error',
  title: 'A log to Graylog compresses over UDP only and reconnects over TCP only',
  source: 'https://docs.docker.com/engine/logging/drivers/gelf/',
  on: 'container',
  check: ({ name, props: { logging } }) => {
    const transport = logging?.driver === 'gelf' ? /^(?:udp|tcp)(?=:\/\/)/.exec(logging.address ?? '')?.[0] : undefined;
    if (!logging || !transport) return [];
    return (transport === 'tcp' ? UDP_ONLY : TCP_ONLY).filter((key) => logging[key] !== undefined).map((key) => ({ path: ['logging', key], name, transport }));
  },
  message: ({ name, transport }) =>
    transport === 'tcp'
      ? `The log of container ${name} goes to Graylog over TCP, which cannot compress, and Docker refuses to start the container; take the compression away or use a udp:// address.`
      : `The log of container ${name} goes to Graylog over UDP, which has no connection to make again, and Docker refuses to start the container; take it away or use a tcp:// address.`,
  fixes: ({ path, transport }, { id }) => [clearFix(transport === 'tcp' ? 'Do not compress' : 'Do not reconnect', id, path)],
  examples: () => ({
    ok: [log({ address: 'udp://10.0.0.1:12201', compressionType: 'ZLIB', compressionLevel: 9 }), log({ address: 'tcp://10.0.0.1:12201', tcpMaxReconnect: 5 })],
    bad: [log({ address: 'tcp://10.0.0.1:12201', compressionType: 'ZLIB' }), log({ address: 'udp://10.0.0.1:12201', tcpReconnectDelaySeconds: 2 })],
  }),
});

function log(logging: Logging) {
  return ec2Example({ nodes: { app: { props: { logging: { driver: 'gelf', ...logging } } } } });
}
