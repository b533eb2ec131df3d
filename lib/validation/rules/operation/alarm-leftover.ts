import { edgesFrom } from '@/lib/kinds/graph';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { alarmed } from './examples';

const OWN = { namespace: 'Namespace', metricName: 'Metric', dimensions: 'Dimensions', statistic: 'Statistic', periodSeconds: 'Period', unit: 'Unit' } as const;
const KEYS = ['namespace', 'metricName', 'dimensions', 'statistic', 'periodSeconds', 'unit'] as const;

/** An alarm watches one thing: what its line leads to, or a metric of its own. */
export const alarmLeftover = defineRule({
  id: 'operation/alarm-leftover',
  severity: 'warning',
  title: 'An alarm that watches something by a line has no metric of its own',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html',
  on: 'alarm',
  check: ({ id, name, props }, design) => {
    const edge = edgesFrom(design, id, 'watches')[0];
    if (!edge || props.source === 'existing') return [];
    return KEYS.flatMap((key) => (props[key] === undefined ? [] : [{ path: [key], name, words: OWN[key], watched: design.nodes[edge.to]?.name ?? '' }]));
  },
  message: ({ name, words, watched }) => `Alarm ${name} watches ${watched}; its own “${words}” has no effect. Take it away, or the line.`,
  fixes: ({ path, words }, { id }) => [clearFix(`Take “${words}” away`, id, path)],
  examples: () => ({ ok: [alarmed({}, { periodSeconds: 60 })], bad: [alarmed({ periodSeconds: 60 }, {}), alarmed({ metricName: 'Failed' }, {})] }),
});
