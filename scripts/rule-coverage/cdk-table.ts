import { FILE_ASSETS_TABLE, IMAGE_ASSETS_TABLE, LAMBDA_TABLE, ROUTE_53_TABLE } from './cdk-table-assets';
import { APPLICATION_AUTO_SCALING_TABLE, AUTO_SCALING_TABLE, SCALING_STEPS_TABLE } from './cdk-table-capacity';
import { CONSTRUCTS_TABLE, CORE_TABLE } from './cdk-table-core';
import { ECS_TABLE } from './cdk-table-ecs';
import { EVENTS_TABLE, EVENTS_TARGETS_TABLE } from './cdk-table-events';
import { CERTIFICATE_MANAGER_TABLE, ECR_TABLE, IAM_TABLE, S3_TABLE, SECRETS_MANAGER_TABLE, SSM_TABLE } from './cdk-table-identity';
import { EC2_TABLE } from './cdk-table-network';
import { EFS_TABLE, SERVICE_DISCOVERY_TABLE } from './cdk-table-resources';
import { CLOUDWATCH_TABLE, KMS_TABLE, LOGS_TABLE, SNS_TABLE, SQS_TABLE } from './cdk-table-services';
import { CLASSIC_LOAD_BALANCING_TABLE, LOAD_BALANCING_TABLE } from './cdk-table-traffic';
import type { Table } from './rows';

/**
 * For each refusal of a module of the AWS CDK, the rules that find the mistake before, or why no design can make it; by
 * module, file and name. The name `*` stands for every refusal of a file.
 */
export const CDK_TABLE: Readonly<Record<string, Table>> = {
  'aws-ecs': ECS_TABLE,
  'aws-elasticloadbalancingv2': LOAD_BALANCING_TABLE,
  'aws-elasticloadbalancing': CLASSIC_LOAD_BALANCING_TABLE,
  'aws-autoscaling': AUTO_SCALING_TABLE,
  'aws-autoscaling-common': SCALING_STEPS_TABLE,
  'aws-applicationautoscaling': APPLICATION_AUTO_SCALING_TABLE,
  'aws-servicediscovery': SERVICE_DISCOVERY_TABLE,
  'aws-efs': EFS_TABLE,
  'aws-ec2': EC2_TABLE,
  'aws-logs': LOGS_TABLE,
  'aws-sqs': SQS_TABLE,
  'aws-sns': SNS_TABLE,
  'aws-kms': KMS_TABLE,
  'aws-iam': IAM_TABLE,
  'aws-cloudwatch': CLOUDWATCH_TABLE,
  'aws-events': EVENTS_TABLE,
  'aws-events-targets': EVENTS_TARGETS_TABLE,
  'aws-ecr': ECR_TABLE,
  'aws-s3': S3_TABLE,
  'aws-secretsmanager': SECRETS_MANAGER_TABLE,
  'aws-ssm': SSM_TABLE,
  'aws-certificatemanager': CERTIFICATE_MANAGER_TABLE,
  'aws-lambda': LAMBDA_TABLE,
  'aws-route53': ROUTE_53_TABLE,
  'aws-ecr-assets': IMAGE_ASSETS_TABLE,
  'aws-s3-assets': FILE_ASSETS_TABLE,
  core: CORE_TABLE,
  constructs: CONSTRUCTS_TABLE,
};
