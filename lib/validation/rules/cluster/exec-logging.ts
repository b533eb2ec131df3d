import { execTargets } from '@/lib/kinds/cluster/exec';
import { edgesFrom } from '@/lib/kinds/graph';
import { fargateExample, type ExampleChange } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, removeFix, setFix } from '../../support/fixes';

/** ECS Exec logs to places of its own exactly where there are some. */
export const execLogging = defineRule({
  id: 'cluster/exec-logging',
  severity: 'error',
  title: 'ECS Exec logs to places of its own exactly where the cluster has some',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html',
  related: ['CDK: Execute command log configuration must only be specified when logging is OVERRIDE'],
  on: 'cluster',
  check: ({ id, name, props }, design) => {
    const { logGroup, bucket } = execTargets(id, design);
    const places = [logGroup?.name, bucket?.name].filter((it) => it !== undefined);
    const logging = props.executeCommand?.logging;
    if (logging === undefined || (logging === 'OVERRIDE') === places.length > 0) return [];
    return [{ path: ['executeCommand', 'logging'], name, places: places.join(' and '), nowhere: logging === 'NONE' }];
  },
  message: ({ name, places, nowhere }) =>
    places === ''
      ? `Cluster ${name} logs ECS Exec sessions to places of its own, and there is no line to a log group or bucket.`
      : `Cluster ${name} logs ECS Exec sessions ${nowhere ? 'nowhere' : 'where the containers log'}, and has a line to ${places}; one of the two must go.`,
  fixes: ({ path, places }, { id }, design) =>
    places === ''
      ? [clearFix('Log where the containers log', id, path)]
      : [setFix(`Log to ${places}`, id, path, 'OVERRIDE'), removeFix(`Do not log to ${places}`, ...edgesFrom(design, id, 'logs-to').map((edge) => edge.id))],
  examples: () => ({
    ok: [logging({}), logging({ logging: 'OVERRIDE' })],
    bad: [logging({ logging: 'NONE' }), logging({ logging: 'OVERRIDE' }, { edges: { logs: null } })],
  }),
});

function logging(executeCommand: Readonly<Record<string, unknown>>, change: ExampleChange = {}) {
  return fargateExample({
    nodes: { sessions: { kind: 'log-group', name: 'Sessions', props: { retentionDays: 30 } }, cluster: { props: { executeCommand } } },
    edges: change.edges?.['logs'] === null ? {} : { logs: { kind: 'logs-to', from: 'cluster', to: 'sessions' } },
  });
}
