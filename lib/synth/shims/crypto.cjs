'use strict';
// What aws-cdk-lib calls of Node's `crypto`: hashes, synchronously.
const { md5, sha1 } = require('@noble/hashes/legacy.js');
const { sha256, sha512 } = require('@noble/hashes/sha2.js');

const HASHES = { md5, sha1, sha256, sha512 };

exports.createHash = (algorithm) => {
  const create = HASHES[algorithm.toLowerCase().replace('-', '')];
  if (!create) throw new Error(`crypto.createHash: ${algorithm} is not available in the browser; use ${Object.keys(HASHES).join(', ')}.`);
  const hash = create.create();
  return {
    update(data, encoding) {
      hash.update(typeof data === 'string' ? Buffer.from(data, encoding ?? 'utf8') : data);
      return this;
    },
    digest(encoding) {
      const bytes = Buffer.from(hash.digest());
      return encoding ? bytes.toString(encoding) : bytes;
    },
  };
};

exports.randomBytes = (size) => Buffer.from(globalThis.crypto.getRandomValues(new Uint8Array(size)));
