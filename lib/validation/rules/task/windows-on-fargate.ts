import { FARGATE_DEFAULT, FARGATE_SIZES } from '@/lib/aws/fargate-sizes';
import { WINDOWS_NOT_ON_FARGATE } from '@/lib/aws/windows-containers';
import { type Design } from '@/lib/document/design';
import { cpuText, memoryText } from '@/lib/kinds/sizes';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix, togetherFix } from '../../support/fixes';
import { onFargate, onWindows } from '../../support/task';
import { listed } from '../../support/text';

const WINDOWS_SIZES = FARGATE_SIZES.filter((it) => it.windows);

/** A Windows task on Fargate is x86-64 and of a size that runs Windows. */
export const windowsOnFargate = defineRule({
  id: 'task/windows-on-fargate',
  severity: 'error',
  title: 'Windows on Fargate needs Windows Server 2019 or later, x86-64 and 1 to 4 vCPU',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  related: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-windows-fargate.html'],
  on: 'task-definition',
  check: (task) => {
    if (!onFargate(task) || !onWindows(task)) return [];
    const cpu = task.props.cpu ?? FARGATE_DEFAULT.cpu;
    const old = WINDOWS_NOT_ON_FARGATE[task.props.operatingSystemFamily ?? ''];
    const found = { name: task.name, cpu: undefined, old: undefined };
    return [
      ...(old === undefined ? [] : [{ ...found, path: ['operatingSystemFamily'], old }]),
      ...(task.props.cpuArchitecture === 'ARM64' ? [{ ...found, path: ['cpuArchitecture'] }] : []),
      ...(FARGATE_SIZES.some((it) => it.cpu === cpu && !it.windows) ? [{ ...found, path: ['cpu'], cpu }] : []),
    ];
  },
  message: ({ name, cpu, old }) =>
    old !== undefined
      ? `Task definition ${name} asks for ${old}, which Fargate does not run; choose a later one, and an image that is made for it.`
      : cpu === undefined
        ? `Task definition ${name} asks for Windows on ARM64; Windows on Fargate runs on x86-64 only.`
        : `${cpuText(cpu)} is not available for Windows on Fargate (task definition ${name}); choose ${listed(WINDOWS_SIZES.map((it) => cpuText(it.cpu)))}.`,
  fixes: ({ cpu, old }, { id, props }) => {
    if (old !== undefined)
      return [
        setFix('Use Windows Server 2022 Core', id, ['operatingSystemFamily'], 'WINDOWS_SERVER_2022_CORE'),
        setFix('Use Windows Server 2019 Core', id, ['operatingSystemFamily'], 'WINDOWS_SERVER_2019_CORE'),
      ];
    if (cpu === undefined) return [setFix('Use x86-64', id, ['cpuArchitecture'], 'X86_64'), clearFix('Use Linux', id, ['operatingSystemFamily'])];
    const size = WINDOWS_SIZES.find((it) => it.cpu >= cpu) ?? WINDOWS_SIZES.at(-1);
    const memoryMiB = size?.memoryMiB.find((it) => it >= (props.memoryMiB ?? FARGATE_DEFAULT.memoryMiB)) ?? size?.memoryMiB.at(-1);
    if (!size || memoryMiB === undefined) return [];
    return [togetherFix(`Use ${cpuText(size.cpu)} and ${memoryText(memoryMiB)}`, setFix('', id, ['cpu'], size.cpu), setFix('', id, ['memoryMiB'], memoryMiB))];
  },
  examples: () => ({
    ok: [windows({ cpu: 1024, memoryMiB: 2048 }), fargateExample({ nodes: { task: { props: { cpuArchitecture: 'ARM64' } } } })],
    bad: [
      windows({ cpu: 512, memoryMiB: 1024 }),
      windows({ cpu: 1024, memoryMiB: 2048, cpuArchitecture: 'ARM64' }),
      windows({ cpu: 8192, memoryMiB: 16384 }),
      windows({ cpu: 1024, memoryMiB: 2048, operatingSystemFamily: 'WINDOWS_SERVER_2016_FULL' }),
    ],
  }),
});

function windows(props: Readonly<Record<string, unknown>>): Design {
  return fargateExample({
    nodes: {
      task: { props: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', ...props } },
      web: { props: { readonlyRootFilesystem: undefined, user: 'ContainerUser' } },
    },
  });
}
