import { ECS_TABLE } from './cdk-table-ecs';
import type { Table } from './rows';

/** For each refusal of a module of the AWS CDK, the rules that find the mistake before, or why no design can make it; by module, file and name. */
export const CDK_TABLE: Readonly<Record<string, Table>> = {
  'aws-ecs': ECS_TABLE,
};
