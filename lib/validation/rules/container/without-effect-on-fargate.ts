import { canRunOnManagedInstances } from '@/lib/kinds/task-definition/launch-types';
import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { onFargate, onWindows, taskAround } from '../../support/task';

/** A container on Fargate counts on nothing that Fargate does not do. */
export const withoutEffectOnFargate = defineRule({
  id: 'container/without-effect-on-fargate',
  severity: 'warning',
  title: 'Fargate has no tmpfs, and of ulimits only the number of open files',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html',
  related: ['https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html'],
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    if (!task || !onFargate(task) || onWindows(task)) return [];
    const { name, props } = container;
    const tmpfs = canRunOnManagedInstances(task.props) ? [] : (props.linuxParameters?.tmpfs ?? []);
    return [
      ...tmpfs.map((_, index) => ({ path: ['linuxParameters', 'tmpfs', index], name, what: 'a file system in memory (tmpfs), which Fargate does not offer' })),
      ...(props.ulimits ?? []).flatMap(({ name: limit }, index) =>
        limit === undefined || limit === 'NOFILE'
          ? []
          : [{ path: ['ulimits', index], name, what: `the ulimit ${limit.toLowerCase()}, but Fargate lets containers set only nofile` }],
      ),
    ];
  },
  message: ({ name, what }) => `Container ${name} sets ${what}; remove it, or run the task on EC2 instances.`,
  fixes: ({ path }, { id }) => [clearFix('Remove it', id, path)],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { web: { props: { ulimits: [{ name: 'NOFILE', softLimit: 1024, hardLimit: 4096 }] } } } }),
      ec2Example({ nodes: { app: { props: { ulimits: [{ name: 'NPROC', softLimit: 64, hardLimit: 64 }] } } } }),
    ],
    bad: [
      fargateExample({ nodes: { web: { props: { ulimits: [{ name: 'NPROC', softLimit: 64, hardLimit: 64 }] } } } }),
      fargateExample({ nodes: { web: { props: { linuxParameters: { tmpfs: [{ containerPath: '/run', sizeMiB: 16 }] } } } } }),
    ],
  }),
});
