import { KINDS } from '@/lib/kinds/registry';
import type { DesignNode } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';

/** A line to a key has an effect. */
export const keyNoEffect = defineRule({
  id: 'resource/key-no-effect',
  severity: 'warning',
  title: 'A line to a KMS key has an effect',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/resources.html#resources-importing',
  on: 'edge:encrypted-with',
  check: ({ from, to }, design) => {
    const node = design.nodes[from];
    const why = node && ineffective(node);
    return why === undefined ? [] : [{ path: [], name: `${KINDS[node!.kind].label} ${node!.name}`, key: design.nodes[to]?.name ?? 'the key', why }];
  },
  message: ({ name, key, why }) => `${name} is joined to the key ${key} without effect: ${why}.`,
  fixes: (_match, { id }) => [removeFix('Take the line away', id)],
  examples: () => ({
    ok: [
      withKey('secret', { source: 'existing', secretArn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf' }),
      withKey('parameter', { source: 'existing', parameterName: '/shop/token', type: 'SECURE_STRING' }),
      withKey('log-group', {}),
    ],
    bad: [
      withKey('secret', { source: 'existing', secretName: 'db' }),
      withKey('parameter', { stringValue: 'eu' }),
      withKey('log-group', { source: 'existing', logGroupName: '/shop/web' }),
      withKey('repository', { source: 'existing', repositoryName: 'shop' }),
    ],
  }),
});

/** Why a key says nothing of a node; nothing when it does. */
function ineffective({ kind, props }: DesignNode): string | undefined {
  switch (kind) {
    case 'secret':
      return props.source === 'existing' && !props.secretArn ? 'of a secret that is known by its name the CDK learns no key; give its ARN' : undefined;
    case 'parameter':
      if (props.source !== 'existing') return 'a parameter that CloudFormation makes is not encrypted; take the line away, or use a secret';
      return props.type === 'SECURE_STRING' ? undefined : 'only a SecureString is encrypted; say so, or take the line away';
    case 'log-group':
    case 'repository':
    case 'file-system':
      return props.source === 'existing' ? 'it is there already and keeps the encryption that it has' : undefined;
    default:
      return undefined;
  }
}

function withKey(kind: 'secret' | 'parameter' | 'log-group' | 'repository', props: Readonly<Record<string, unknown>>) {
  return fargateExample({
    nodes: { key: { kind: 'kms-key', name: 'Key', props: {} }, it: { kind, name: 'It', props } },
    edges: { with: { kind: 'encrypted-with', from: 'it', to: 'key' } },
  });
}
