import type * as cdk from 'aws-cdk-lib/core';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';

/**
 * The first example of the README of `aws-ecs`, as a person writes it, with a machine image that still gets updates.
 *
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs-readme.html
 */
export function ec2Service(stack: cdk.Stack): void {
  const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1, restrictDefaultSecurityGroup: false });

  // Create an ECS cluster
  const cluster = new ecs.Cluster(stack, 'Cluster', { vpc });

  // Add capacity to it
  cluster.addCapacity('DefaultAutoScalingGroupCapacity', {
    instanceType: new ec2.InstanceType('t2.xlarge'),
    machineImage: ecs.EcsOptimizedImage.amazonLinux2023(),
    desiredCapacity: 3,
  });

  const taskDefinition = new ecs.Ec2TaskDefinition(stack, 'TaskDef');

  taskDefinition.addContainer('DefaultContainer', {
    image: ecs.ContainerImage.fromRegistry('amazon/amazon-ecs-sample'),
    memoryLimitMiB: 512,
  });

  // Instantiate an Amazon ECS Service
  new ecs.Ec2Service(stack, 'Service', { cluster, taskDefinition });
}
