import type { Design } from '@/lib/document/design';
import { compareText, nodesOfKinds } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { KINDS } from '@/lib/kinds/registry';
import type { DesignNode, Kind } from '@/lib/kinds/union';
import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';

/** The names in AWS that are one resource's alone in an account and region, by the property that says them; and what they are names of, where kinds share them. */
const NAMES: Partial<Record<Kind, readonly (readonly [prop: string, of: string])[]>> = {
  'kms-key': [['alias', 'KMS key']],
  role: [['roleName', 'role']],
  'log-group': [['logGroupName', 'log group']],
  bucket: [['bucketName', 'bucket']],
  secret: [['secretName', 'secret']],
  parameter: [['parameterName', 'parameter']],
  repository: [['repositoryName', 'repository']],
  queue: [['queueName', 'queue']],
  topic: [['topicName', 'topic']],
  alarm: [['alarmName', 'alarm']],
  cluster: [['clusterName', 'cluster']],
  service: [['serviceName', 'service of its cluster']],
  'load-balancer': [['loadBalancerName', 'load balancer']],
  'security-group': [['securityGroupName', 'security group of its VPC']],
  capacity: [
    ['autoScalingGroupName', 'Auto Scaling group'],
    ['capacityProviderName', 'capacity provider'],
  ],
  'managed-instances-capacity-provider': [['capacityProviderName', 'capacity provider']],
};

const KINDS_WITH_NAMES = Object.keys(NAMES) as readonly Kind[];

/** Each resource has a name of its own. */
export const sameName = defineRule({
  id: 'resource/same-name',
  severity: 'error',
  title: 'New resources have names of their own',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-name.html',
  related: ['cfn-lint E3019'],
  on: 'design',
  check: (design) => {
    const first = new Map<string, DesignNode>();
    // The same one is the first, wherever they stand in the document.
    return named(design).flatMap((node) => {
      if ('source' in node.props && node.props.source === 'existing') return [];
      return (NAMES[node.kind] ?? []).flatMap(([prop, of]) => {
        const value: unknown = Reflect.get(node.props, prop);
        if (typeof value !== 'string' || value === '') return [];
        const key = JSON.stringify([of, scopeOf(node, design), value]);
        const other = first.get(key);
        if (!other) {
          first.set(key, node);
          return [];
        }
        return [{ elementId: node.id, path: [prop], value, of, name: `${KINDS[node.kind].label} ${node.name}`, other: other.name }];
      });
    });
  },
  message: ({ value, of, name, other }) =>
    `${name} and ${other} are both called ${value} in AWS, where that is the name of one ${of}: the second cannot be made. Change one, or have it generated.`,
  fixes: ({ elementId, path }) => [losing(clearFix('Have the name generated', elementId, path))],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { one: role('One', 'shop-web'), two: role('Two', 'shop-app') } }),
      fargateExample({
        nodes: {
          one: role('One', 'shop-web'),
          two: { kind: 'role', name: 'Two', props: { source: 'existing', roleArn: 'arn:aws:iam::111122223333:role/shop-web' } },
        },
      }),
    ],
    bad: [
      fargateExample({ nodes: { one: role('One', 'shop-web'), two: role('Two', 'shop-web') } }),
      ec2Example({
        nodes: {
          capacity: { props: { autoScalingGroupName: 'web' } },
          more: {
            kind: 'capacity',
            name: 'More',
            parent: 'cluster',
            props: { instanceType: 't3.large', machineImage: 'AMAZON_LINUX_2023', autoScalingGroupName: 'web' },
          },
        },
      }),
    ],
  }),
});

/** The nodes that say a name, in the order of their ids. */
function named(design: Design): readonly DesignNode[] {
  const all = nodesOfKinds(design, KINDS_WITH_NAMES).filter((node) => NAMES[node.kind]?.some(([prop]) => Reflect.get(node.props, prop)));
  return all.sort((a, b) => compareText(a.id, b.id));
}

/** Where a name is one resource's alone, when that is not the whole account. */
function scopeOf(node: DesignNode, design: Design): string | undefined {
  if (node.kind === 'service') return groupOf(design, node, 'cluster')?.id;
  return node.kind === 'security-group' ? groupOf(design, node, 'vpc')?.id : undefined;
}

function role(name: string, roleName: string): { readonly kind: 'role'; readonly name: string; readonly props: Readonly<Record<string, unknown>> } {
  return { kind: 'role', name, props: { roleName } };
}
