import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a ECR repository is edited. */
export const repositoryFields: readonly Field<DesignNode<'repository'>>[] = [];
