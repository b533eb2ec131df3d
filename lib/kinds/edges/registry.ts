import { planDependsOn } from '../container/plan';
import { options } from '../field';
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
import { targetEdgeDefinition } from './target';
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
  target: targetEdgeDefinition,
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
    stack: 'later',
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
