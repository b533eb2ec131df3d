import { options, type Field } from '../field';
import type { DesignNode } from '../union';

const docs = (property: string) => ({ fqn: 'aws_ecs.ClusterProps', property });

/** How a cluster is edited. */
export const clusterFields: readonly Field<DesignNode<'cluster'>>[] = [
  {
    path: ['containerInsights'],
    label: 'Container Insights',
    section: 'Monitoring',
    control: options(['DISABLED', 'Disabled'], ['ENABLED', 'Enabled'], ['ENHANCED', 'Enhanced observability']),
    essential: true,
    placeholder: 'as the account has it',
    docs: docs('containerInsightsV2'),
  },
  {
    path: ['enableFargateCapacityProviders'],
    label: 'Fargate capacity providers',
    section: 'Capacity',
    control: { type: 'toggle', absent: false },
    docs: docs('enableFargateCapacityProviders'),
  },
  {
    path: ['clusterName'],
    label: 'Cluster name',
    section: 'Naming',
    control: { type: 'text' },
    placeholder: 'made by CloudFormation',
    docs: docs('clusterName'),
  },
];
