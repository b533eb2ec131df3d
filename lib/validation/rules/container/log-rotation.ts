import type { Logging } from '@/lib/kinds/container/logging/schema';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** How Docker writes sizes: `10m`, and `10 MB` as well. */
const SIZE = /^(?=.*[1-9])\d+(?:\.\d+)? ?(?:[kmgtp]i?)?b?$/i;

/** Log files are rolled at a size, and compressed only when they are rolled. */
export const logRotation = defineRule({
  id: 'container/log-rotation',
  severity: 'error',
  title: 'Log files have a size such as 10m, and are compressed only when two or more are kept',
  source: 'https://docs.docker.com/engine/logging/drivers/json-file/',
  on: 'container',
  check: ({ name, props: { logging } }) => {
    if (logging?.driver !== 'json-file') return [];
    const { maxSize, maxFile, compress } = logging;
    return [
      ...(maxSize !== undefined && !SIZE.test(maxSize) ? [{ path: ['logging', 'maxSize'], name, maxSize }] : []),
      ...(compress === true && (maxSize === undefined || (maxFile ?? 1) < 2) ? [{ path: ['logging', 'compress'], name, maxSize: undefined }] : []),
    ];
  },
  message: ({ name, maxSize }) =>
    maxSize === undefined
      ? `The log files of container ${name} are to be compressed, which Docker does only when they have a largest size and at least two are kept.`
      : `The log files of container ${name} are to have a size of "${maxSize}"; write a whole number with k, m or g, such as 10m.`,
  fixes: ({ path, maxSize }, { id }) => (maxSize === undefined ? [clearFix('Do not compress', id, path)] : [setFix('Use 10m', id, path, '10m')]),
  examples: () => ({
    ok: [log({ maxSize: '10m', maxFile: 3, compress: true }), log({ maxFile: 1, compress: false }), log({ maxSize: '10 MB' }), log({ maxSize: '1.5GiB' })],
    bad: [log({ compress: true }), log({ compress: true, maxSize: '1g' }), log({ maxSize: '10 megabytes' }), log({ maxSize: '0m' })],
  }),
});

function log(logging: Logging) {
  return ec2Example({ nodes: { app: { props: { logging: { driver: 'json-file', ...logging } } } } });
}
