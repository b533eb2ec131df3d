import { edgesFrom, nodeOfKind, taskDefinitionOf } from '@/lib/kinds/graph';
import { defineRule, type Match } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { networkModeOf } from '../../support/task';
import { groupExample } from '../../traffic-example';

interface TypeMatch extends Match {
  readonly group: string;
  readonly groupId: string;
  readonly service: string;
  readonly wanted: 'IP' | 'INSTANCE';
  /** Another service of the target group, whose targets are of the other type. */
  readonly other: string | undefined;
}

/** Targets are addresses of tasks or ports of instances, as the network mode of the tasks has it. */
export const targetType = defineRule({
  id: 'traffic/target-type',
  severity: 'error',
  title: 'The type of targets goes with the network mode of the tasks',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb.html',
  related: ["CDK: Already have a of type 'instance', adding 'ip'; make all targets the same type."],
  on: 'edge:target',
  check: (edge, design): TypeMatch[] => {
    const group = nodeOfKind(design, edge.from, 'target-group');
    const task = taskDefinitionOf(design, edge.to);
    if (!group || !task || group.props.source === 'existing') return [];
    const wanted = networkModeOf(task) === 'AWS_VPC' ? 'IP' : 'INSTANCE';
    const others = edgesFrom(design, group.id, 'target').flatMap((other) => {
      const task = other.id < edge.id ? taskDefinitionOf(design, other.to) : undefined;
      return task && (networkModeOf(task) === 'AWS_VPC') !== (wanted === 'IP') ? [design.nodes[other.to]?.name ?? ''] : [];
    });
    const [other] = others;
    if (other !== undefined) return [{ path: [], group: group.name, groupId: group.id, service: design.nodes[edge.to]?.name ?? '', wanted, other }];
    if (group.props.targetType === undefined || group.props.targetType === wanted) return [];
    return [
      { path: ['targetType'], elementId: group.id, group: group.name, groupId: group.id, service: design.nodes[edge.to]?.name ?? '', wanted, other: undefined },
    ];
  },
  message: ({ group, service, wanted, other }) =>
    other === undefined
      ? `Tasks of service ${service} are reached ${WAYS[wanted]}, so target group ${group} must have targets of type ${wanted.toLowerCase()}.`
      : `Tasks of service ${service} are reached ${WAYS[wanted]}, those of ${other} otherwise; target group ${group} has targets of one type only. Give ${service} a target group of its own.`,
  fixes: ({ groupId, wanted, other }) =>
    other === undefined
      ? [setFix(`Use type ${wanted.toLowerCase()}`, groupId, ['targetType'], wanted), clearFix('Let the service tell', groupId, ['targetType'])]
      : [],
  examples: () => ({
    ok: [groupExample(), groupExample({ nodes: { group: { props: { targetType: undefined } } } })],
    bad: [groupExample({ nodes: { group: { props: { targetType: 'INSTANCE' } } } })],
  }),
});

const WAYS = { IP: 'by addresses of their own (network mode awsvpc)', INSTANCE: 'by ports of their instances' } as const;
