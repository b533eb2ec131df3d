import { FARGATE_DEFAULT, FARGATE_SIZES } from '@/lib/aws/fargate-sizes';
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
  title: 'Windows on Fargate needs x86-64 and 1 to 4 vCPU',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  on: 'task-definition',
  check: (task) => {
    if (!onFargate(task) || !onWindows(task)) return [];
    const cpu = task.props.cpu ?? FARGATE_DEFAULT.cpu;
    return [
      ...(task.props.cpuArchitecture === 'ARM64' ? [{ path: ['cpuArchitecture'], name: task.name, cpu: undefined }] : []),
      ...(FARGATE_SIZES.some((it) => it.cpu === cpu && !it.windows) ? [{ path: ['cpu'], name: task.name, cpu }] : []),
    ];
  },
  message: ({ name, cpu }) =>
    cpu === undefined
      ? `Task definition ${name} asks for Windows on ARM64; Windows on Fargate runs on x86-64 only.`
      : `${cpuText(cpu)} is not available for Windows on Fargate (task definition ${name}); choose ${listed(WINDOWS_SIZES.map((it) => cpuText(it.cpu)))}.`,
  fixes: ({ cpu }, { id, props }) => {
    if (cpu === undefined) return [setFix('Use x86-64', id, ['cpuArchitecture'], 'X86_64'), clearFix('Use Linux', id, ['operatingSystemFamily'])];
    const size = WINDOWS_SIZES.find((it) => it.cpu >= cpu) ?? WINDOWS_SIZES.at(-1);
    const memoryMiB = size?.memoryMiB.find((it) => it >= (props.memoryMiB ?? FARGATE_DEFAULT.memoryMiB)) ?? size?.memoryMiB.at(-1);
    if (!size || memoryMiB === undefined) return [];
    return [togetherFix(`Use ${cpuText(size.cpu)} and ${memoryText(memoryMiB)}`, setFix('', id, ['cpu'], size.cpu), setFix('', id, ['memoryMiB'], memoryMiB))];
  },
  examples: () => ({
    ok: [windows({ cpu: 1024, memoryMiB: 2048 }), fargateExample({ nodes: { task: { props: { cpuArchitecture: 'ARM64' } } } })],
    bad: [windows({ cpu: 512, memoryMiB: 1024 }), windows({ cpu: 1024, memoryMiB: 2048, cpuArchitecture: 'ARM64' }), windows({ cpu: 8192, memoryMiB: 16384 })],
  }),
});

function windows(props: Readonly<Record<string, unknown>>): Design {
  return fargateExample({ nodes: { task: { props: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', ...props } } } });
}
