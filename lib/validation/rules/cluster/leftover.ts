import type { Design } from '@/lib/document/design';
import { execLogging, execTargets } from '@/lib/kinds/cluster/exec';
import { clusterFields } from '@/lib/kinds/cluster/fields';
import { isPlainObject } from '@/lib/util/json';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** A cluster says nothing that has no effect. */
export const leftover = defineRule({
  id: 'cluster/leftover',
  severity: 'warning',
  title: 'Everything that a cluster says has an effect',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.Cluster.html',
  on: 'cluster',
  check: (node, design) =>
    clusterFields.flatMap(({ path, label, notApplicable }) => {
      // What contradicts the places that ECS Exec logs to is said by rules of its own.
      if (path[0] === 'executeCommand' && node.props.executeCommand?.logging === 'OVERRIDE') return [];
      // Encryption of a place that there is no line to, beside one that there is, too.
      if (path[1]?.toString().endsWith('EncryptionEnabled') && execLogging(node, design) === 'OVERRIDE' && logsSomewhere(node.id, design)) return [];
      const why = valueAt(node.props, path) === undefined ? undefined : notApplicable?.(node, design);
      return why === undefined ? [] : [{ path, name: node.name, label, why }];
    }),
  message: ({ name, label, why }) => `${label} has no effect for cluster ${name}. ${why}${why.endsWith('.') ? '' : '.'}`,
  fixes: ({ path }, { id }) => [clearFix('Take it away', id, path)],
  examples: () => ({
    ok: [fargateExample()],
    bad: [
      fargateExample({ nodes: { cluster: { props: { clusterArn: 'arn:aws:ecs:eu-west-1:111122223333:cluster/web' } } } }),
      fargateExample({ nodes: { cluster: { props: { executeCommand: { s3KeyPrefix: 'exec' } } } } }),
    ],
  }),
});

function logsSomewhere(id: string, design: Design): boolean {
  const { logGroup, bucket } = execTargets(id, design);
  return logGroup !== undefined || bucket !== undefined;
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => (isPlainObject(inner) ? inner[String(key)] : undefined), value);
}
