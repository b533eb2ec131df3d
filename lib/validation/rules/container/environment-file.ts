import { edgesFrom } from '@/lib/kinds/graph';
import { fargateUsing } from '../../resource-example';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** An environment file has a name that ECS takes. */
export const environmentFile = defineRule({
  id: 'container/environment-file',
  severity: 'error',
  title: 'The name of an environment file ends with .env',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EnvironmentFile.html',
  on: 'container',
  check: ({ id, name, props }, design) => {
    const local = (props.environmentFiles ?? []).map((file, index) => ({
      path: ['environmentFiles', index],
      elementId: id,
      name,
      file,
      where: 'of the CDK project',
    }));
    const stored = edgesFrom(design, id, 'uses-bucket').flatMap((edge) =>
      (edge.props.environmentFiles ?? []).map(({ key = '' }, index) => ({
        path: ['environmentFiles', index],
        elementId: edge.id,
        name,
        file: key,
        where: `in ${design.nodes[edge.to]?.name ?? edge.to}`,
      })),
    );
    return [...local.filter(({ file }) => file !== ''), ...stored].filter(({ file }) => !file.endsWith('.env'));
  },
  message: ({ name, file, where }) =>
    file === ''
      ? `An environment file ${where} for container ${name} has no key; name the object, such as config/${name}.env.`
      : `Environment file "${file}" ${where} for container ${name} does not end with .env, as ECS wants it; give the file another name.`,
  fixes: ({ elementId, path, file }) => [clearFix(`Remove ${file || 'it'}`, elementId, path)],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { web: { props: { environmentFiles: ['config/web.env'] } } } }),
      fargateUsing({ files: { kind: 'uses-bucket', to: 'Files', props: { environmentFiles: [{ key: 'web/.env' }] } } }),
    ],
    bad: [
      fargateExample({ nodes: { web: { props: { environmentFiles: ['config/web.txt'] } } } }),
      fargateUsing({ files: { kind: 'uses-bucket', to: 'Files', props: { environmentFiles: [{}] } } }),
      fargateUsing({ files: { kind: 'uses-bucket', to: 'Files', props: { environmentFiles: [{ key: 'web.ini' }] } } }),
    ],
  }),
});
