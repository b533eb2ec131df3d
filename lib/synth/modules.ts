import * as applicationautoscaling from 'aws-cdk-lib/aws-applicationautoscaling';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as cloudwatchActions from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancing';
import * as events from 'aws-cdk-lib/aws-events';
import * as eventsTargets from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as route53 from 'aws-cdk-lib/aws-route53';
import * as servicediscovery from 'aws-cdk-lib/aws-servicediscovery';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as autoscaling from 'aws-cdk-lib/aws-autoscaling';
import * as certificatemanager from 'aws-cdk-lib/aws-certificatemanager';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as ecrAssets from 'aws-cdk-lib/aws-ecr-assets';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as efs from 'aws-cdk-lib/aws-efs';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as s3Assets from 'aws-cdk-lib/aws-s3-assets';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import * as core from 'aws-cdk-lib/core';

/**
 * The modules of `aws-cdk-lib` that a plan may name, by jsii namespace (`''` is the core). The imports are static so
 * that a bundler takes these modules and what they need, and nothing else.
 */
export const CDK_MODULES: ReadonlyMap<string, object> = new Map<string, object>([
  ['', core],
  ['aws_applicationautoscaling', applicationautoscaling],
  ['aws_cloudwatch', cloudwatch],
  ['aws_cloudwatch_actions', cloudwatchActions],
  ['aws_elasticloadbalancing', elb],
  ['aws_events', events],
  ['aws_events_targets', eventsTargets],
  ['aws_lambda', lambda],
  ['aws_route53', route53],
  ['aws_servicediscovery', servicediscovery],
  ['aws_sns', sns],
  ['aws_sqs', sqs],
  ['aws_autoscaling', autoscaling],
  ['aws_certificatemanager', certificatemanager],
  ['aws_ec2', ec2],
  ['aws_ecr', ecr],
  ['aws_ecr_assets', ecrAssets],
  ['aws_ecs', ecs],
  ['aws_efs', efs],
  ['aws_elasticloadbalancingv2', elbv2],
  ['aws_iam', iam],
  ['aws_kms', kms],
  ['aws_logs', logs],
  ['aws_s3', s3],
  ['aws_s3_assets', s3Assets],
  ['aws_secretsmanager', secretsmanager],
  ['aws_ssm', ssm],
]);
