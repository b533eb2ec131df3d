import { execLogging, execTargets } from '@/lib/kinds/cluster/exec';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** What ECS Exec encrypts is where it logs to. */
export const execEncryption = defineRule({
  id: 'cluster/exec-encryption',
  severity: 'error',
  title: 'ECS Exec encrypts only what it logs to',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandLogConfiguration.html',
  related: ['CDK: You must specify an S3 bucket name in the execute command log configuration to enable S3 encryption'],
  on: 'cluster',
  check: (node, design) => {
    const { logGroup, bucket } = execTargets(node.id, design);
    const given = node.props.executeCommand ?? {};
    if (execLogging(node, design) !== 'OVERRIDE' || (!logGroup && !bucket)) return [];
    return [
      ...(given.s3EncryptionEnabled && !bucket ? [{ path: ['executeCommand', 's3EncryptionEnabled'], name: node.name, what: 'a bucket' }] : []),
      ...(given.cloudWatchEncryptionEnabled && !logGroup
        ? [{ path: ['executeCommand', 'cloudWatchEncryptionEnabled'], name: node.name, what: 'a log group' }]
        : []),
    ];
  },
  message: ({ name, what }) => `Cluster ${name} says that ${what} is encrypted to which ECS Exec logs, and there is no line to one.`,
  fixes: ({ path }, { id }) => [clearFix('Take it away', id, path)],
  examples: () => ({ ok: [withLog({ cloudWatchEncryptionEnabled: true })], bad: [withLog({ s3EncryptionEnabled: true })] }),
});

function withLog(executeCommand: Readonly<Record<string, unknown>>) {
  return fargateExample({
    nodes: { sessions: { kind: 'log-group', name: 'Sessions', props: { retentionDays: 30 } }, cluster: { props: { executeCommand } } },
    edges: { logs: { kind: 'logs-to', from: 'cluster', to: 'sessions' } },
  });
}
