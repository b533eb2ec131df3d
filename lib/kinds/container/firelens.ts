import { member, structOrNothing } from '@/lib/plan/build';
import { containersOf } from '../graph';
import { Incomplete, required, type PlanContext } from '../plan-context';
import type { DesignNode } from '../union';

/**
 * The configuration of a container that routes logs; nothing for any other container.
 *
 * @throws Incomplete for what the CDK would refuse the whole stack for: a second router, half of a configuration file
 */
export function planFirelens(node: DesignNode<'container'>, context: PlanContext) {
  const { firelens } = node.props;
  if (!firelens) return undefined;
  const first = containersOf(context.graph, node.parent ?? '').find((it) => it.props.firelens && context.isPlanned(it.id));
  if (first) throw new Incomplete(['firelens'], `Container ${first.name} routes the logs of the task already; a task has one log router.`);
  const { configFileType, configFileValue, enableEcsLogMetadata } = firelens;
  if (configFileType !== undefined || configFileValue) {
    required(configFileType, ['firelens', 'configFileType'], 'The kind of the configuration file');
    required(configFileValue, ['firelens', 'configFileValue'], 'The place of the configuration file');
  }
  return {
    type: member('aws_ecs.FirelensLogRouterType', firelens.type ?? 'FLUENTBIT'),
    options: structOrNothing({
      enableECSLogMetadata: enableEcsLogMetadata,
      configFileType: configFileType === undefined ? undefined : member('aws_ecs.FirelensConfigFileType', configFileType),
      configFileValue: configFileValue || undefined,
    }),
  };
}
