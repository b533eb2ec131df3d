import { uncountedOf } from '@/lib/kinds/alarm/insights';
import { nodesOfKind } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** A cluster has Container Insights. */
export const insights = defineRule({
  id: 'cluster/insights',
  severity: 'hint',
  title: 'Clusters have Container Insights',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-12',
  related: ['Security Hub ECS.12', 'cdk-nag AwsSolutions-ECS4', 'checkov CKV_AWS_65', 'trivy AWS-0034', 'prowler ecs_cluster_container_insights_enabled'],
  on: 'cluster',
  check: ({ id, name, props }, design) =>
    props.source !== 'existing' &&
    !props.settings?.some((it) => it.name === 'containerInsights' && it.value !== 'disabled') &&
    (props.containerInsights === undefined || props.containerInsights === 'DISABLED') &&
    // An alarm that needs it says more.
    !nodesOfKind(design, 'alarm').some((alarm) => uncountedOf(alarm, design)?.cluster.id === id)
      ? [{ path: ['containerInsights'], name, off: props.containerInsights === 'DISABLED' }]
      : [],
  message: ({ name, off }) =>
    off
      ? `Cluster ${name} has Container Insights switched off, so there are no metrics of its tasks; it costs extra, and helps when something is slow.`
      : `Cluster ${name} does not say whether it has Container Insights, so the account's setting decides whether there are metrics of its tasks.`,
  fixes: (_match, { id }) => [
    setFix('Switch Container Insights on', id, ['containerInsights'], 'ENABLED'),
    setFix('With enhanced observability', id, ['containerInsights'], 'ENHANCED'),
  ],
  examples: () => ({
    ok: [fargateExample(), fargateExample({ nodes: { cluster: { props: { containerInsights: 'ENHANCED' } } } })],
    bad: [
      fargateExample({ nodes: { cluster: { props: { containerInsights: 'DISABLED' } } } }),
      fargateExample({ nodes: { cluster: { props: { containerInsights: undefined } } } }),
    ],
  }),
});
