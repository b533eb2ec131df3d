import type { Design } from '@/lib/document/design';
import { watchedOf } from '@/lib/kinds/alarm/watched';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { alarmed } from './examples';

/** How values of a period become one is such as CloudWatch knows. */
export const alarmStatistic = defineRule({
  id: 'operation/alarm-statistic',
  severity: 'error',
  title: 'The statistic of an alarm is one that CloudWatch knows',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html',
  on: 'alarm',
  check: ({ id, name, props }, design: Design) => {
    const edge = watchedOf(id, design)?.edge;
    const value = edge ? edge.props.statistic : props.statistic;
    return props.source === 'existing' || value === undefined || isStatistic(value) ? [] : [{ path: ['statistic'], elementId: edge?.id ?? id, name, value }];
  },
  message: ({ name, value }) =>
    `Alarm ${name} watches the statistic "${value}", which CloudWatch does not know; use Average, Sum, Minimum, Maximum, SampleCount, or a percentile such as p99.`,
  fixes: ({ elementId }) => [clearFix('Use what the metric usually has', elementId, ['statistic']), setFix('Use Average', elementId, ['statistic'], 'Average')],
  examples: () => ({
    ok: [
      alarmed({}, { statistic: 'p99.9' }),
      alarmed({}, { statistic: 'TM(10%:90%)' }),
      alarmed({}, { statistic: 'PR(:300)' }),
      alarmed({}, { statistic: 'Sum' }),
    ],
    bad: [
      alarmed({}, { statistic: 'median' }),
      alarmed({}, { statistic: 'p101' }),
      alarmed({}, { statistic: 'TM(10%:200%)' }),
      alarmed({}, { statistic: 'PR(500:100)' }),
      alarmed({ namespace: 'Shop', metricName: 'Failed', statistic: '' }, undefined),
    ],
  }),
});

function isStatistic(text: string): boolean {
  if (/^(?:average|avg|minimum|min|maximum|max|samplecount|n|sum|iqm)$/i.test(text)) return true;
  const [, percent] = /^(?:p|tm|wm|tc|ts)(\d{1,3}(?:\.\d{1,10})?)$/i.exec(text) ?? [];
  if (percent !== undefined) return Number(percent) <= 100;
  const [, from, to] = /^(?:PR|TM|WM|TC|TS)\((\d+(?:\.\d+)?%?)?:(\d+(?:\.\d+)?%?)?\)$/i.exec(text) ?? [];
  if (from === undefined && to === undefined) return false;
  const ends = [from, to].filter((end) => end !== undefined);
  if (ends.some((end) => end.endsWith('%') && parseFloat(end) > 100)) return false;
  return ends.length < 2 || ends[0]?.endsWith('%') !== ends[1]?.endsWith('%') || parseFloat(ends[0] ?? '') < parseFloat(ends[1] ?? '');
}
