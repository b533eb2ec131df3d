import { edgesFrom } from '@/lib/kinds/graph';
import { fargateUsing } from '../../resource-example';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing, togetherFix } from '../../support/fixes';
import { onWindows, taskAround } from '../../support/task';

const MOST = 10;

/** A container has environment files where there can be some, and not too many. */
export const environmentFiles = defineRule({
  id: 'container/environment-files',
  severity: 'error',
  title: 'A Linux container has up to ten environment files, a Windows container none',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html',
  on: 'container',
  check: (container, design) => {
    const { id, name, props } = container;
    const task = taskAround(container, design);
    const edges = edgesFrom(design, id, 'uses-bucket').filter((edge) => edge.props.environmentFiles?.length);
    const count = (props.environmentFiles?.length ?? 0) + edges.reduce((sum, edge) => sum + (edge.props.environmentFiles?.length ?? 0), 0);
    const windows = task !== undefined && onWindows(task) && count > 0;
    return windows || count > MOST ? [{ path: ['environmentFiles'], name, count, windows, edges: edges.map((edge) => edge.id) }] : [];
  },
  message: ({ name, count, windows }) =>
    windows
      ? `Container ${name} has environment files, which Windows containers cannot have; say the variables one by one.`
      : `Container ${name} has ${count} environment files; ECS takes up to ${MOST}. Put some of them together.`,
  fixes: ({ path, edges, windows }, { id }) =>
    windows ? [losing(togetherFix('Remove the environment files', clearFix('', id, path), ...edges.map((edge) => clearFix('', edge, path))))] : [],
  examples: () => ({
    ok: [fargateExample({ nodes: { web: { props: { environmentFiles: ['a.env', 'b.env'] } } } })],
    bad: [
      fargateUsing(FILES, {
        environmentFiles: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => `config/${number}.env`),
      }),
      fargateUsing(
        FILES,
        { readonlyRootFilesystem: undefined, user: undefined },
        { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpu: 1024, memoryMiB: 2048 },
      ),
    ],
  }),
});

const FILES = { files: { kind: 'uses-bucket', to: 'Files', props: { environmentFiles: [{ key: 'web.env' }] } } } as const;
