import * as cdk from 'aws-cdk-lib/core';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as logs from 'aws-cdk-lib/aws-logs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FEATURE_FLAGS } from '@/lib/cdk/feature-flags';
import type { Template } from '../synthesis';

/** The template of a CDK program written by hand, under the options that `synthesize` uses. */
export function templateOf(id: string, props: cdk.StackProps, program: (stack: cdk.Stack) => void): Template {
  const outdir = mkdtempSync(join(tmpdir(), 'gantry-reference-'));
  try {
    const app = new cdk.App({
      outdir,
      context: { ...FEATURE_FLAGS, '@aws-cdk/core:failSynthOnValidationErrors': false },
      analyticsReporting: false,
      treeMetadata: false,
      builtinCloudFormationValidation: false,
      stackTraces: false,
    });
    const stack = new cdk.Stack(app, id, { ...props, synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) });
    program(stack);
    app.synth();
    return JSON.parse(readFileSync(join(outdir, stack.templateFile), 'utf8')) as Template;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** `EC2_PLAN` as a person would write it. */
export function ec2Program(stack: cdk.Stack): void {
  const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, restrictDefaultSecurityGroup: false });

  const cluster = new ecs.Cluster(stack, 'Cluster', { vpc });
  cluster.addCapacity('DefaultAutoScalingGroup', {
    instanceType: new ec2.InstanceType('t2.xlarge'),
    desiredCapacity: 3,
  });

  const taskDefinition = new ecs.Ec2TaskDefinition(stack, 'TaskDefinition');
  taskDefinition.addContainer('DefaultContainer', {
    image: ecs.ContainerImage.fromRegistry('amazon/amazon-ecs-sample'),
    memoryLimitMiB: 512,
  });

  new ecs.Ec2Service(stack, 'Service', { cluster, taskDefinition });
}

/** `FARGATE_PLAN` as a person would write it. */
export function fargateProgram(stack: cdk.Stack): void {
  const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, restrictDefaultSecurityGroup: false });
  const cluster = new ecs.Cluster(stack, 'Cluster', { vpc, containerInsightsV2: ecs.ContainerInsights.ENABLED });

  const taskDefinition = new ecs.FargateTaskDefinition(stack, 'TaskDefinition', {
    cpu: 512,
    memoryLimitMiB: 1024,
    runtimePlatform: { cpuArchitecture: ecs.CpuArchitecture.ARM64 },
  });
  taskDefinition.addContainer('Web', {
    image: ecs.ContainerImage.fromRegistry('nginx:1.27'),
    portMappings: [{ containerPort: 80, protocol: ecs.Protocol.TCP }],
    environment: { GREETING: "it's me" },
    logging: ecs.LogDrivers.awsLogs({ streamPrefix: 'web', logRetention: logs.RetentionDays.ONE_MONTH }),
  });

  const service = new ecs.FargateService(stack, 'Service', { cluster, taskDefinition, desiredCount: 2 });
  const cfnService = service.node.defaultChild;
  if (cfnService instanceof ecs.CfnService) cfnService.addPropertyOverride('DeploymentConfiguration.MaximumPercent', 150);

  const loadBalancer = new elbv2.ApplicationLoadBalancer(stack, 'LoadBalancer', { vpc, internetFacing: true });
  const listener = loadBalancer.addListener('Listener', { port: 80 });
  listener.addTargets('Web', {
    port: 80,
    targets: [service.loadBalancerTarget({ containerName: 'Web', containerPort: 80 })],
    healthCheck: { path: '/health', interval: cdk.Duration.seconds(15) },
  });
}
