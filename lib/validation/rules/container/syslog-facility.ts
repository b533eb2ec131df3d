import type { Logging } from '@/lib/kinds/container/logging/schema';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

const FACILITIES = ['kern', 'user', 'mail', 'daemon', 'auth', 'syslog', 'lpr', 'news', 'uucp', 'cron', 'authpriv', 'ftp'];
const KNOWN: ReadonlySet<string> = new Set([...FACILITIES, ...range(8).map((it) => `local${it}`), ...range(24).map(String)]);

/** A syslog facility is one that syslog knows. */
export const syslogFacility = defineRule({
  id: 'container/syslog-facility',
  severity: 'error',
  title: 'A syslog facility is a name or number of RFC 5424',
  source: 'https://docs.docker.com/engine/logging/drivers/syslog/',
  on: 'container',
  check: ({ name, props: { logging } }) =>
    logging?.driver === 'syslog' && logging.facility !== undefined && !KNOWN.has(logging.facility)
      ? [{ path: ['logging', 'facility'], name, facility: logging.facility }]
      : [],
  message: ({ name, facility }) =>
    `The log of container ${name} has the syslog facility "${facility}"; choose ${FACILITIES.join(', ')}, local0 to local7, or a number from 0 to 23.`,
  fixes: ({ path }, { id }) => [clearFix('Use daemon, which holds when nothing is said', id, path)],
  examples: () => ({ ok: [log({ facility: 'local7' }), log({ facility: '23' })], bad: [log({ facility: 'local8' }), log({ facility: '' })] }),
});

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function log(logging: Logging) {
  return ec2Example({ nodes: { app: { props: { logging: { driver: 'syslog', ...logging } } } } });
}
