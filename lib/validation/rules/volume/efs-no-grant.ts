import { edgesFrom, nodeOfKind, type Graph } from '@/lib/kinds/graph';
import type { PolicyStatement } from '@/lib/kinds/iam/statement';
import { roleEdgeOf } from '@/lib/kinds/task-definition/plan';
import type { DesignNode } from '@/lib/kinds/union';
import { fileSystemOf } from '@/lib/kinds/volume/file-system-of';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { freeId } from '../../support/fixes';
import { fargateVolume, onEfs } from './example';

const CLOSED = { files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: {} } } as const;
const WITH_RIGHTS = { efs: { transitEncryption: 'ENABLED', iam: 'ENABLED' } };

/** The task role with whose rights a volume is mounted has some. */
export const efsNoGrant = defineRule({
  id: 'volume/efs-no-grant',
  severity: 'warning',
  title: 'A task role may use the file systems that it mounts',
  source: 'https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html',
  on: 'volume',
  check: (volume, design) => {
    const files = fileSystemOf(volume, design);
    const task = nodeOfKind(design, volume.parent, 'task-definition');
    if (!files || !task || files.props.source === 'existing' || files.props.allowAnonymousAccess === true || volume.props.efs?.iam !== 'ENABLED') return [];
    return mayUse(task, files.id, design)
      ? []
      : [{ path: ['efs', 'iam'], name: volume.name, files: files.name, filesId: files.id, task: task.name, taskId: task.id }];
  },
  message: ({ name, files, task }) =>
    `Volume ${name} is mounted with the rights of the task role of ${task}, and nothing here lets that role use ${files}; draw a line from ${task} to ${files}, or its tasks will not start.`,
  fixes: ({ task, taskId, files, filesId }, _volume, design) => [
    {
      label: `Let ${task} read and write ${files}`,
      command: {
        type: 'add',
        nodes: [],
        edges: [{ id: freeId(design, `${taskId}-grants`), kind: 'grants', from: taskId, to: filesId, props: { access: 'READ_WRITE' } }],
        layout: {},
      },
    },
  ],
  examples: () => ({
    ok: [
      fargateExample(),
      fargateVolume(
        WITH_RIGHTS,
        onEfs('files', { nodes: CLOSED, edges: { grant: { kind: 'grants', from: 'task', to: 'files', props: { access: 'READ_WRITE' } } } }),
      ),
      fargateVolume(
        WITH_RIGHTS,
        onEfs('files', { nodes: { ...CLOSED, task: { props: { taskRoleStatements: [{ actions: ['elasticfilesystem:Client*'], resources: ['*'] }] } } } }),
      ),
    ],
    bad: [fargateVolume(WITH_RIGHTS, onEfs('files', { nodes: CLOSED })), fargateVolume(WITH_RIGHTS, onEfs('point', { nodes: CLOSED }))],
  }),
});

/** True when the task role may use the file system, or when what it may is not known here. */
function mayUse(task: DesignNode<'task-definition'>, filesId: string, design: Graph): boolean {
  const role = nodeOfKind(design, roleEdgeOf(design, task.id, 'TASK')?.to, 'role');
  if (role && (role.props.source === 'existing' || (role.props.managedPolicies?.length ?? 0) > 0)) return true;
  const granted = edgesFrom(design, task.id, 'grants').some((edge) => edge.to === filesId);
  return granted || [...(task.props.taskRoleStatements ?? []), ...(role?.props.statements ?? [])].some(isAboutEfs);
}

function isAboutEfs({ effect, actions }: PolicyStatement): boolean {
  return effect !== 'DENY' && (actions ?? []).some((action) => action === '*' || action.startsWith('elasticfilesystem:'));
}
