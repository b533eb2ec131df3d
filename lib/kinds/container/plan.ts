import { call, listOf, mapOf, member, seconds } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { planResourceVariables } from '../edges/resource-variables';
import { doing, making, required, type PlanContext } from '../plan-context';
import type { DesignEdge, DesignNode, Props } from '../union';
import { planAccelerators } from './accelerators';
import { planEnvironmentFiles } from './environment-files';
import { planFirelens } from './firelens';
import { planImage } from './image';
import { planLogging } from './logging/plan';
import { planPorts } from './ports';
import { planCredentialSpecs, planSecrets } from './secrets';
import { planLinuxParameters } from './linux-parameters';

/** `taskDefinition.addContainer(name, options)`, or `addFirelensLogRouter` for a container that routes logs. */
export function planContainer(node: DesignNode<'container'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  const task = context.construct(required(node.parent, [], 'The task definition around the container'));
  const linux = planLinuxParameters(node, task);
  const image = planImage(node, task, context);
  const files = planEnvironmentFiles(node, task, context);
  const firelensConfig = planFirelens(node, context);
  return [
    ...image.before,
    ...files.before,
    ...(linux?.statements ?? []),
    making(
      node,
      call(task, firelensConfig ? 'addFirelensLogRouter' : 'addContainer', node.name, {
        image: image.value,
        firelensConfig,
        essential: props.essential,
        memoryLimitMiB: props.memoryLimitMiB,
        memoryReservationMiB: props.memoryReservationMiB,
        cpu: props.cpu,
        portMappings: planPorts(node, context),
        environment: mapOf({ ...props.environment, ...planResourceVariables(node, context) }),
        environmentFiles: files.value,
        secrets: planSecrets(node, context),
        entryPoint: listOf(props.entryPoint),
        command: listOf(props.command),
        workingDirectory: props.workingDirectory,
        user: props.user,
        readonlyRootFilesystem: props.readonlyRootFilesystem,
        privileged: props.privileged,
        startTimeout: seconds(props.startTimeoutSeconds),
        stopTimeout: seconds(props.stopTimeoutSeconds),
        healthCheck: healthCheck(props.healthCheck),
        logging: planLogging(node, context),
        gpuCount: props.gpuCount,
        inferenceAcceleratorResources: planAccelerators(node, context),
        credentialSpecs: planCredentialSpecs(node, context),
        disableNetworking: props.disableNetworking,
        linuxParameters: linux?.value,
        systemControls: listOf(props.systemControls?.map(systemControl)),
        ulimits: listOf(props.ulimits?.map(ulimit)),
        enableRestartPolicy: props.restartPolicy?.enabled,
        restartAttemptPeriod: seconds(props.restartPolicy?.attemptPeriodSeconds),
        restartIgnoredExitCodes: listOf(
          props.restartPolicy?.ignoredExitCodes?.map(({ exitCode }, index) =>
            required(exitCode, ['restartPolicy', 'ignoredExitCodes', index, 'exitCode'], 'The exit code'),
          ),
        ),
        dockerLabels: mapOf(props.dockerLabels),
        dockerSecurityOptions: listOf(props.dockerSecurityOptions),
        hostname: props.hostname,
        dnsServers: listOf(props.dnsServers),
        dnsSearchDomains: listOf(props.dnsSearchDomains),
        extraHosts: mapOf(props.extraHosts),
        interactive: props.interactive,
        pseudoTerminal: props.pseudoTerminal,
        versionConsistency: props.versionConsistency === undefined ? undefined : member('aws_ecs.VersionConsistency', props.versionConsistency),
      }),
      false,
    ),
    ...image.after,
    ...files.after,
  ];
}

/** `container.addContainerDependencies({ container, condition })`. */
export function planDependsOn(edge: DesignEdge<'depends-on'>, context: PlanContext): readonly Statement[] {
  const condition = edge.props.condition;
  return [
    doing(
      edge.id,
      call(context.construct(edge.from), 'addContainerDependencies', {
        container: context.construct(edge.to),
        condition: condition === undefined ? undefined : member('aws_ecs.ContainerDependencyCondition', condition),
      }),
    ),
  ];
}

function systemControl({ namespace, value }: NonNullable<Props<'container'>['systemControls']>[number], index: number) {
  return {
    namespace: required(namespace, ['systemControls', index, 'namespace'], 'The name of the system control'),
    value: required(value, ['systemControls', index, 'value'], 'The value of the system control'),
  };
}

function ulimit({ name, softLimit, hardLimit }: NonNullable<Props<'container'>['ulimits']>[number], index: number) {
  return {
    name: member('aws_ecs.UlimitName', required(name, ['ulimits', index, 'name'], 'The name of the ulimit')),
    softLimit: required(softLimit, ['ulimits', index, 'softLimit'], 'The soft limit'),
    hardLimit: required(hardLimit, ['ulimits', index, 'hardLimit'], 'The hard limit'),
  };
}

function healthCheck(check: Props<'container'>['healthCheck']) {
  if (!check) return undefined;
  return {
    command: required(check.command?.length ? check.command : undefined, ['healthCheck', 'command'], 'The command of the health check'),
    interval: seconds(check.intervalSeconds),
    timeout: seconds(check.timeoutSeconds),
    retries: check.retries,
    startPeriod: seconds(check.startPeriodSeconds),
  };
}
