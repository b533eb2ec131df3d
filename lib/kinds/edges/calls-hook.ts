import { call, instance, json, member } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { edgesFrom, nodeOfKind, type Graph } from '../graph';
import { doing, Incomplete, making, type PlanContext } from '../plan-context';
import { options } from '../field';
import { readHookDetails } from '../service/deployment/hook-details';
import { LIFECYCLE_STAGES, STAGE_TEXT } from '../service/deployment/lifecycle';
import { isEcsController } from '../service/deployment/strategy';
import { serviceRoleOf } from '../service/roles';
import type { DesignEdge } from '../union';
import type { EdgeDefinition } from './definition';

/** `service.addLifecycleHook(new ecs.DeploymentLifecycleLambdaTarget(…))`. */
export const callsHook: EdgeDefinition<'calls-hook'> = {
  kind: 'calls-hook',
  label: 'Deployment hook',
  fields: [
    {
      path: ['lifecycleStages'],
      label: 'Called',
      section: 'Hook',
      control: { type: 'choices', options: LIFECYCLE_STAGES.map((value) => ({ value, label: STAGE_TEXT[value] })) },
      essential: true,
      docs: { fqn: 'aws_ecs.DeploymentLifecycleLambdaTargetProps', property: 'lifecycleStages' },
    },
    {
      path: ['timeoutMinutes'],
      label: 'Has to answer within',
      section: 'Hook',
      control: { type: 'number', unit: 'min', min: 1, max: 20_160 },
      placeholder: '1440',
      help: 'A function that says IN_PROGRESS is called again until then. The CDK has no word for it: it is a property override.',
    },
    {
      path: ['timeoutAction'],
      label: 'Otherwise the deployment',
      section: 'Hook',
      control: options(['ROLLBACK', 'goes back to the old tasks'], ['CONTINUE', 'goes on']),
      placeholder: 'goes back to the old tasks',
    },
    {
      path: ['hookDetails'],
      label: 'What the function gets besides',
      section: 'Hook',
      control: { type: 'text', mono: true, multiline: true },
      placeholder: '{ "suite": "smoke" }',
      help: 'A JSON object. The CDK has no word for it: it is a property override.',
    },
    { path: ['name'], label: 'Name of the hook', section: 'Naming', control: { type: 'text' }, placeholder: 'the names of service and function' },
  ],
  facts: ({ props }) => (props.lifecycleStages?.length ? props.lifecycleStages.map((stage) => STAGE_TEXT[stage]).join(', ') : 'stage missing'),
  plan: planHook,
};

function planHook(edge: DesignEdge<'calls-hook'>, context: PlanContext): readonly Statement[] {
  const { props } = edge;
  const service = context.construct(edge.from);
  const node = nodeOfKind(context.graph, edge.from, 'service');
  if (node && !isEcsController(node.props)) throw new Incomplete([], `${node.name} is not deployed by ECS, which alone calls hooks.`);
  const stages = [...new Set(props.lifecycleStages ?? [])];
  if (stages.length === 0) throw new Incomplete(['lifecycleStages'], 'Nothing says at which stage of a deployment the function is called.');
  const name = hookNameOf(edge, context.graph);
  // Hooks stand in the list in the order in which they are added.
  const index = edgesFrom(context.graph, edge.from, 'calls-hook').filter((other) => context.isPlanned(other.id)).length;
  const hook = `DeploymentConfiguration.LifecycleHooks.${index}`;
  const target = instance('aws_ecs.DeploymentLifecycleLambdaTarget', context.construct(edge.to), name, {
    lifecycleStages: LIFECYCLE_STAGES.filter((stage) => stages.includes(stage)).map((stage) => member('aws_ecs.DeploymentLifecycleStage', stage)),
    role: serviceRoleOf(edge.from, 'HOOKS', context),
  });
  const details = props.hookDetails ? readHookDetails(props.hookDetails) : undefined;
  if (props.hookDetails && !details) throw new Incomplete(['hookDetails'], 'What the function gets besides is no JSON object.');
  const override = (property: string, value: Parameters<typeof json>[0]): Statement =>
    doing(edge.id, call({ kind: 'default-child', on: service, fqn: 'aws_ecs.CfnService' }, 'addPropertyOverride', `${hook}.${property}`, json(value)));
  return [
    making({ id: edge.id, name }, call(service, 'addLifecycleHook', target), false),
    ...(details === undefined ? [] : [override('HookDetails', details)]),
    ...(props.timeoutMinutes === undefined ? [] : [override('TimeoutConfiguration.TimeoutInMinutes', props.timeoutMinutes)]),
    ...(props.timeoutAction === undefined ? [] : [override('TimeoutConfiguration.Action', props.timeoutAction)]),
  ];
}

/** The construct id of a hook below its service: as it says, else the function's name. */
export function hookNameOf(edge: DesignEdge<'calls-hook'>, graph: Graph): string {
  return edge.props.name ?? graph.nodes[edge.to]?.name ?? 'Hook';
}
