import * as autoscaling from 'aws-cdk-lib/aws-autoscaling';
import * as certificatemanager from 'aws-cdk-lib/aws-certificatemanager';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as core from 'aws-cdk-lib/core';

/**
 * The modules of `aws-cdk-lib` that a plan may name, by jsii namespace (`''` is the core). The imports are static so
 * that a bundler takes these modules and what they need, and nothing else.
 */
export const CDK_MODULES: ReadonlyMap<string, object> = new Map<string, object>([
  ['', core],
  ['aws_autoscaling', autoscaling],
  ['aws_certificatemanager', certificatemanager],
  ['aws_ec2', ec2],
  ['aws_ecs', ecs],
  ['aws_elasticloadbalancingv2', elbv2],
  ['aws_iam', iam],
  ['aws_logs', logs],
]);
