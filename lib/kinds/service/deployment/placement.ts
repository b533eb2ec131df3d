import { listOf, staticCall } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { Incomplete, required } from '../../plan-context';
import type { Props } from '../../union';

type ServiceProps = Props<'service'>;
type Strategy = NonNullable<ServiceProps['placementStrategies']>[number];

/** The attribute of instances that names their Availability Zone. */
export const ZONE_ATTRIBUTE = 'attribute:ecs.availability-zone';

/** Why zones cannot be rebalanced with what the service says of placement; the CDK refuses the whole stack. Nothing when they can. */
export function rebalancingProblem({ placementStrategies, placementConstraints }: ServiceProps): 'first-strategy' | 'zone-constraint' | undefined {
  const [first] = placementStrategies ?? [];
  if (first && !(first.type === 'SPREAD_ACROSS' && first.attribute === ZONE_ATTRIBUTE)) return 'first-strategy';
  return placementConstraints?.some(({ type, expression }) => type === 'MEMBER_OF' && expression?.includes(ZONE_ATTRIBUTE)) ? 'zone-constraint' : undefined;
}

/** The CDK's placement strategies. @throws Incomplete for a row that does not say what it means */
export function placementStrategies({ placementStrategies: rows, daemon }: ServiceProps): Expr | undefined {
  if (daemon && rows?.length) throw new Incomplete(['placementStrategies'], 'A daemon is put on every instance: it has no placement strategies.');
  return listOf(rows?.map((row, index) => strategy(row, index)));
}

/** The CDK's placement constraints. @throws Incomplete for a row that does not say what it means */
export function placementConstraints({ placementConstraints: rows }: ServiceProps): Expr | undefined {
  return listOf(
    rows?.map(({ type, expression }, index) => {
      const path = ['placementConstraints', index];
      return required(type, [...path, 'type'], 'The kind of a placement constraint') === 'DISTINCT_INSTANCES'
        ? staticCall('aws_ecs.PlacementConstraint', 'distinctInstances')
        : staticCall('aws_ecs.PlacementConstraint', 'memberOf', required(expression, [...path, 'expression'], 'The expression of a placement constraint'));
    }),
  );
}

function strategy({ type, attribute }: Strategy, index: number): Expr {
  const path = ['placementStrategies', index];
  switch (required(type, [...path, 'type'], 'The kind of a placement strategy')) {
    case 'SPREAD_ACROSS_INSTANCES':
      return staticCall('aws_ecs.PlacementStrategy', 'spreadAcrossInstances');
    case 'SPREAD_ACROSS':
      return staticCall('aws_ecs.PlacementStrategy', 'spreadAcross', required(attribute, [...path, 'attribute'], 'The attribute that tasks are spread across'));
    case 'PACKED_BY_CPU':
      return staticCall('aws_ecs.PlacementStrategy', 'packedByCpu');
    case 'PACKED_BY_MEMORY':
      return staticCall('aws_ecs.PlacementStrategy', 'packedByMemory');
    case 'RANDOMLY':
      return staticCall('aws_ecs.PlacementStrategy', 'randomly');
  }
}
