import { METRIC_IDS, METRICS } from '../alarm/metrics';
import { isMetricOf, metricSourceOf, isWatchable, watchedBy } from '../alarm/watched';
import { options, type Field } from '../field';
import type { DesignEdge } from '../union';
import type { EdgeDefinition } from './definition';

type Edge = DesignEdge<'watches'>;

const docs = (property: string): Field<Edge>['docs'] => ({ fqn: 'aws_cloudwatch.MetricOptions', property });

/** An alarm watches a metric of something: the alarm's own plan speaks of it. */
export const watches: EdgeDefinition<'watches'> = {
  kind: 'watches',
  label: 'Watches',
  fields: [
    {
      path: ['metric'],
      label: 'Metric',
      section: 'Metric',
      control: options(...METRIC_IDS.map((id) => [id, METRICS[id].label] as const)),
      offers: (edge, graph) => {
        const node = graph.nodes[edge.to];
        return node && isWatchable(node) ? METRIC_IDS.filter((id) => isMetricOf(id, metricSourceOf(node, graph))) : METRIC_IDS;
      },
      essential: true,
      placeholder: 'the usual one',
    },
    {
      path: ['statistic'],
      label: 'Statistic',
      section: 'Metric',
      control: { type: 'text', mono: true },
      essential: true,
      placeholder: 'as the metric usually has',
      docs: docs('statistic'),
      help: 'Average, Sum, Minimum, Maximum, SampleCount, or a percentile such as p99.',
    },
    {
      path: ['periodSeconds'],
      label: 'Period',
      section: 'Metric',
      control: { type: 'number', unit: 's', min: 1 },
      essential: true,
      placeholder: '300',
      docs: docs('period'),
    },
    {
      path: ['byName'],
      label: 'Know the service by its name',
      section: 'Metric',
      control: { type: 'toggle', absent: false },
      help: 'Without asking the service itself, so that its deployments can stop on this alarm. The service needs a name.',
      notApplicable: (edge, graph) => (graph.nodes[edge.to]?.kind === 'service' ? undefined : 'Only for services.'),
    },
  ],
  facts: (edge, graph) => {
    const watched = watchedBy(edge, graph);
    return [watched?.metric.label, edge.props.statistic].filter(Boolean).join(', ');
  },
  plan: () => [],
};
