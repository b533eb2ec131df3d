import { listOf, member } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { nodeOfKind } from '../graph';
import { Incomplete, required, type PlanContext } from '../plan-context';
import { networkModeOf } from '../task-definition/network-mode';
import type { DesignNode, Props } from '../union';
import { portRangeOf } from './port-range';

type PortMapping = NonNullable<Props<'container'>['portMappings']>[number];

/** The `portMappings` of a container. @throws Incomplete for ranges that the CDK would refuse the whole stack for */
export function planPorts(node: DesignNode<'container'>, context: PlanContext): Expr | undefined {
  const task = nodeOfKind(context.graph, node.parent, 'task-definition');
  return listOf(
    node.props.portMappings?.map((mapping, index) => {
      if (mapping.containerPortRange) checkRange(mapping, mapping.containerPortRange, index, task);
      return {
        name: mapping.name,
        containerPort: mapping.containerPortRange
          ? member('aws_ecs.ContainerDefinition', 'CONTAINER_PORT_USE_RANGE')
          : required(mapping.containerPort, ['portMappings', index, 'containerPort'], 'The container port'),
        containerPortRange: mapping.containerPortRange || undefined,
        hostPort: mapping.hostPort,
        protocol: mapping.protocol === undefined ? undefined : member('aws_ecs.Protocol', mapping.protocol.toUpperCase()),
        appProtocol: mapping.appProtocol === undefined ? undefined : member('aws_ecs.AppProtocol', mapping.appProtocol),
      };
    }),
  );
}

function checkRange(mapping: PortMapping, range: string, index: number, task: DesignNode<'task-definition'> | undefined): void {
  const at = ['portMappings', index];
  if (!portRangeOf(range)) throw new Incomplete([...at, 'containerPortRange'], `"${range}" is not a range of ports such as 8080-8090.`);
  if (mapping.hostPort !== undefined) throw new Incomplete([...at, 'hostPort'], `The range of ports ${range} cannot have a host port.`);
  const mode = task && networkModeOf(task.props);
  if (mode !== undefined && mode !== 'BRIDGE' && mode !== 'AWS_VPC')
    throw new Incomplete([...at, 'containerPortRange'], `The range of ports ${range} needs network mode bridge or awsvpc.`);
}
