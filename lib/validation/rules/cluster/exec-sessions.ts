import { keyEdgeOf } from '@/lib/kinds/cluster/exec';
import { groupOf } from '@/lib/kinds/groups';
import { nodesOfKind } from '@/lib/kinds/graph';
import { isExistingService } from '@/lib/kinds/service/existing';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** Sessions in containers are logged and encrypted. */
export const execSessions = defineRule({
  id: 'cluster/exec-sessions',
  severity: 'hint',
  title: 'ECS Exec sessions are logged, and encrypted with a key of your own',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
  related: ['checkov CKV_AWS_223', 'checkov CKV_AWS_224'],
  on: 'cluster',
  check: ({ id, name, props }, design) => {
    const service = nodesOfKind(design, 'service').find(
      (it) => it.props.enableExecuteCommand && !isExistingService(it) && groupOf(design, it, 'cluster')?.id === id,
    );
    if (!service || props.source === 'existing' || props.withoutVpc) return [];
    const unlogged = props.executeCommand?.logging === 'NONE';
    return unlogged || !keyEdgeOf(id, 'EXECUTE_COMMAND', design)
      ? [{ path: unlogged ? ['executeCommand', 'logging'] : [], name, service: service.name, unlogged }]
      : [];
  },
  message: ({ name, service, unlogged }) =>
    unlogged
      ? `Containers of service ${service} can be entered (ECS Exec), and cluster ${name} logs these sessions nowhere.`
      : `Containers of service ${service} can be entered (ECS Exec), and cluster ${name} has no key for these sessions; draw a line from it to a KMS key.`,
  fixes: ({ unlogged, path }, { id }) => (unlogged ? [clearFix('Log where the containers log', id, path)] : []),
  examples: () => ({
    ok: [
      fargateExample(),
      fargateExample({
        nodes: {
          key: { kind: 'kms-key', name: 'Key', props: { enableKeyRotation: true } },
          service: { props: { enableExecuteCommand: true } },
          web: { props: { readonlyRootFilesystem: undefined } },
        },
        edges: { key: { kind: 'encrypted-with', from: 'cluster', to: 'key', props: { uses: ['EXECUTE_COMMAND'] } } },
      }),
    ],
    bad: [
      fargateExample({ nodes: { service: { props: { enableExecuteCommand: true } }, web: { props: { readonlyRootFilesystem: undefined } } } }),
      fargateExample({
        nodes: {
          service: { props: { enableExecuteCommand: true } },
          cluster: { props: { executeCommand: { logging: 'NONE' } } },
          web: { props: { readonlyRootFilesystem: undefined } },
        },
      }),
    ],
  }),
});
