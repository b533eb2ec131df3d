import type * as cdk from 'aws-cdk-lib/core';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as logs from 'aws-cdk-lib/aws-logs';

/** Fargate services behind one application load balancer each, in one VPC and cluster, as a person writes them. */
export function loadBalancedServices(stack: cdk.Stack, suffixes: readonly string[]): void {
  const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1, restrictDefaultSecurityGroup: false });
  const cluster = new ecs.Cluster(stack, 'Cluster', { vpc, containerInsightsV2: ecs.ContainerInsights.ENABLED });
  const tasks = suffixes.map((suffix) => {
    const taskDefinition = new ecs.FargateTaskDefinition(stack, `WebTask${suffix}`, { cpu: 512, memoryLimitMiB: 1024 });
    taskDefinition.addContainer('web', {
      image: ecs.ContainerImage.fromRegistry('public.ecr.aws/nginx/nginx:1.27'),
      portMappings: [{ name: 'http', containerPort: 80 }],
      logging: ecs.LogDrivers.awsLogs({ streamPrefix: 'web', logRetention: logs.RetentionDays.ONE_MONTH }),
    });
    return taskDefinition;
  });
  const services = tasks.map(
    (taskDefinition, index) =>
      new ecs.FargateService(stack, `WebService${suffixes[index]}`, {
        cluster,
        taskDefinition,
        desiredCount: 2,
        minHealthyPercent: 100,
        circuitBreaker: { enable: true, rollback: true },
      }),
  );
  services.forEach((service, index) => {
    const loadBalancer = new elbv2.ApplicationLoadBalancer(stack, `LoadBalancer${suffixes[index]}`, { vpc, internetFacing: true });
    const listener = loadBalancer.addListener('Listener', { port: 80 });
    listener.addTargets(`WebService${suffixes[index]}Target`, {
      port: 80,
      targets: [service.loadBalancerTarget({ containerName: 'web', containerPort: 80 })],
      healthCheck: { path: '/' },
    });
  });
}
