import { CAPACITY_IDS, isProvider } from './capacity/ids';
import { aloneReferenceId, clusterGroupId } from './cluster/ids';
import { edgesFrom, nodeOfKind, type Graph } from './graph';
import { stackOf } from './groups';
import { outputIdsOf } from './outputs';
import type { DesignNode } from './union';

/** The construct id of a role's managed policy that is known by its ARN. */
export function policyIdOf(role: string, index: number): string {
  return `${role}Policy${index + 1}`;
}

/** The construct id by which a task definition knows a role of another stack. */
export function laterRoleIdOf(task: string, use: 'TASK' | 'EXECUTION'): string {
  return `${task}${use === 'TASK' ? 'TaskRole' : 'ExecutionRole'}`;
}

/** The construct id of the event bus of a scheduled task's rule. */
export function eventBusIdOf(scheduledTask: string): string {
  return `${scheduledTask}Bus`;
}

/** The construct id of a subscription to a topic. */
export function subscriptionIdOf(topic: string, index: number): string {
  return `${topic}Subscription${index + 1}`;
}

/** The construct id of the security group of an existing file system's mount targets. */
export function securityGroupIdOf(fileSystem: string): string {
  return `${fileSystem}SecurityGroup`;
}

/** The construct id of an access point: its name where its file system makes it, else with that of the file system before it. */
export function accessPointIdOf(node: DesignNode<'access-point'>, graph: Graph): string {
  return isMadeByFileSystem(node, graph) ? node.name : `${nodeOfKind(graph, node.parent, 'file-system')?.name ?? ''}${node.name}`;
}

/** The construct id of an EBS volume that services make: names of volumes are unique in their task only. */
export function managedVolumeIdOf(node: DesignNode<'volume'>, graph: Graph): string {
  const task = nodeOfKind(graph, node.parent, 'task-definition')?.name ?? '';
  return `${task}${node.name.charAt(0).toUpperCase()}${node.name.slice(1)}`;
}

/** The construct id of a subnet that a node knows by its id. */
export function subnetConstructId(node: string, index: number): string {
  return `${node}Subnet${index + 1}`;
}

/** True for a new access point of a new file system; all others stand in the stack itself. */
export function isMadeByFileSystem(node: DesignNode<'access-point'>, graph: Graph): boolean {
  return node.props.source !== 'existing' && nodeOfKind(graph, node.parent, 'file-system')?.props.source !== 'existing';
}

/** The construct ids in the stack itself that a node takes besides its name. */
export function derivedIdsOf(node: DesignNode, graph: Graph): readonly string[] {
  const own = ownIdsOf(node, graph);
  return node.outputs?.length ? [...outputIdsOf(node), ...own] : own;
}

function ownIdsOf(node: DesignNode, graph: Graph): readonly string[] {
  switch (node.kind) {
    case 'role':
      return node.props.source === 'existing'
        ? []
        : (node.props.managedPolicies ?? []).flatMap((policy, index) => (policy.startsWith('arn:') ? [policyIdOf(node.name, index)] : []));
    case 'task-definition':
      return edgesFrom(graph, node.id, 'has-role').flatMap(({ to, props: { use = 'TASK' } }) => {
        const role = nodeOfKind(graph, to, 'role');
        if (!role || stackOf(graph, role)?.id === stackOf(graph, node)?.id) return [];
        return (['TASK', 'EXECUTION'] as const).filter((it) => use === it || use === 'BOTH').map((it) => laterRoleIdOf(node.name, it));
      });
    case 'scheduled-task':
      return node.props.eventBusName ? [eventBusIdOf(node.name)] : [];
    case 'topic':
      return (node.props.subscriptions ?? []).map((_, index) => subscriptionIdOf(node.name, index));
    case 'file-system':
      return node.props.source === 'existing' ? [securityGroupIdOf(node.name)] : [];
    case 'access-point':
      return isMadeByFileSystem(node, graph) ? [] : [accessPointIdOf(node, graph)];
    case 'cluster':
      return clusterIds(node);
    case 'capacity':
      return [...capacityIds(node, graph), ...subnetIds(node.name, node.props)];
    case 'managed-instances-capacity-provider':
      return [
        ...(edgesFrom(graph, node.id, 'member').length > 0 ? [] : [CAPACITY_IDS.securityGroup(node.name)]),
        ...(edgesFrom(graph, node.id, 'has-role').length > 0 ? [CAPACITY_IDS.instanceProfile(node.name)] : []),
        ...subnetIds(node.name, node.props),
      ];
    case 'volume':
      return node.props.type === 'MANAGED_EBS' ? [managedVolumeIdOf(node, graph)] : [];
    default:
      return 'subnetIds' in node.props ? subnetIds(node.name, node.props) : [];
  }
}

function subnetIds(name: string, props: { readonly subnetIds?: readonly string[] | undefined }): string[] {
  return (props.subnetIds ?? []).map((_id, index) => subnetConstructId(name, index));
}

function clusterIds({ name, props }: DesignNode<'cluster'>): string[] {
  if (props.source === 'existing') return (props.securityGroupIds ?? []).map((_id, index) => clusterGroupId(name, index));
  return props.withoutVpc ? [aloneReferenceId(name)] : [];
}

function capacityIds(node: DesignNode<'capacity'>, graph: Graph): string[] {
  const { name, parent, props } = node;
  const keyPair = props.keyName ? [CAPACITY_IDS.keyPair(nodeOfKind(graph, parent, 'cluster')?.name ?? '', name)] : [];
  if (!isProvider(node)) return keyPair;
  const mixed = props.mixedInstances !== undefined;
  return [
    ...keyPair,
    CAPACITY_IDS.provider(name),
    ...(mixed ? [CAPACITY_IDS.launchTemplate(name)] : []),
    ...(mixed && edgesFrom(graph, node.id, 'has-role').length === 0 ? [CAPACITY_IDS.instanceRole(name)] : []),
    ...(mixed && edgesFrom(graph, node.id, 'member').length === 0 ? [CAPACITY_IDS.securityGroup(name)] : []),
  ];
}
