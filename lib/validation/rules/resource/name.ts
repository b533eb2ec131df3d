import { nodesOfKinds } from '@/lib/kinds/graph';
import { RESOURCE_NAMES, type NamedKind } from '@/lib/aws/resource-formats';
import { KINDS } from '@/lib/kinds/registry';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';

const NAMES: Record<NamedKind, string> = {
  'kms-key': 'alias',
  role: 'roleName',
  'log-group': 'logGroupName',
  bucket: 'bucketName',
  secret: 'secretName',
  parameter: 'parameterName',
  repository: 'repositoryName',
  queue: 'queueName',
  topic: 'topicName',
  alarm: 'alarmName',
};

const NAMED_KINDS = Object.keys(NAMES) as readonly NamedKind[];

/** A new resource has a name that its service takes. */
export const resourceName = defineRule({
  id: 'resource/name',
  severity: 'error',
  title: 'The name of a new resource is one that its service takes',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-name.html',
  related: ['CDK: Invalid S3 bucket name', 'CDK: Invalid ECR repository name', 'CDK: Invalid roleName', 'CDK: Parameter name must be fully qualified'],
  on: 'design',
  check: (design) =>
    nodesOfKinds(design, NAMED_KINDS).flatMap((node) => {
      if (node.props.source === 'existing') return [];
      const key = NAMES[node.kind];
      const value: unknown = Reflect.get(node.props, key);
      const { pattern, form } = RESOURCE_NAMES[node.kind];
      if (typeof value !== 'string' || pattern.test(value)) return [];
      return [{ path: [key], elementId: node.id, kind: KINDS[node.kind].label, name: node.name, what: key === 'alias' ? 'alias' : 'name', value, form }];
    }),
  message: ({ kind, name, what, value, form }) => `"${value}" cannot be the ${what} of ${kind} ${name}: it is ${form}. Change it, or have one generated.`,
  fixes: ({ path, elementId, what }) => [losing(clearFix(what === 'alias' ? 'Have no alias' : 'Have a name generated', elementId, path))],
  examples: () => ({
    ok: [
      fargateExample({
        nodes: {
          key: { kind: 'kms-key', name: 'Key', props: { alias: 'alias/shop/files' } },
          role: { kind: 'role', name: 'Role', props: { roleName: 'shop-web' } },
          logs: { kind: 'log-group', name: 'Logs', props: { logGroupName: '/shop/web' } },
          bucket: { kind: 'bucket', name: 'Bucket', props: { bucketName: 'shop.files-1' } },
          secret: { kind: 'secret', name: 'Secret', props: { secretName: 'shop/database' } },
          parameter: { kind: 'parameter', name: 'Parameter', props: { parameterName: '/shop/region', stringValue: 'eu' } },
          images: { kind: 'repository', name: 'Images', props: { repositoryName: 'shop/web_app' } },
        },
      }),
    ],
    bad: [
      fargateExample({ nodes: { key: { kind: 'kms-key', name: 'Key', props: { alias: 'alias/aws/s3' } } } }),
      fargateExample({ nodes: { role: { kind: 'role', name: 'Role', props: { roleName: 'shop web' } } } }),
      fargateExample({ nodes: { logs: { kind: 'log-group', name: 'Logs', props: { logGroupName: 'shop web' } } } }),
      fargateExample({ nodes: { bucket: { kind: 'bucket', name: 'Bucket', props: { bucketName: 'Shop-Files' } } } }),
      fargateExample({ nodes: { bucket: { kind: 'bucket', name: 'Bucket', props: { bucketName: '192.168.0.1' } } } }),
      fargateExample({ nodes: { secret: { kind: 'secret', name: 'Secret', props: { secretName: 'shop database' } } } }),
      fargateExample({ nodes: { parameter: { kind: 'parameter', name: 'Parameter', props: { parameterName: 'shop/region', stringValue: 'eu' } } } }),
      fargateExample({ nodes: { images: { kind: 'repository', name: 'Images', props: { repositoryName: 'Shop' } } } }),
    ],
  }),
});
