import { acceleratorOf } from '@/lib/aws/instance-type';
import { containersOf, isKind, taskDefinitionOf } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { strategyOf } from '@/lib/kinds/service/strategy';
import type { Props } from '@/lib/kinds/union';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { groupsOf, typesOf } from '../../support/instances';
import { managedExample } from './examples';

/** Tasks that want GPUs run where there are some. */
export const gpu = defineRule({
  id: 'capacity/gpu',
  severity: 'error',
  title: 'Tasks that want GPUs run on instances that have some',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-gpu.html',
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    const container = task && containersOf(design, task.id).find((it) => (it.props.gpuCount ?? 0) > 0);
    if (!container) return [];
    const on = serviceLaunchType(service, design);
    const groups = on === 'EC2' ? groupsOf(service, design) : [];
    const managed =
      on === 'MANAGED_INSTANCES'
        ? strategyOf(service.id, design).flatMap(({ node }) => (isKind(node, 'managed-instances-capacity-provider') ? [node] : []))
        : [];
    const some =
      groups.some((group) => typesOf(group).length === 0 || typesOf(group).some((type) => acceleratorOf(type) === 'GPU')) ||
      managed.some(({ props }) => props.instanceRequirements !== undefined && mayHaveGpus(props.instanceRequirements));
    if (some || groups.length + managed.length === 0) return [];
    return [
      {
        path: ['gpuCount'],
        elementId: container.id,
        name: service.name,
        container: container.name,
        where: [...groups, ...managed].map((it) => it.name).join(', '),
      },
    ];
  },
  message: ({ name, container, where }) =>
    `Container ${container} wants GPUs, and the instances of service ${name} (${where}) have none, so no task can be placed; use instances such as g5.xlarge, or take the GPUs away.`,
  fixes: ({ elementId, path }) => [losing(clearFix('Take the GPUs away', elementId, path))],
  examples: () => ({
    ok: [
      ec2Example({ nodes: { app: { props: { gpuCount: 1 } }, capacity: { props: { instanceType: 'g5.xlarge', machineImage: 'AMAZON_LINUX_2023_GPU' } } } }),
      managedWith({ acceleratorManufacturers: ['NVIDIA'] }),
      managedWith({ acceleratorCountMin: 1 }),
      managedWith({ allowedInstanceTypes: ['g*'] }),
    ],
    bad: [ec2Example({ nodes: { app: { props: { gpuCount: 1 } } } }), managedExample({ nodes: { app: { props: { gpuCount: 1 } } } })],
  }),
});

/** True for demands that are about accelerators in whichever way, or that allow types with GPUs, `g*` and `*.xlarge` among them. */
function mayHaveGpus(wants: NonNullable<Props<'managed-instances-capacity-provider'>['instanceRequirements']>): boolean {
  if (wants.acceleratorTypes?.length) return wants.acceleratorTypes.includes('GPU');
  return (
    Boolean(wants.acceleratorNames?.length || wants.acceleratorManufacturers?.length || wants.acceleratorCountMin || wants.acceleratorTotalMemoryMinMiB) ||
    wants.allowedInstanceTypes?.some((type) => /^(?:\*|(?:p|g|gr)[\d*])/.test(type)) === true
  );
}

function managedWith(instanceRequirements: Readonly<Record<string, unknown>>) {
  return managedExample({
    nodes: {
      app: { props: { gpuCount: 1 } },
      managed: { props: { instanceRequirements: { vCpuCountMin: 1, memoryMinMiB: 2048, ...instanceRequirements } } },
    },
  });
}
