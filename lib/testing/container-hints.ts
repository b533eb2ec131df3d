import fc from 'fast-check';
import type { Hints } from './arbitrary-of';
import { mostly } from './mostly';

const pick = fc.constantFrom;

const VERSION = '01234567-89ab-cdef-0123-456789abcdef';

/** What a container says of what it uses, as people give it, by property. */
export const CONTAINER_USE_HINTS: Hints = {
  'portMappings.containerPortRange': mostly(pick('7000-7009', '9000-9100'), '9000', '9100-9000', '1-70000', ''),
  inferenceAcceleratorResources: mostly(pick([], ['device1']), ['device2'], ['']),
  'firelens.configFileType': pick('FILE', 'S3'),
  'firelens.configFileValue': mostly(pick('/extra.conf', 'arn:aws:s3:::bucket/extra.conf'), 's3://bucket/extra.conf', ''),
  'credentialSpec.location': mostly(pick('arn:aws:s3:::specs/web.json', 'arn:aws:ssm:eu-west-1:111122223333:parameter/spec'), 'web.json', ''),
};

/** What lines from a container say, as people give it, by kind of edge and property. */
export const USE_EDGE_HINTS = {
  'uses-secret': {
    variables: mostly(
      pick(
        [{ name: 'DB_PASSWORD' }],
        [{ name: 'TOKEN', field: '' }, { name: 'SETTING' }],
        [{ name: 'DB_USER', field: 'username' }],
        [{ name: 'OLD', field: 'password', versionStage: 'AWSPREVIOUS' }],
        [{ name: 'FIRST', versionId: VERSION }],
        [],
      ),
      [{}],
      [{ name: 'A=B' }],
      [{ name: 'X' }, { name: 'X' }],
      [{ name: 'PORT' }],
      [{ name: 'BOTH', versionId: VERSION, versionStage: 'AWSCURRENT' }],
    ),
    logOptions: mostly(pick([{ name: 'splunk-token' }], [{ name: 'splunk-token', field: 'token' }], [{ name: 'apikey' }]), [], [{}]),
    repositoryCredentials: pick(false, true),
  },
  'uses-bucket': {
    environmentFiles: mostly(pick([{ key: 'web.env' }], [{ key: 'a/.env' }, { key: 'b.env', objectVersion: VERSION }], []), [{}], [{ key: 'web.txt' }]),
    'credentialSpec.key': mostly(pick('specs/web.json'), ''),
    'environment.name': mostly(pick('BUCKET', 'UPLOADS'), ''),
    'environment.attribute': mostly(pick('NAME', 'ARN'), 'URL'),
  },
  grants: { 'environment.name': mostly(pick('QUEUE_URL', 'TOPIC'), ''), 'environment.attribute': mostly(pick('ARN'), 'URL', 'NAME') },
  pulls: { tagOrDigest: mostly(pick('1.4.2', 'latest', `sha256:${'0a'.repeat(32)}`), '', 'sha256:0a', ':1') },
  mounts: { containerPath: mostly(pick('/data', '/srv/cache', 'C:\\data'), 'data', '/', '') },
  links: { alias: mostly(pick('db', 'cache'), '', 'the db') },
} satisfies Readonly<Record<string, Hints>>;
