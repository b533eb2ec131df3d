import { FARGATE_DEFAULT, FARGATE_SIZES } from '@/lib/aws/fargate-sizes';
import { cpuText, memoryText } from '@/lib/kinds/sizes';
import { canRunOnFargate } from '@/lib/kinds/task-definition/launch-types';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { eitherOf, listed } from '../../support/text';

/** Task CPU and task memory are one of the pairs that Fargate offers. */
export const fargateSize = defineRule({
  id: 'task/fargate-size',
  severity: 'error',
  title: 'Fargate CPU and memory must be a supported pair',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  related: ['cfn-lint E3047', 'cfn-lint E3048'],
  on: 'task-definition',
  check: ({ name, props }) => {
    if (!canRunOnFargate(props)) return [];
    const cpu = props.cpu ?? FARGATE_DEFAULT.cpu;
    const memoryMiB = props.memoryMiB ?? FARGATE_DEFAULT.memoryMiB;
    const size = FARGATE_SIZES.find((it) => it.cpu === cpu);
    if (size?.memoryMiB.includes(memoryMiB)) return [];
    return [{ path: size ? ['memoryMiB'] : ['cpu'], name, cpu, memoryMiB, size }];
  },
  message: ({ name, cpu, memoryMiB, size }) =>
    size
      ? `${memoryText(memoryMiB)} is not available with ${cpuText(cpu)} on Fargate (task definition ${name}); ${cpuText(cpu)} goes with ${memoryChoices(size.memoryMiB)}.`
      : `${cpuText(cpu)} is not a size that Fargate offers (task definition ${name}); choose ${CPU_CHOICES}.`,
  fixes: ({ cpu, memoryMiB, size }, { id }) => {
    const fixes = [];
    const bigger =
      FARGATE_SIZES.find((it) => it.cpu >= cpu && it.memoryMiB.includes(memoryMiB)) ?? FARGATE_SIZES.find((it) => it.memoryMiB.includes(memoryMiB));
    if (bigger) fixes.push({ label: `Use ${cpuText(bigger.cpu)}`, command: { type: 'set' as const, id, path: ['cpu'], value: bigger.cpu } });
    const nearest = size && (size.memoryMiB.find((it) => it >= memoryMiB) ?? size.memoryMiB.at(-1));
    if (nearest !== undefined) fixes.push({ label: `Use ${memoryText(nearest)}`, command: { type: 'set' as const, id, path: ['memoryMiB'], value: nearest } });
    if (fixes.length > 0) return fixes;
    const fitting = FARGATE_SIZES.find((it) => it.cpu >= cpu && (it.memoryMiB.at(-1) ?? 0) >= memoryMiB) ?? FARGATE_SIZES.at(-1);
    const memory = fitting?.memoryMiB.find((it) => it >= memoryMiB) ?? fitting?.memoryMiB.at(-1);
    if (!fitting || memory === undefined) return [];
    return [
      {
        label: `Use ${cpuText(fitting.cpu)} and ${memoryText(memory)}`,
        command: {
          type: 'batch' as const,
          commands: [
            { type: 'set' as const, id, path: ['cpu'], value: fitting.cpu },
            { type: 'set' as const, id, path: ['memoryMiB'], value: memory },
          ],
        },
      },
    ];
  },
  examples: () => ({
    ok: [fargateExample(), fargateExample({ nodes: { task: { props: { cpu: 32768, memoryMiB: 249856 } } } })],
    bad: [
      fargateExample({ nodes: { task: { props: { launchType: 'EC2_AND_FARGATE', cpu: 512, memoryMiB: undefined } } } }),
      fargateExample({ nodes: { task: { props: { cpu: 256, memoryMiB: 4096 } } } }),
      fargateExample({ nodes: { task: { props: { cpu: 300, memoryMiB: 1024 } } } }),
      fargateExample({ nodes: { task: { props: { cpu: 300, memoryMiB: 700 } } } }),
      fargateExample({ nodes: { task: { props: { cpu: 8192, memoryMiB: 20480 + 1024 } } } }),
    ],
  }),
});

/** All of them: between two sizes there is none, so that their ends alone would say too much. */
const CPU_CHOICES = eitherOf(FARGATE_SIZES.map((it) => cpuText(it.cpu).replace(' vCPU', ''))) + ' vCPU';

/** `1 GB, 2 GB or 4 GB`; of many the ends and the step between them: `4 GB to 16 GB in steps of 1 GB`. */
function memoryChoices(memoryMiB: readonly number[]): string {
  const [first = 0, second = 0] = memoryMiB;
  const choices = listed(memoryMiB.map(memoryText));
  return choices.includes(' to ') ? `${choices} in steps of ${memoryText(second - first)}` : choices;
}
