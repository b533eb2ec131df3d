import { fargateUsing } from '../../resource-example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** Nobody relies on the version of an environment file. */
export const environmentFileVersion = defineRule({
  id: 'container/environment-file-version',
  severity: 'warning',
  title: 'ECS always takes the newest version of an environment file',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EnvironmentFile.html',
  on: 'edge:uses-bucket',
  check: ({ props }) =>
    (props.environmentFiles ?? []).flatMap(({ key, objectVersion }, index) =>
      objectVersion ? [{ path: ['environmentFiles', index, 'objectVersion'], key: key ?? '', objectVersion }] : [],
    ),
  message: ({ key, objectVersion }) =>
    `Version ${objectVersion} of environment file ${key} has no effect: ECS knows the file by its ARN, without a version, and takes the newest. Keep each version under a key of its own.`,
  fixes: ({ path }, { id }) => [clearFix('Take the version away', id, path)],
  examples: () => ({
    ok: [files({ key: 'web.env' })],
    bad: [files({ key: 'web.env', objectVersion: '3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY' })],
  }),
});

function files(file: object) {
  return fargateUsing({ files: { kind: 'uses-bucket', to: 'Files', props: { environmentFiles: [file] } } });
}
