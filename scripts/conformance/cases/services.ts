import type { Props } from '@/lib/kinds/union';
import { design, type ShortEdge, type ShortNode } from '../design';
import type { Cases, Setting } from '../example-case';
import { CLUSTER, EC2_TASK, ON_EC2, SAMPLE, TASK, VPC, WEB, WITH_WEB, completing } from './common';

const HOOK_ARN = 'arn:aws:lambda:eu-west-1:111122223333:function:check';

/** The values of {@link shifting}. What comes first is declared first. */
const SHIFTED: Readonly<Record<string, string>> = {
  cluster: `const vpc = new ec2.Vpc(this, 'vpc', { maxAzs: 2 });\nconst cluster = new ecs.Cluster(this, 'cluster', { vpc });`,
  blueTargetGroup: `const blueTargetGroup = new elbv2.ApplicationTargetGroup(this, 'blueTargetGroup', { vpc, port: 80, targetType: elbv2.TargetType.IP });`,
  greenTargetGroup: `const greenTargetGroup = new elbv2.ApplicationTargetGroup(this, 'greenTargetGroup', { vpc, port: 80, targetType: elbv2.TargetType.IP });`,
  prodListenerRule: `const listener = new elbv2.ApplicationLoadBalancer(this, 'lb', { vpc }).addListener('listener', { port: 80, defaultAction: elbv2.ListenerAction.fixedResponse(404) });
const prodListenerRule = new elbv2.ApplicationListenerRule(this, 'prodListenerRule', {
  listener, priority: 1, conditions: [elbv2.ListenerCondition.pathPatterns(['/*'])],
  action: elbv2.ListenerAction.weightedForward([{ targetGroup: blueTargetGroup, weight: 100 }, { targetGroup: greenTargetGroup, weight: 0 }]),
});`,
};

/** The examples of services: "Service", "ECS Exec command", deployments, scheduling. */
export const SERVICES: Cases = {
  'Service #1': {
    hash: '7dc3cca9',
    setting: WITH_WEB,
    design: service({ desiredCount: 5, minHealthyPercent: 100, circuitBreaker: 'ON' }),
  },
  'Service #2': {
    hash: 'd0e0e653',
    errors: ['service/deployment-percent'],
    setting: {
      before: `taskDefinition.addContainer('web', { image: ecs.ContainerImage.fromRegistry('${SAMPLE}'), memoryLimitMiB: 256 });`,
      values: { taskDefinition: `const taskDefinition = new ecs.ExternalTaskDefinition(this, 'taskDefinition');` },
    },
    design: design(
      [
        CLUSTER,
        { kind: 'task-definition', name: 'taskDefinition', props: { launchType: 'EXTERNAL' } },
        completing('taskDefinition'),
        { kind: 'service', name: 'Service', in: 'cluster', props: { launchType: 'EXTERNAL', desiredCount: 5, minHealthyPercent: 100 } },
      ],
      [['runs', 'Service', 'taskDefinition']],
    ),
  },
  'Service #3': {
    hash: 'c69bd1e7',
    setting: { values: { taskDefinition: `const taskDefinition = new ecs.ExternalTaskDefinition(this, 'taskDefinition');` } },
    refused: /already a Construct with name 'Service'/,
  },
  'Service > Deployment circuit breaker and rollback #1': {
    hash: 'a7b8f674',
    setting: WITH_WEB,
    design: service({ minHealthyPercent: 100, circuitBreaker: 'ROLLBACK' }),
  },
  'Service > Deployment alarms #1': {
    hash: 'e1380796',
    setting: {
      ...WITH_WEB,
      values: { elbAlarm: `const elbAlarm = cw.Alarm.fromAlarmArn(this, 'elbAlarm', 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:elb');` },
    },
    refused: /all deployment alarms on an ECS service must have the same AlarmBehavior/,
  },
  'Service > Deployment alarms > Troubleshooting circular dependencies #1': {
    hash: '250dacae',
    setting: WITH_WEB,
    design: service(
      { alarmBehavior: 'FAIL_ON_ALARM' },
      [{ kind: 'alarm', name: 'CPUAlarm', props: { alarmName: 'MyCpuMetricAlarm', evaluationPeriods: 2, threshold: 80 } }],
      [
        ['watches', 'CPUAlarm', 'Service'],
        ['stops-on', 'Service', 'CPUAlarm'],
      ],
    ),
  },
  'Service > Deployment alarms > Troubleshooting circular dependencies #2': {
    hash: 'e41e1483',
    setting: WITH_WEB,
    design: service(
      { serviceName: 'MyFargateService', minHealthyPercent: 100, alarmBehavior: 'FAIL_ON_ALARM' },
      [{ kind: 'alarm', name: 'CPUAlarm', props: { alarmName: 'cpuAlarmName', evaluationPeriods: 2, threshold: 80 } }],
      [
        ['watches', 'CPUAlarm', 'Service', { byName: true, statistic: 'Average', periodSeconds: 300 }],
        ['stops-on', 'Service', 'CPUAlarm'],
      ],
    ),
  },
  'Service > Include an application/network load balancer #1': {
    hash: '3dc648ba',
    errors: ['traffic/two-defaults'],
    setting: {
      before: `taskDefinition.addContainer('web', { image: ecs.ContainerImage.fromRegistry('amazon/amazon-ecs-sample'), portMappings: [{ containerPort: 80 }] });
taskDefinition.addContainer('MyContainer', { image: ecs.ContainerImage.fromRegistry('amazon/amazon-ecs-sample'), portMappings: [{ containerPort: 8080 }] });`,
      values: { cluster: `const cluster = new ecs.Cluster(this, 'cluster', { vpc });` },
    },
    design: service(
      { minHealthyPercent: 100 },
      [
        VPC,
        { kind: 'load-balancer', name: 'LB', in: 'vpc', props: { internetFacing: true } },
        { kind: 'listener', name: 'Listener', in: 'LB', props: { port: 80 } },
        {
          kind: 'container',
          name: 'MyContainer',
          in: 'taskDefinition',
          props: { image: 'amazon/amazon-ecs-sample', portMappings: [{ containerPort: 8080 }] },
        },
      ],
      [
        ['target', 'Listener', 'Service', { name: 'ECS1', port: 80 }],
        ['target', 'Listener', 'Service', { name: 'ECS2', port: 80, containerName: 'MyContainer', containerPort: 8080 }],
      ],
      'vpc',
    ),
  },
  'Service > Include an application/network load balancer #2': {
    hash: 'c31147a6',
    setting: {
      ...WITH_WEB,
      // The example declares the cluster before the VPC that both are in.
      values: {
        cluster: `const vpc = new ec2.Vpc(this, 'vpc', { maxAzs: 2 });\nconst cluster = new ecs.Cluster(this, 'cluster', { vpc });`,
        vpc: '',
      },
    },
    design: service(
      { minHealthyPercent: 100 },
      [
        VPC,
        { kind: 'load-balancer', name: 'LB', in: 'vpc', props: { internetFacing: true } },
        { kind: 'listener', name: 'Listener', in: 'LB', props: { port: 80 } },
      ],
      [['target', 'Listener', 'Service', { name: 'ECS', through: 'SERVICE', protocol: 'HTTPS', containerName: 'web', containerPort: 80 }]],
      'vpc',
    ),
  },
  'Service > Include a classic load balancer #1': {
    hash: '6641420a',
    setting: classicSetting('web'),
    design: classic('web', [['target', 'LB', 'Service']]),
  },
  'Service > Include a classic load balancer #2': {
    hash: '88482a20',
    setting: classicSetting('MyContainer'),
    design: classic('MyContainer', [['target', 'LB', 'Service', { containerName: 'MyContainer', containerPort: 80 }]]),
  },
  'Service > Import existing services #1': {
    hash: 'dde6e707',
    design: design([
      CLUSTER,
      existing('Ec2ServiceFromAttributes', 'EC2'),
      existing('Ec2ServiceFromArn', 'EC2'),
      existing('FargateServiceFromAttributes', 'FARGATE'),
      existing('FargateServiceFromArn', 'FARGATE'),
    ]),
  },
  'Service > Availability Zone rebalancing #1': {
    hash: '72153d71',
    setting: WITH_WEB,
    design: service({ subnetType: 'PUBLIC' }, [VPC]),
  },
  'Service > Availability Zone rebalancing #2': {
    hash: '35a8f54b',
    setting: WITH_WEB,
    design: service({ availabilityZoneRebalancing: 'ENABLED' }),
  },
  'ECS Exec command #1': {
    hash: '07940455',
    setting: { before: `${WITH_WEB.before}\ncluster.addCapacity('capacity', { instanceType: new ec2.InstanceType('t3.large') });` },
    design: design(
      [
        CLUSTER,
        { kind: 'capacity', name: 'capacity', in: 'cluster', props: { instanceType: 't3.large' } },
        TASK,
        WEB,
        { kind: 'service', name: 'Service', in: 'cluster', props: { launchType: 'EC2', minHealthyPercent: 100, enableExecuteCommand: true } },
      ],
      [['runs', 'Service', 'taskDefinition']],
    ),
  },
  'ServiceManagedVolume #1': {
    hash: '79f41fce',
    design: design(
      [
        CLUSTER,
        { kind: 'task-definition', name: 'TaskDef', props: { launchType: 'FARGATE' } },
        { kind: 'container', name: 'web', in: 'TaskDef', props: { image: SAMPLE, portMappings: [{ containerPort: 80, protocol: 'tcp' }] } },
        {
          kind: 'volume',
          name: 'ebs1',
          in: 'TaskDef',
          props: {
            type: 'MANAGED_EBS',
            ebs: { sizeGiB: 15, volumeType: 'GP3', fileSystemType: 'XFS', tags: { purpose: 'production' }, propagateTags: 'SERVICE' },
          },
        },
        { kind: 'service', name: 'FargateService', in: 'cluster', props: { launchType: 'FARGATE', minHealthyPercent: 100 } },
      ],
      [
        ['runs', 'FargateService', 'TaskDef'],
        ['mounts', 'web', 'ebs1', { containerPath: '/var/lib', readOnly: false }],
      ],
    ),
  },
  'ServiceManagedVolume #2': {
    hash: '6c53555f',
    setting: {
      values: {
        // The container of the task definition that the volume is added to; by itself it would be one of another.
        container: '',
        taskDefinition: `const taskDefinition = new ecs.TaskDefinition(this, 'taskDefinition', { compatibility: ecs.Compatibility.EC2_AND_FARGATE, cpu: '1024', memoryMiB: '2048' });
const container = taskDefinition.addContainer('container', { image: ecs.ContainerImage.fromRegistry('${SAMPLE}') });`,
      },
    },
    design: design(
      [
        CLUSTER,
        TASK,
        { kind: 'container', name: 'container', in: 'taskDefinition', props: { image: SAMPLE } },
        {
          kind: 'volume',
          name: 'nginx-vol',
          in: 'taskDefinition',
          props: {
            type: 'MANAGED_EBS',
            ebs: { snapshotId: 'snap-066877671789bd71b', volumeType: 'GP3', fileSystemType: 'XFS', initializationRateMiBps: 200 },
          },
        },
        { kind: 'service', name: 'FargateService', in: 'cluster', props: { launchType: 'FARGATE', minHealthyPercent: 100 } },
      ],
      [
        ['runs', 'FargateService', 'taskDefinition'],
        ['mounts', 'container', 'nginx-vol', { containerPath: '/var/lib', readOnly: false }],
      ],
    ),
  },
  'ECS Native Blue/Green Deployment #1': {
    hash: '56910940',
    setting: {
      before: `taskDefinition.addContainer('nginx', { image: ecs.ContainerImage.fromRegistry('${SAMPLE}'), portMappings: [{ containerPort: 80 }] });`,
      values: {
        ...SHIFTED,
        lambdaHook: `const lambdaHook = lambda.Function.fromFunctionAttributes(this, 'lambdaHook', { functionArn: '${HOOK_ARN}', skipPermissions: true });`,
      },
    },
    design: shifting(
      'nginx',
      { deploymentStrategy: 'BLUE_GREEN' },
      [{ kind: 'lambda-function', name: 'lambdaHook', props: { functionArn: HOOK_ARN } }],
      [['calls-hook', 'Service', 'lambdaHook', { name: 'PreScaleHook', lifecycleStages: ['PRE_SCALE_UP'] }]],
    ),
  },
  'Buil-in Linear and Canary Deployments > Linear Deployment #1': {
    hash: '19ced3a7',
    setting: { ...WITH_WEB, values: SHIFTED },
    design: shifting('web', { deploymentStrategy: 'LINEAR', linear: { stepPercent: 10, stepBakeMinutes: 5 } }),
  },
  'Buil-in Linear and Canary Deployments > Canary Deployment #1': {
    hash: '86088e12',
    setting: { ...WITH_WEB, values: SHIFTED },
    design: shifting('web', { deploymentStrategy: 'CANARY', canary: { stepPercent: 5, stepBakeMinutes: 10 } }),
  },
  // No task definition is for EC2 and External instances at once.
  'Daemon Scheduling Strategy #1': { hash: '3b97b0d5', refused: /Supplied TaskDefinition is not configured for compatibility with ECS Anywhere cluster/ },
  'Daemon Scheduling Strategy > Force New Deployment #1': {
    hash: 'f6f2acc0',
    setting: WITH_WEB,
    design: service({ forceNewDeployment: { enabled: true, nonce: 'my-custom-nonce-v2' } }),
  },
  'Daemon Scheduling Strategy > Force New Deployment #2': {
    hash: '8a8125d2',
    // The clock stands still: a design's nonce is given, so that the same design is always the same template.
    setting: { before: `${WITH_WEB.before}\nconst Date = { now: () => 1000 };` },
    design: service({ forceNewDeployment: { enabled: true, nonce: '1000' } }),
  },
};

/** The declared cluster and task definition, and a service on Fargate that runs it. */
function service(props: Props<'service'>, others: readonly ShortNode[] = [], edges: readonly ShortEdge[] = [], vpc?: string) {
  return design(
    [
      ...others.filter((it) => it.kind !== 'container'),
      { ...CLUSTER, ...(vpc === undefined ? {} : { in: vpc }) },
      TASK,
      WEB,
      ...others.filter((it) => it.kind === 'container'),
      { kind: 'service', name: 'Service', in: 'cluster', props: { launchType: 'FARGATE', ...props } },
    ],
    [['runs', 'Service', 'taskDefinition'], ...edges],
  );
}

/** A service that is there already, known by its ARN. It is on the cluster; that the example knows only two by theirs, too, no template tells. */
function existing(name: string, launchType: 'EC2' | 'FARGATE'): ShortNode {
  const serviceArn = 'arn:aws:ecs:us-west-2:123456789012:service/my-http-service';
  return { kind: 'service', name, in: 'cluster', props: { source: 'existing', launchType, serviceArn } };
}

/** What deployments that shift requests declare: two target groups, and a rule of a listener that sends all requests to the first one. */
function shifting(container: string, props: Props<'service'>, others: readonly ShortNode[] = [], edges: readonly ShortEdge[] = []) {
  const target = { containerName: container, containerPort: 80 };
  return design(
    [
      VPC,
      ...others,
      { ...CLUSTER, in: 'vpc' },
      TASK,
      { ...WEB, name: container },
      { kind: 'target-group', name: 'blueTargetGroup', in: 'vpc', props: { targetType: 'IP' } },
      { kind: 'target-group', name: 'greenTargetGroup', in: 'vpc', props: { targetType: 'IP' } },
      { kind: 'load-balancer', name: 'lb', in: 'vpc' },
      { kind: 'listener', name: 'listener', in: 'lb', props: { port: 80, defaultAction: { type: 'fixed-response', statusCode: 404 } } },
      { kind: 'service', name: 'Service', in: 'cluster', props: { launchType: 'FARGATE', ...props } },
    ],
    [
      ['runs', 'Service', 'taskDefinition'],
      ['forwards', 'listener', 'blueTargetGroup', { name: 'prodListenerRule', pathPatterns: ['/*'], priority: 1, weight: 100 }],
      ['forwards', 'listener', 'greenTargetGroup', { name: 'prodListenerRule', weight: 0 }],
      ['target', 'blueTargetGroup', 'Service', target],
      ['target', 'greenTargetGroup', 'Service', { ...target, alternate: true }],
      ...edges,
    ],
  );
}

/** What the examples of classic load balancers only declare: instances, and tasks at known ports of them. */
function classicSetting(container: string): Setting {
  return {
    values: {
      ...ON_EC2.values,
      cluster: `const vpc = new ec2.Vpc(this, 'vpc', { maxAzs: 2 });\nconst cluster = new ecs.Cluster(this, 'cluster', { vpc });`,
      vpc: '',
    },
    before: `taskDefinition.addContainer('${container}', { image: ecs.ContainerImage.fromRegistry('${SAMPLE}'), memoryLimitMiB: 256, portMappings: [{ containerPort: 80, hostPort: 80 }] });
cluster.addCapacity('capacity', { instanceType: new ec2.InstanceType('t3.large') });`,
  };
}

/** The service of these examples and its load balancer. */
function classic(container: string, edges: readonly ShortEdge[]) {
  return design(
    [
      VPC,
      { ...CLUSTER, in: 'vpc' },
      { kind: 'capacity', name: 'capacity', in: 'cluster', props: { instanceType: 't3.large' } },
      EC2_TASK,
      {
        kind: 'container',
        name: container,
        in: 'taskDefinition',
        props: { image: SAMPLE, memoryLimitMiB: 256, portMappings: [{ containerPort: 80, hostPort: 80 }] },
      },
      { kind: 'service', name: 'Service', in: 'cluster', props: { launchType: 'EC2', minHealthyPercent: 100 } },
      { kind: 'load-balancer', name: 'LB', in: 'vpc', props: { type: 'classic' } },
      { kind: 'listener', name: 'Listener', in: 'LB', props: { port: 80 } },
    ],
    [['runs', 'Service', 'taskDefinition'], ...edges],
  );
}
