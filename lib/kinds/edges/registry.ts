import { planDependsOn } from '../container/plan';
import { options } from '../field';
import { planTarget } from '../listener/plan';
import { planAdmits } from '../security-group/plan';
import type { DesignEdge, EdgeKind } from '../union';
import type { EdgeDefinition } from './definition';
import { reaches } from './reaches';
import { placedIn } from './placed-in';
import { runsOn } from './runs-on';
import { usesNamespace } from './uses-namespace';
import { registers } from './registers';
import { calls } from './calls';
import { forwards } from './forwards';
import { presents } from './presents';
import { watches } from './watches';
import { stopsOn } from './stops-on';
import { callsHook } from './calls-hook';
import { scalesOn } from './scales-on';
import { deadLetters } from './dead-letters';
import { managesTasks } from './manages-tasks';
import { notifies } from './notifies';
import { encryptedWith } from './encrypted-with';
import { mayRun } from './may-run';
import { hasRole } from './has-role';
import { grants } from './grants';
import { logsTo } from './logs-to';
import { storedOn } from './stored-on';
import { links } from './links';
import { mounts } from './mounts';
import { volumesFrom } from './volumes-from';
import { pulls } from './pulls';
import { usesBucket } from './uses-bucket';
import { usesSecret } from './uses-secret';

const target = (property: string) => ({ fqn: 'aws_elasticloadbalancingv2.AddApplicationTargetsProps', property });
const health = (property: string) => ({ fqn: 'aws_elasticloadbalancingv2.HealthCheck', property });

/** Every kind of edge. */
export const EDGES: { readonly [K in EdgeKind]: EdgeDefinition<K> } = {
  runs: { kind: 'runs', label: 'Runs', fields: [], facts: () => '', plan: () => [] },
  member: { kind: 'member', label: 'Member', fields: [], facts: () => '', plan: () => [] },
  'depends-on': {
    kind: 'depends-on',
    label: 'Dependency',
    fields: [
      {
        path: ['condition'],
        label: 'Waits until the other container',
        section: 'Dependency',
        control: options(['START', 'has started'], ['COMPLETE', 'has run to its end'], ['SUCCESS', 'has ended with exit code 0'], ['HEALTHY', 'is healthy']),
        essential: true,
        placeholder: 'is healthy',
        docs: { fqn: 'aws_ecs.ContainerDependency', property: 'condition' },
      },
    ],
    facts: (edge) => (edge.props.condition ?? 'HEALTHY').toLowerCase(),
    plan: planDependsOn,
  },
  target: {
    kind: 'target',
    label: 'Target',
    fields: [
      {
        path: ['containerName'],
        label: 'Container',
        section: 'Target',
        control: { type: 'container-name' },
        essential: true,
        placeholder: 'the first essential one',
      },
      {
        path: ['containerPort'],
        label: 'Container port',
        section: 'Target',
        control: { type: 'number', min: 1, max: 65535 },
        essential: true,
        placeholder: 'its first port',
      },
      {
        path: ['pathPatterns'],
        label: 'Paths',
        section: 'Which requests',
        control: { type: 'list', item: 'path' },
        essential: true,
        placeholder: '/api/*',
        docs: target('conditions'),
      },
      {
        path: ['hostHeaders'],
        label: 'Hosts',
        section: 'Which requests',
        control: { type: 'list', item: 'host' },
        essential: true,
        placeholder: 'api.example.com',
      },
      {
        path: ['priority'],
        label: 'Priority',
        section: 'Which requests',
        control: { type: 'number', min: 1, max: 50000 },
        essential: true,
        docs: target('priority'),
      },
      {
        path: ['healthCheckPath'],
        label: 'Path',
        section: 'Health check',
        control: { type: 'text', mono: true },
        essential: true,
        placeholder: '/',
        docs: health('path'),
      },
      {
        path: ['healthyHttpCodes'],
        label: 'Healthy codes',
        section: 'Health check',
        control: { type: 'text', mono: true },
        placeholder: '200',
        docs: health('healthyHttpCodes'),
      },
      {
        path: ['healthCheckIntervalSeconds'],
        label: 'Interval',
        section: 'Health check',
        control: { type: 'number', unit: 's', min: 5, max: 300 },
        placeholder: '30',
        docs: health('interval'),
      },
      {
        path: ['healthCheckTimeoutSeconds'],
        label: 'Timeout',
        section: 'Health check',
        control: { type: 'number', unit: 's', min: 2, max: 120 },
        placeholder: '5',
        docs: health('timeout'),
      },
      {
        path: ['healthyThresholdCount'],
        label: 'Healthy after',
        section: 'Health check',
        control: { type: 'number', unit: 'checks', min: 2, max: 10 },
        placeholder: '5',
        docs: health('healthyThresholdCount'),
      },
      {
        path: ['unhealthyThresholdCount'],
        label: 'Unhealthy after',
        section: 'Health check',
        control: { type: 'number', unit: 'checks', min: 2, max: 10 },
        placeholder: '2',
        docs: health('unhealthyThresholdCount'),
      },
      {
        path: ['deregistrationDelaySeconds'],
        label: 'Deregistration delay',
        section: 'Target group',
        control: { type: 'number', unit: 's', min: 0, max: 3600 },
        placeholder: '300',
        docs: target('deregistrationDelay'),
      },
      {
        path: ['stickinessSeconds'],
        label: 'Stickiness',
        section: 'Target group',
        control: { type: 'number', unit: 's', min: 1, max: 604800 },
        docs: target('stickinessCookieDuration'),
      },
      {
        path: ['port'],
        label: 'Port of the target group',
        section: 'Target group',
        control: { type: 'number', min: 1, max: 65535 },
        placeholder: '80',
        docs: target('port'),
      },
      {
        path: ['protocol'],
        label: 'Protocol of the target group',
        section: 'Target group',
        control: options(['HTTP', 'HTTP'], ['HTTPS', 'HTTPS']),
        placeholder: 'by port',
        docs: target('protocol'),
      },
      { path: ['name'], label: 'Name of the target group', section: 'Naming', control: { type: 'text' }, placeholder: "the service's name with Target" },
    ],
    facts: ({ props }) =>
      [...(props.pathPatterns ?? props.hostHeaders ?? []), [props.containerName, props.containerPort].filter(Boolean).join(':')].filter(Boolean).join(' → '),
    plan: planTarget,
  },
  'uses-secret': usesSecret,
  'uses-bucket': usesBucket,
  pulls,
  mounts,
  links,
  'volumes-from': volumesFrom,
  'stored-on': storedOn,
  'logs-to': logsTo,
  grants,
  'has-role': hasRole,
  'may-run': mayRun,
  'encrypted-with': encryptedWith,
  reaches,
  'placed-in': placedIn,
  'runs-on': runsOn,
  'uses-namespace': usesNamespace,
  registers,
  calls,
  forwards,
  presents,
  watches,
  'stops-on': stopsOn,
  'calls-hook': callsHook,
  'scales-on': scalesOn,
  'dead-letters': deadLetters,
  'manages-tasks': managesTasks,
  notifies,
  admits: {
    kind: 'admits',
    label: 'May call',
    fields: [
      {
        path: ['protocol'],
        label: 'Protocol',
        section: 'Rule',
        control: options(['tcp', 'tcp'], ['udp', 'udp'], ['all', 'all traffic']),
        essential: true,
        placeholder: 'tcp',
      },
      { path: ['fromPort'], label: 'Port', section: 'Rule', control: { type: 'number', min: 0, max: 65535 }, essential: true },
      { path: ['toPort'], label: 'Last port of a range', section: 'Rule', control: { type: 'number', min: 0, max: 65535 } },
      { path: ['description'], label: 'Description', section: 'Rule', control: { type: 'text' } },
    ],
    facts: ({ props }) =>
      props.protocol === 'all' ? 'all traffic' : `${props.protocol ?? 'tcp'} ${props.fromPort ?? '?'}${props.toPort === undefined ? '' : `–${props.toPort}`}`,
    plan: planAdmits,
  },
};

/** The definition of an edge's own kind, for any edge. */
export function edgeDefinitionOf(edge: DesignEdge): EdgeDefinition<EdgeKind> {
  // Each definition is looked up by the kind of the very edge it is used on.
  return EDGES[edge.kind] as unknown as EdgeDefinition<EdgeKind>;
}
