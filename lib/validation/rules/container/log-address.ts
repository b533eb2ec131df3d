import type { Logging } from '@/lib/kinds/container/logging/schema';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

const FORMS: Partial<Record<NonNullable<Logging['driver']>, { readonly form: RegExp; readonly words: string }>> = {
  fluentd: { form: /^(?:(?:(?:tcp|tls):\/\/)?[^/\s:]+(?::\d+)?|(?:tcp|tls):\/\/\S+|unix:\/\/\/\S+)$/, words: 'host:port, tcp://host:port or unix:///path' },
  gelf: { form: /^(?:udp|tcp):\/\/\S+:\d+$/, words: 'udp://host:port or tcp://host:port' },
  syslog: {
    form: /^(?:(?:tcp|udp|tcp\+tls):\/\/[^/\s]+|unix(?:gram)?:\/\/\S+)$/,
    words: 'udp://host:port, tcp://host:port, tcp+tls://host:port, unix:///path or unixgram:///path',
  },
};

/** A log driver knows the address of its server. */
export const logAddress = defineRule({
  id: 'container/log-address',
  severity: 'error',
  title: 'A log server has an address that its driver understands',
  source: 'https://docs.docker.com/engine/logging/configure/',
  on: 'container',
  check: ({ name, props: { logging } }) => {
    const known = logging?.driver && FORMS[logging.driver];
    if (!known || (logging.address === undefined && logging.driver !== 'gelf') || known.form.test(logging.address ?? '')) return [];
    return [{ path: ['logging', 'address'], name, driver: logging.driver, address: logging.address, words: known.words }];
  },
  message: ({ name, driver, address, words }) =>
    address
      ? `Container ${name} logs to "${address}", which the ${driver} driver does not understand; write ${words}.`
      : `The log of container ${name} has no address of its server; write ${words}.`,
  fixes: ({ path, driver, address = '' }, { id }) => {
    if (driver !== 'gelf' && address.trim() === '') return [clearFix('Use the address that holds when nothing is said', id, path)];
    const withScheme = `udp://${address}`;
    return driver !== 'fluentd' && FORMS[driver ?? 'none']?.form.test(withScheme) ? [setFix(`Use ${withScheme}`, id, path, withScheme)] : [];
  },
  examples: () => ({
    ok: [
      ...['fluentd.internal', 'localhost:24224', 'tcp://[::1]:24224', 'unix:///run/fluent.sock'].map((address) => log({ driver: 'fluentd', address })),
      ...['udp://10.0.0.1:12201', 'tcp://graylog.internal:12201'].map((address) => log({ driver: 'gelf', address })),
      ...['tcp+tls://logs.example.com:6514', 'udp://10.0.0.1', 'unixgram:///dev/log'].map((address) => log({ driver: 'syslog', address })),
      log({ driver: 'syslog' }),
    ],
    bad: [
      log({ driver: 'gelf' }),
      log({ driver: 'gelf', address: 'udp://graylog.internal' }),
      log({ driver: 'gelf', address: 'graylog.internal:12201' }),
      log({ driver: 'syslog', address: 'logs.example.com:514' }),
      log({ driver: 'syslog', address: '' }),
      log({ driver: 'fluentd', address: 'http://fluentd:24224' }),
    ],
  }),
});

function log(logging: Logging) {
  return ec2Example({ nodes: { app: { props: { logging } } } });
}
