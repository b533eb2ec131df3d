import { nodesOfKinds } from '@/lib/kinds/graph';
import { REFERENCES } from '@/lib/aws/resource-formats';
import { REFERENCE_WAYS, REFERRED_KINDS } from '@/lib/kinds/references';
import { KINDS } from '@/lib/kinds/registry';
import type { Path } from '@/lib/util/problem';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';

interface Found {
  readonly path: Path;
  readonly elementId: string;
  readonly name: string;
  readonly label: string;
  readonly form: string;
  readonly value: string | undefined;
}

/** What is there already is known by a reference of the right form. */
export const resourceReference = defineRule({
  id: 'resource/reference',
  severity: 'error',
  title: 'An existing resource is named by a reference of the right form',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
  on: 'design',
  check: (design) =>
    nodesOfKinds(design, REFERRED_KINDS).flatMap((node) => {
      if (node.props.source !== 'existing') return [];
      const label = KINDS[node.kind].label;
      const props: Readonly<Record<string, unknown>> = node.props;
      const ways = REFERENCE_WAYS[node.kind];
      const way = ways.find(({ keys }) => keys.some((key) => props[key])) ?? ways[0];
      return (way?.keys ?? []).flatMap((key): Found[] => {
        const value = props[key];
        const common = { path: [key], elementId: node.id, name: node.name, label, form: REFERENCES[key].form };
        if (typeof value === 'string' && value !== '') return REFERENCES[key].pattern.test(value) ? [] : [{ ...common, value }];
        // An ECR repository is known by its name, its ARN, or both.
        const enough = node.kind === 'repository' && way?.keys.some((other) => props[other]);
        return enough || (node.kind === 'repository' && key === 'repositoryArn') ? [] : [{ ...common, value: undefined }];
      });
    }),
  message: ({ label, name, value, form }) =>
    value === undefined
      ? `${label} ${name} is there already, but nothing says which one it is; give ${form}.`
      : `"${value}" refers to no ${label}: ${name} needs ${form}.`,
  examples: () => ({
    ok: [
      fargateExample({
        nodes: {
          key: {
            kind: 'kms-key',
            name: 'Key',
            props: { source: 'existing', keyArn: 'arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-1111-2222-0a1b2c3d4e5f' },
          },
          role: { kind: 'role', name: 'Role', props: { source: 'existing', roleName: 'app' } },
          logs: { kind: 'log-group', name: 'Logs', props: { source: 'existing', logGroupName: 'arn:aws:logs:eu-west-1:111122223333:log-group:/shop/web:*' } },
          images: {
            kind: 'repository',
            name: 'Images',
            props: { source: 'existing', repositoryArn: 'arn:aws:ecr:eu-west-1:111122223333:repository/shop/web' },
          },
        },
      }),
    ],
    bad: [
      fargateExample({ nodes: { key: { kind: 'kms-key', name: 'Key', props: { source: 'existing' } } } }),
      fargateExample({
        nodes: { key: { kind: 'kms-key', name: 'Key', props: { source: 'existing', keyArn: 'arn:aws:kms:eu-west-1:111122223333:alias/shop' } } },
      }),
      fargateExample({ nodes: { role: { kind: 'role', name: 'Role', props: { source: 'existing', roleArn: 'arn:aws:iam::111122223333:role' } } } }),
      fargateExample({ nodes: { bucket: { kind: 'bucket', name: 'Bucket', props: { source: 'existing', bucketArn: 'shop-files' } } } }),
      fargateExample({ nodes: { secret: { kind: 'secret', name: 'Secret', props: { source: 'existing', secretArn: 'database' } } } }),
      fargateExample({ nodes: { parameter: { kind: 'parameter', name: 'Parameter', props: { source: 'existing', parameterName: 'shop/db' } } } }),
      fargateExample({ nodes: { images: { kind: 'repository', name: 'Images', props: { source: 'existing' } } } }),
      fargateExample({ nodes: { files: { kind: 'file-system', name: 'Files', props: { source: 'existing', fileSystemId: 'files', securityGroupId: 'sg' } } } }),
    ],
  }),
});
