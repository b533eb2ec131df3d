import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, harmless } from '../../support/fixes';
import { onFargate, onWindows, taskAround } from '../../support/task';

/** A container on Fargate counts on nothing that Fargate does not do. */
export const withoutEffectOnFargate = defineRule({
  id: 'container/without-effect-on-fargate',
  severity: 'warning',
  title: 'Of ulimits, Fargate lets containers set only the number of open files',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    if (!task || !onFargate(task) || onWindows(task)) return [];
    const { name, props } = container;
    return (props.ulimits ?? []).flatMap(({ name: limit }, index) =>
      limit === undefined || limit === 'NOFILE' ? [] : [{ path: ['ulimits', index], name, limit: limit.toLowerCase() }],
    );
  },
  message: ({ name, limit }) =>
    `Container ${name} sets the ulimit ${limit}, but Fargate lets containers set only nofile; remove it, or run the task on EC2 instances.`,
  fixes: ({ path }, { id }) => [harmless(clearFix('Remove it', id, path))],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { web: { props: { ulimits: [{ name: 'NOFILE', softLimit: 1024, hardLimit: 4096 }] } } } }),
      ec2Example({ nodes: { app: { props: { ulimits: [{ name: 'NPROC', softLimit: 64, hardLimit: 64 }] } } } }),
      // Fargate has tmpfs since January 2026: https://aws.amazon.com/about-aws/whats-new/2026/01/amazon-ecs-tmpfs-mounts-aws-fargate-managed-instances/
      fargateExample({ nodes: { web: { props: { linuxParameters: { tmpfs: [{ containerPath: '/run', sizeMiB: 16 }] } } } } }),
    ],
    bad: [
      fargateExample({ nodes: { web: { props: { ulimits: [{ name: 'NPROC', softLimit: 64, hardLimit: 64 }] } } } }),
      fargateExample({ nodes: { web: { props: { ulimits: [{ name: 'MEMLOCK', softLimit: -1, hardLimit: -1 }] } } } }),
    ],
  }),
});
