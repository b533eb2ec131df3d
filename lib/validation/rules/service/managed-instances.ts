import { childrenOf, edgesFrom, freeName, taskDefinitionOf } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { KINDS } from '@/lib/kinds/registry';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { edgeUnion } from '@/lib/kinds/union';
import { freePlace, MEASURES } from '@/lib/layout/geometry';
import { ec2Example, fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { freeId } from '../../support/fixes';

/** A service on managed instances names the capacity provider that starts them. */
export const managedInstances = defineRule({
  id: 'service/managed-instances',
  severity: 'error',
  title: 'A service on managed instances names their capacity provider',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-capacity-providers-concept.html',
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    if (!task || service.props.source === 'existing' || serviceLaunchType(service, design) !== 'MANAGED_INSTANCES') return [];
    return edgesFrom(design, service.id, 'runs-on').length > 0 ? [] : [{ path: ['launchType'], name: service.name, task: task.name }];
  },
  message: ({ name, task }) =>
    `Service ${name} runs ${task}, which is for managed instances. A capacity provider of the cluster starts these: draw a line from the service to one.`,
  fixes: (_match, service, design): Fix[] => {
    const cluster = groupOf(design, service, 'cluster');
    if (!cluster) return [];
    const draw = (to: string) => edgeUnion.parse({ id: freeId(design, `${service.id}-on-${to}`), kind: 'runs-on', from: service.id, to, props: { weight: 1 } });
    const there = childrenOf(design, cluster.id).find((node) => node.kind === 'managed-instances-capacity-provider');
    if (there) return [{ label: `Run on ${there.name}`, command: { type: 'add', nodes: [], edges: [draw(there.id)], layout: {} } }];
    const kind = 'managed-instances-capacity-provider';
    const id = freeId(design, `${service.id}-managed-instances`);
    const node = { id, kind, name: freeName(design, kind, cluster.id, KINDS[kind].defaultName), parent: cluster.id, props: KINDS[kind].defaults } as const;
    const place = freePlace(design, cluster.id, MEASURES.card, { x: MEASURES.padding, y: MEASURES.title });
    return [{ label: `Add managed instances to ${cluster.name}`, command: { type: 'add', nodes: [node], edges: [draw(id)], layout: { [id]: place } } }];
  },
  examples: () => ({
    ok: [fargateExample({ nodes: { task: { props: { launchType: 'FARGATE_AND_MANAGED_INSTANCES' } } } })],
    bad: [ec2Example({ nodes: { task: { props: { launchType: 'MANAGED_INSTANCES' } }, service: { props: { launchType: undefined } } } })],
  }),
});
