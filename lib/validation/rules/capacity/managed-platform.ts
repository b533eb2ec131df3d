import { parseInstanceType } from '@/lib/aws/instance-type';
import { isKind, taskDefinitionOf } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { strategyOf } from '@/lib/kinds/service/strategy';
import type { DesignNode } from '@/lib/kinds/union';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { named } from '../../support/text';
import { managedExample } from './examples';

/** ECS finds managed instances with the processors of tasks. */
export const managedPlatform = defineRule({
  id: 'capacity/managed-platform',
  severity: 'error',
  title: 'Managed instances can have the processors that tasks are for',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InstanceRequirementsRequest.html',
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    if (!task || serviceLaunchType(service, design) !== 'MANAGED_INSTANCES') return [];
    const wants = task.props.cpuArchitecture === 'ARM64' ? 'arm64' : 'x86_64';
    const providers = strategyOf(service.id, design).flatMap(({ node }) => (isKind(node, 'managed-instances-capacity-provider') ? [node] : []));
    const reasons = providers.map((it) => whyNone(it, wants));
    return reasons.length > 0 && reasons.every((it) => it !== undefined)
      ? [{ path: ['cpuArchitecture'], elementId: task.id, name: service.name, task: task.name, arm: wants === 'arm64', why: named(reasons) }]
      : [];
  },
  message: ({ name, task, arm, why }) =>
    `Tasks of service ${name} (${task}) are for ${arm ? 'ARM' : 'x86'} processors, and ${why}: ECS finds no instance type for them, and no task starts. Allow instances with such processors, or make the tasks for others.`,
  fixes: ({ elementId, path, arm }) => [setFix(arm ? 'Make the tasks for x86' : 'Make the tasks for ARM', elementId, path, arm ? 'X86_64' : 'ARM64')],
  examples: () => ({
    ok: [
      wanting({ cpuManufacturers: ['INTEL', 'AWS'] }, 'ARM64'),
      wanting({ allowedInstanceTypes: ['m7g.*', 'c7g.large'] }, 'ARM64'),
      wanting({ cpuManufacturers: ['AMD'] }),
    ],
    bad: [
      wanting({ cpuManufacturers: ['INTEL', 'AMD'] }, 'ARM64'),
      wanting({ cpuManufacturers: ['AWS'] }),
      wanting({ allowedInstanceTypes: ['m5.large', 'm6i.large'] }, 'ARM64'),
    ],
  }),
});

/** Why a provider has no instances with such processors; nothing where it may have. */
function whyNone({ name, props }: DesignNode<'managed-instances-capacity-provider'>, wants: 'arm64' | 'x86_64'): string | undefined {
  const { cpuManufacturers = [], allowedInstanceTypes = [] } = props.instanceRequirements ?? {};
  const makes = (it: string): boolean => it === 'APPLE' || (it === 'AWS') === (wants === 'arm64');
  if (cpuManufacturers.length > 0 && !cpuManufacturers.some(makes)) return `${name} allows processors of ${named(cpuManufacturers)} alone`;
  // A pattern may stand for types of either sort.
  const types = allowedInstanceTypes.map((type) => parseInstanceType(type)?.architecture);
  return types.length > 0 && types.every((it) => it !== undefined && it !== wants) ? `${name} allows only ${named(allowedInstanceTypes)}` : undefined;
}

function wanting(instanceRequirements: Readonly<Record<string, unknown>>, cpuArchitecture?: string) {
  return managedExample({
    nodes: {
      task: { props: { cpuArchitecture } },
      managed: { props: { instanceRequirements: { vCpuCountMin: 1, memoryMinMiB: 2048, ...instanceRequirements } } },
    },
  });
}
