import { edgesFrom } from '@/lib/kinds/graph';
import { fargateUsing } from '../../resource-example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { awslogsFix } from '../../support/logging';
import { clearFix, removeFix } from '../../support/fixes';

interface GroupMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

/** A container that logs to a log group does so with awslogs, and the group says how long logs are kept. */
export const logGroup = defineRule({
  id: 'container/log-group',
  severity: 'error',
  title: 'A log group is for the driver awslogs, and says itself how long logs are kept',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html',
  related: ['CDK: Cannot specify both `logGroup` and `logRetentionDays`'],
  on: 'container',
  check: (container, design): readonly GroupMatch[] => {
    const { id, name, props } = container;
    const { driver, retentionDays } = props.logging ?? {};
    return edgesFrom(design, id, 'logs-to').flatMap((edge): readonly GroupMatch[] => {
      const group = design.nodes[edge.to]?.name ?? edge.to;
      if (driver !== 'awslogs')
        return [
          {
            path: [],
            elementId: edge.id,
            problem: `Container ${name} is to log to ${group} but ${driver === undefined ? 'has no log driver' : `logs with ${driver}`}; choose awslogs, or remove the line.`,
            fixes: [awslogsFix(container), removeFix('Remove the line', edge.id)],
          },
        ];
      if (retentionDays === undefined) return [];
      return [
        {
          path: ['logging', 'retentionDays'],
          problem: `Container ${name} logs to ${group}, which says how long logs are kept; ${retentionDays} days here have no effect.`,
          fixes: [clearFix('Take them away', id, ['logging', 'retentionDays']), removeFix(`Do not log to ${group}`, edge.id)],
        },
      ];
    });
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [fargateUsing(LINE, { logging: { driver: 'awslogs', streamPrefix: 'web' } })],
    bad: [fargateUsing(LINE), fargateUsing(LINE, { logging: { driver: 'awsfirelens' } }), fargateUsing(LINE, { logging: undefined })],
  }),
});

const LINE = { log: { kind: 'logs-to', to: 'Logs' } } as const;
