import { FARGATE_DEFAULT } from '@/lib/aws/fargate-sizes';
import { call, construct, instance, listOf, member, property, ref, staticCall, structOrNothing, THIS, type Input } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { laterRoleIdOf } from '../derived-ids';
import { edgesFrom, type Graph } from '../graph';
import { policyStatementExpr } from '../iam/plan-statement';
import type { PolicyStatement } from '../iam/statement';
import { doing, making, required, type PlanContext } from '../plan-context';
import type { DesignEdge, DesignNode, Props } from '../union';
import { applicable } from './applies';
import { taskConstruct } from './construct';
import { canRunOnFargate } from './launch-types';

type TaskProps = Props<'task-definition'>;

/** The task definition of its launch type, with its roles; containers and volumes are added by their own plans. */
export function planTaskDefinition(node: DesignNode<'task-definition'>, context: PlanContext): readonly Statement[] {
  const props = applicable(node.props);
  return [
    making(node, taskDefinition(node, props, context)),
    ...statements(node.id, props.taskRoleStatements, 'taskRoleStatements', 'addToTaskRolePolicy'),
    ...statements(node.id, props.executionRoleStatements, 'executionRoleStatements', 'addToExecutionRolePolicy'),
  ];
}

/** The role that a task definition uses for its containers, or for ECS to start them. The first one counts; a rule wants only one. */
export function roleEdgeOf(graph: Graph, taskId: string, use: 'TASK' | 'EXECUTION'): DesignEdge<'has-role'> | undefined {
  return edgesFrom(graph, taskId, 'has-role').find(({ props }) => (props.use ?? 'TASK') === use || props.use === 'BOTH');
}

function taskDefinition(node: DesignNode<'task-definition'>, props: TaskProps, context: PlanContext): Expr {
  const { name } = node;
  const head: Record<string, Input> = { family: props.family, taskRole: role(node, 'TASK', context), executionRole: role(node, 'EXECUTION', context) };
  const tail: Record<string, Input> = { enableFaultInjection: props.enableFaultInjection, proxyConfiguration: proxyConfiguration(props.proxyConfiguration) };
  const pidMode = props.pidMode === undefined ? undefined : member('aws_ecs.PidMode', props.pidMode);
  const networkMode = props.networkMode === undefined ? undefined : member('aws_ecs.NetworkMode', props.networkMode);
  const onInstances = {
    placementConstraints: placementConstraints(props),
    inferenceAccelerators: inferenceAccelerators(props),
    ipcMode: props.ipcMode === undefined ? undefined : member('aws_ecs.IpcMode', props.ipcMode),
    pidMode,
  };
  const fqn = taskConstruct(props);
  switch (fqn) {
    case 'aws_ecs.FargateTaskDefinition':
      return construct(
        fqn,
        name,
        head,
        {
          cpu: props.cpu,
          memoryLimitMiB: props.memoryMiB,
          ephemeralStorageGiB: props.ephemeralStorageGiB,
          runtimePlatform: runtimePlatform(props),
          pidMode,
        },
        tail,
      );
    case 'aws_ecs.Ec2TaskDefinition':
      return construct(fqn, name, head, { networkMode }, onInstances, tail);
    case 'aws_ecs.ExternalTaskDefinition':
      return construct(fqn, name, head, { networkMode }, tail);
    case 'aws_ecs.TaskDefinition':
      return construct(
        fqn,
        name,
        head,
        { compatibility: member('aws_ecs.Compatibility', props.launchType ?? 'FARGATE') },
        size(props),
        {
          // Of all three launch types together the CDK does not know that they include Fargate, and would choose bridge.
          networkMode: props.launchType === 'FARGATE_AND_EC2_AND_MANAGED_INSTANCES' ? member('aws_ecs.NetworkMode', 'AWS_VPC') : networkMode,
          ephemeralStorageGiB: props.ephemeralStorageGiB,
          runtimePlatform: runtimePlatform(props),
        },
        onInstances,
        tail,
      );
  }
}

/** Fargate needs both; elsewhere each is said or not. */
function size(props: TaskProps): { readonly cpu: string | undefined; readonly memoryMiB: string | undefined } {
  const { cpu, memoryMiB } = canRunOnFargate(props)
    ? { cpu: props.cpu ?? FARGATE_DEFAULT.cpu, memoryMiB: props.memoryMiB ?? FARGATE_DEFAULT.memoryMiB }
    : props;
  return { cpu: cpu?.toString(), memoryMiB: memoryMiB?.toString() };
}

/** A role of an earlier stack is known by its ARN, so that what this task needs of it becomes a policy in the task's own stack. */
function role({ id, name }: DesignNode, use: 'TASK' | 'EXECUTION', context: PlanContext): Expr | undefined {
  const edge = roleEdgeOf(context.graph, id, use);
  if (!edge) return undefined;
  const made = context.construct(edge.to);
  return context.isLater(id, edge.to) ? staticCall('aws_iam.Role', 'fromRoleArn', THIS, laterRoleIdOf(name, use), property(made, 'roleArn')) : made;
}

function statements(task: string, given: readonly PolicyStatement[] | undefined, key: keyof TaskProps, method: string): Statement[] {
  return (given ?? []).map((statement, index) => doing(task, call(ref(task), method, policyStatementExpr(statement, [key, index]))));
}

function inferenceAccelerators(props: TaskProps): Expr | undefined {
  return listOf(
    props.inferenceAccelerators?.map(({ deviceName, deviceType }, index) => ({
      deviceName: required(deviceName, ['inferenceAccelerators', index, 'deviceName'], 'The device name of the inference accelerator'),
      deviceType: required(deviceType, ['inferenceAccelerators', index, 'deviceType'], 'The type of the inference accelerator'),
    })),
  );
}

function placementConstraints(props: TaskProps): Expr | undefined {
  return listOf(
    props.placementConstraints?.map((expression, index) =>
      staticCall(
        'aws_ecs.PlacementConstraint',
        'memberOf',
        required(expression, ['placementConstraints', index], 'The expression of the placement constraint'),
      ),
    ),
  );
}

function runtimePlatform(props: TaskProps): Expr | undefined {
  return structOrNothing({
    cpuArchitecture: props.cpuArchitecture === undefined ? undefined : member('aws_ecs.CpuArchitecture', props.cpuArchitecture),
    operatingSystemFamily: props.operatingSystemFamily === undefined ? undefined : member('aws_ecs.OperatingSystemFamily', props.operatingSystemFamily),
  });
}

function proxyConfiguration(proxy: TaskProps['proxyConfiguration']): Expr | undefined {
  if (!proxy) return undefined;
  const path = 'proxyConfiguration';
  // The CDK counts neither an absent id nor 0, the id of root, and refuses the whole stack without the other.
  required(proxy.ignoredUid || proxy.ignoredGid || undefined, [path, 'ignoredUid'], 'The user or group that the proxy runs as');
  return instance('aws_ecs.AppMeshProxyConfiguration', {
    containerName: required(proxy.containerName, [path, 'containerName'], 'The container of the proxy'),
    properties: {
      ignoredUID: proxy.ignoredUid,
      ignoredGID: proxy.ignoredGid,
      appPorts: required(ports(proxy.appPorts, 'appPorts'), [path, 'appPorts'], 'A port of the application'),
      proxyIngressPort: required(proxy.proxyIngressPort, [path, 'proxyIngressPort'], 'The port of the proxy for what comes in'),
      proxyEgressPort: required(proxy.proxyEgressPort, [path, 'proxyEgressPort'], 'The port of the proxy for what goes out'),
      egressIgnoredPorts: ports(proxy.egressIgnoredPorts, 'egressIgnoredPorts'),
      egressIgnoredIPs: listOf(proxy.egressIgnoredIps),
    },
  });
}

function ports(rows: readonly { readonly port?: number | undefined }[] | undefined, key: string): Expr | undefined {
  return listOf(rows?.map(({ port }, index) => required(port, ['proxyConfiguration', key, index, 'port'], 'The port')));
}
