import { watchedOf } from '@/lib/kinds/alarm/watched';
import type { Path } from '@/lib/util/problem';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { alarmed } from './examples';

/** An alarm says when it goes off. */
export const alarmThreshold = defineRule({
  id: 'operation/alarm-threshold',
  severity: 'error',
  title: 'An alarm says when it goes off',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html',
  related: ['CDK: threshold must be specified for standard alarms'],
  on: 'alarm',
  check: ({ id, name, props }, design) => {
    const { source, threshold, evaluationPeriods: periods, datapointsToAlarm: points } = props;
    if (source === 'existing') return [];
    const period = watchedOf(id, design)?.edge.props.periodSeconds ?? props.periodSeconds ?? 300;
    // Alarms on periods of an hour and more may look back a week, others a day.
    const most = period >= 3600 ? 604_800 : 86_400;
    const found = (path: Path, says: string) => [{ path, name, says, nearest: Math.max(1, Math.floor(most / Math.max(1, period))), periods }];
    return [
      ...(threshold === undefined ? found(['threshold'], 'has no threshold, so nothing says when it goes off') : []),
      ...(periods === undefined
        ? found(['evaluationPeriods'], 'does not say at how many periods it looks')
        : !Number.isInteger(periods) || periods < 1
          ? found(['evaluationPeriods'], `looks at ${periods} periods; it must be a whole number from 1`)
          : periods * period > most
            ? found(['evaluationPeriods'], `looks at ${periods} periods of ${period} seconds, which is more than ${most === 86_400 ? 'a day' : 'a week'}`)
            : []),
      ...(points !== undefined && (!Number.isInteger(points) || points < 1 || points > (periods ?? points))
        ? found(
            ['datapointsToAlarm'],
            `goes off when ${points} of ${periods ?? '?'} periods cross the threshold; it must be a whole number from 1 to ${periods ?? '?'}`,
          )
        : []),
    ];
  },
  message: ({ name, says }) => `Alarm ${name} ${says}.`,
  fixes: ({ path, nearest, periods }, { id }, design): Fix[] => {
    const usual = watchedOf(id, design)?.metric;
    switch (path[0]) {
      case 'threshold':
        return usual ? [setFix(`Go off at ${usual.usual.threshold} ${usual.unit}`, id, path, usual.usual.threshold)] : [];
      case 'evaluationPeriods':
        return [lookAt(periods !== undefined && periods > nearest ? nearest : Math.min(3, nearest), id)];
      default:
        return [clearFix('All of them', id, path)];
    }
  },
  examples: () => ({
    ok: [alarmed({ datapointsToAlarm: 2 }, {}), alarmed({ evaluationPeriods: 7 }, { periodSeconds: 86_400 })],
    bad: [
      alarmed({ threshold: undefined }, {}),
      alarmed({ evaluationPeriods: undefined }, {}),
      alarmed({ evaluationPeriods: 0 }, {}),
      alarmed({ evaluationPeriods: 500 }, {}),
      alarmed({ datapointsToAlarm: 4 }, {}),
    ],
  }),
});

function lookAt(periods: number, id: string): Fix {
  return setFix(`Look at ${periods} period${periods === 1 ? '' : 's'}`, id, ['evaluationPeriods'], periods);
}
