import type { KindDefinition } from '../definition';
import { existing } from '../existing';
import { planRepository } from './plan';

/** Images in the account's own registry. */
export const repository: KindDefinition<'repository'> = {
  kind: 'repository',
  label: 'ECR repository',
  description: "Images in the account's own registry.",
  area: 'data',
  group: 'Storage',
  defaultName: 'Repository',
  defaults: {},
  construct: () => 'aws_ecr.Repository',
  resource: ({ props }) => (props.source === 'existing' ? undefined : 'aws_ecr.CfnRepository'),
  facts: ({ props }) => existing(props, props.repositoryName ?? props.repositoryArn) ?? props.repositoryName ?? 'images',
  plan: planRepository,
};
