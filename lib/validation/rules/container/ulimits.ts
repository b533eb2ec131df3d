import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix, togetherFix } from '../../support/fixes';
import { onFargate, taskAround } from '../../support/task';

const FARGATE_MOST = 1048576;

/** A soft limit is not above its hard limit. */
export const ulimits = defineRule({
  id: 'container/ulimits',
  severity: 'error',
  title: 'A soft limit is at most the hard limit; on Fargate at most 1048576 files are open',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html',
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    const fargate = task !== undefined && onFargate(task);
    return (container.props.ulimits ?? []).flatMap(({ name, softLimit, hardLimit }, index) => {
      if (softLimit === undefined || hardLimit === undefined) return [];
      const match = { index, name: container.name, limit: (name ?? '').toLowerCase(), softLimit, hardLimit };
      if (hardLimit !== -1 && (softLimit > hardLimit || softLimit === -1)) return [{ ...match, path: ['ulimits', index, 'softLimit'], most: hardLimit }];
      return fargate && name === 'NOFILE' && (hardLimit > FARGATE_MOST || hardLimit === -1)
        ? [{ ...match, path: ['ulimits', index, 'hardLimit'], most: FARGATE_MOST }]
        : [];
    });
  },
  message: ({ name, limit, softLimit, hardLimit, path, most }) =>
    path.at(-1) === 'softLimit'
      ? `Container ${name} limits ${limit} to ${softLimit} (soft), above the hard limit ${hardLimit}; choose at most ${most}.`
      : `Container ${name} limits ${limit} to ${hardLimit} (hard); on Fargate it is at most ${most}.`,
  fixes: ({ path, most, index, softLimit }, { id }) => {
    const use = setFix(`Use ${most}`, id, path, most);
    if (path.at(-1) === 'softLimit') return [use];
    const soft = softLimit === -1 || softLimit > most ? [setFix('', id, ['ulimits', index, 'softLimit'], most)] : [];
    return [togetherFix(use.label, use, ...soft), clearFix('Remove the ulimit', id, ['ulimits', index])];
  },
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { ulimits: [{ name: 'NOFILE', softLimit: 1024, hardLimit: -1 }] } } } })],
    bad: [
      ec2Example({ nodes: { app: { props: { ulimits: [{ name: 'NOFILE', softLimit: 4096, hardLimit: 1024 }] } } } }),
      fargateExample({ nodes: { web: { props: { ulimits: [{ name: 'NOFILE', softLimit: 1024, hardLimit: 2000000 }] } } } }),
      fargateExample({ nodes: { web: { props: { ulimits: [{ name: 'NOFILE', softLimit: -1, hardLimit: -1 }] } } } }),
    ],
  }),
});
