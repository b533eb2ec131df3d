import { isExistingService } from '@/lib/kinds/service/existing';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import type { Path } from '@/lib/util/problem';
import { ec2Example } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, losing, setFix } from '../../support/fixes';

/** As many as ECS takes. */
const MOST = { placementStrategies: 5, placementConstraints: 10 } as const;

/** How tasks are placed is said in full, and where ECS places them so. */
export const placement = defineRule({
  id: 'deployment/placement',
  severity: 'error',
  title: 'Placement: at most 5 strategies and 10 constraints, each said in full; no strategies for daemons',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  related: ["CDK: Can't configure placement strategies when daemon=true"],
  on: 'service',
  check: (service, design) => {
    const { name, props } = service;
    if (isExistingService(service) || serviceLaunchType(service, design) !== 'EC2') return [];
    const found = (path: Path, problem: string) => ({ path, name, problem });
    const strategies = props.placementStrategies ?? [];
    const constraints = props.placementConstraints ?? [];
    return [
      ...(props.daemon && strategies.length > 0
        ? [found(['placementStrategies'], 'is put on every instance as a daemon, so it has no placement strategies')]
        : []),
      ...(strategies.length > MOST.placementStrategies
        ? [found(['placementStrategies'], `has ${strategies.length} placement strategies; ECS takes ${MOST.placementStrategies}`)]
        : []),
      ...(constraints.length > MOST.placementConstraints
        ? [found(['placementConstraints'], `has ${constraints.length} placement constraints; ECS takes ${MOST.placementConstraints}`)]
        : []),
      ...strategies.flatMap(({ type, attribute }, index) => {
        const path = ['placementStrategies', index];
        if (type === undefined) return [found([...path, 'type'], 'has a placement strategy that does not say how tasks are placed')];
        if (type === 'SPREAD_ACROSS' && !attribute)
          return [found([...path, 'attribute'], 'spreads its tasks across an attribute, and does not say which: attribute:ecs.availability-zone, for example')];
        return type !== 'SPREAD_ACROSS' && attribute
          ? [found([...path, 'attribute'], `has a placement strategy with the attribute ${attribute}, which counts only for "spread across …"`)]
          : [];
      }),
      ...constraints.flatMap(({ type, expression }, index) => {
        const path = ['placementConstraints', index];
        if (type === undefined) return [found([...path, 'type'], 'has a placement constraint that does not say which instances it takes')];
        if (type === 'MEMBER_OF' && !expression) return [found([...path, 'expression'], 'is to run on instances that meet an expression, and has none')];
        return type === 'DISTINCT_INSTANCES' && expression
          ? [found([...path, 'expression'], `has a placement constraint with the expression ${expression}, which counts only for "that meet …"`)]
          : [];
      }),
    ];
  },
  message: ({ name, problem }) => `Service ${name} ${problem}.`,
  fixes: ({ path }, { id, props }): Fix[] => {
    const [key, index, part] = path;
    if (key !== 'placementStrategies' && key !== 'placementConstraints') return [];
    const rows = props[key] ?? [];
    if (typeof index !== 'number')
      return key === 'placementStrategies' && props.daemon
        ? [clearFix('Take the strategies away', id, [key]), clearFix('Not one task on each instance', id, ['daemon'])]
        : [losing(setFix(`Keep the first ${MOST[key]}`, id, [key], rows.slice(0, MOST[key])))];
    const rest = rows.filter((_row, at) => at !== index);
    const said = part === 'attribute' || part === 'expression' ? Boolean(Reflect.get(rows[index] ?? {}, part)) : false;
    return [
      ...(part === 'attribute' && !said ? [setFix('Across Availability Zones', id, path, 'attribute:ecs.availability-zone')] : []),
      ...(said ? [clearFix('Take it away', id, path)] : []),
      rest.length > 0 ? losing(setFix('Remove the row', id, [key], rest)) : losing(clearFix('Remove the row', id, [key])),
    ];
  },
  examples: () => ({
    ok: [
      placed({
        placementStrategies: [{ type: 'SPREAD_ACROSS', attribute: 'attribute:ecs.availability-zone' }, { type: 'PACKED_BY_MEMORY' }],
        placementConstraints: [{ type: 'DISTINCT_INSTANCES' }, { type: 'MEMBER_OF', expression: 'attribute:ecs.instance-type =~ t3.*' }],
      }),
    ],
    bad: [
      placed({ placementStrategies: [{}] }),
      placed({ placementStrategies: [{ type: 'SPREAD_ACROSS' }] }),
      placed({ placementStrategies: [{ type: 'RANDOMLY', attribute: 'x' }] }),
      placed({ placementStrategies: Array.from({ length: 6 }, () => ({ type: 'RANDOMLY' })) }),
      placed({ placementConstraints: [{ type: 'MEMBER_OF' }] }),
      placed({ placementConstraints: [{ expression: 'x' }] }),
      placed({ placementStrategies: [{ type: 'RANDOMLY' }], daemon: true, desiredCount: undefined, minHealthyPercent: 0 }),
    ],
  }),
});

function placed(props: Readonly<Record<string, unknown>>) {
  return ec2Example({ nodes: { service: { props } } });
}
