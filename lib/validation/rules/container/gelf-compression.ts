import type { Logging } from '@/lib/kinds/container/logging/schema';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** A compression level belongs to a compression. */
export const gelfCompression = defineRule({
  id: 'container/gelf-compression',
  severity: 'warning',
  title: 'Without compression a compression level has no effect',
  source: 'https://docs.docker.com/engine/logging/drivers/gelf/',
  on: 'container',
  check: ({ name, props: { logging } }) =>
    logging?.driver === 'gelf' && logging.compressionType === 'NONE' && logging.compressionLevel !== undefined
      ? [{ path: ['logging', 'compressionLevel'], name, level: logging.compressionLevel }]
      : [],
  message: ({ name, level }) =>
    `The log of container ${name} is not compressed, so that its compression level ${level} has no effect; take the level away or compress with gzip or zlib.`,
  fixes: (_match, { id }) => [
    clearFix('Take the level away', id, ['logging', 'compressionLevel']),
    clearFix('Compress with gzip', id, ['logging', 'compressionType']),
  ],
  examples: () => ({ ok: [log({ compressionType: 'GZIP', compressionLevel: 3 })], bad: [log({ compressionType: 'NONE', compressionLevel: 3 })] }),
});

function log(logging: Logging) {
  return ec2Example({ nodes: { app: { props: { logging: { driver: 'gelf', address: 'udp://10.0.0.1:12201', ...logging } } } } });
}
