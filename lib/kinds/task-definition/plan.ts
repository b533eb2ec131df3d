import { FARGATE_DEFAULT } from '@/lib/aws/fargate-sizes';
import { construct, instance, listOf, member, staticCall, structOrNothing, type Input } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { making, required } from '../plan-context';
import type { DesignNode, Props } from '../union';

type TaskProps = Props<'task-definition'>;

/** A `FargateTaskDefinition`, `Ec2TaskDefinition` or, for both, `TaskDefinition`; its containers are added by their own plans. */
export function planTaskDefinition(node: DesignNode<'task-definition'>): readonly Statement[] {
  return [making(node, taskDefinition(node))];
}

function taskDefinition({ name, props }: DesignNode<'task-definition'>): Expr {
  const { family } = props;
  const rest: Record<string, Input> = {
    pidMode: props.pidMode === undefined ? undefined : member('aws_ecs.PidMode', props.pidMode),
    enableFaultInjection: props.enableFaultInjection,
    proxyConfiguration: proxyConfiguration(props.proxyConfiguration),
  };
  if (props.launchType === 'EC2')
    return construct('aws_ecs.Ec2TaskDefinition', name, {
      family,
      networkMode: networkMode(props),
      placementConstraints: placementConstraints(props),
      ipcMode: ipcMode(props),
      ...rest,
    });
  if (props.launchType === 'EC2_AND_FARGATE')
    return construct('aws_ecs.TaskDefinition', name, {
      family,
      compatibility: member('aws_ecs.Compatibility', 'EC2_AND_FARGATE'),
      cpu: String(props.cpu ?? FARGATE_DEFAULT.cpu),
      memoryMiB: String(props.memoryMiB ?? FARGATE_DEFAULT.memoryMiB),
      networkMode: networkMode(props),
      ephemeralStorageGiB: props.ephemeralStorageGiB,
      runtimePlatform: runtimePlatform(props),
      placementConstraints: placementConstraints(props),
      ipcMode: ipcMode(props),
      ...rest,
    });
  return construct('aws_ecs.FargateTaskDefinition', name, {
    family,
    cpu: props.cpu,
    memoryLimitMiB: props.memoryMiB,
    ephemeralStorageGiB: props.ephemeralStorageGiB,
    runtimePlatform: runtimePlatform(props),
    ...rest,
  });
}

function networkMode(props: TaskProps): Expr | undefined {
  return props.networkMode === undefined ? undefined : member('aws_ecs.NetworkMode', props.networkMode);
}

function ipcMode(props: TaskProps): Expr | undefined {
  return props.ipcMode === undefined ? undefined : member('aws_ecs.IpcMode', props.ipcMode);
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
