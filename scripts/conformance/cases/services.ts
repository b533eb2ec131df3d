import type { Props } from '@/lib/kinds/union';
import { design, type ShortEdge, type ShortNode } from '../design';
import type { Cases } from '../example-case';
import { CLUSTER, completing, SAMPLE, TASK, VPC, WEB, WITH_WEB } from './common';

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
  'Service > Deployment alarms #1': { hash: 'e1380796', notYet: 'SE5', missing: 'deployment alarms' },
  'Service > Deployment alarms > Troubleshooting circular dependencies #1': { hash: '250dacae', notYet: 'SE5', missing: 'deployment alarms' },
  'Service > Deployment alarms > Troubleshooting circular dependencies #2': { hash: 'e41e1483', notYet: 'SE5', missing: 'deployment alarms' },
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
      [['target', 'Listener', 'Service', { name: 'ECS', protocol: 'HTTPS', port: 443, containerName: 'web', containerPort: 80 }]],
      'vpc',
    ),
  },
  'Service > Include a classic load balancer #1': { hash: '6641420a', notYet: 'TR5', missing: 'classic load balancers' },
  'Service > Include a classic load balancer #2': { hash: '88482a20', notYet: 'TR5', missing: 'classic load balancers' },
  'Service > Import existing services #1': { hash: 'dde6e707', notYet: 'SE8', missing: 'existing services' },
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
  'ServiceManagedVolume #1': { hash: '79f41fce', notYet: 'SE13', missing: 'EBS volumes that a service manages' },
  'ServiceManagedVolume #2': { hash: '6c53555f', notYet: 'SE13', missing: 'EBS volumes that a service manages' },
  'ECS Native Blue/Green Deployment #1': { hash: '56910940', notYet: 'SE7', missing: 'blue/green deployments' },
  'Buil-in Linear and Canary Deployments > Linear Deployment #1': { hash: '19ced3a7', notYet: 'SE7', missing: 'linear deployments' },
  'Buil-in Linear and Canary Deployments > Canary Deployment #1': { hash: '86088e12', notYet: 'SE7', missing: 'canary deployments' },
  // No task definition is for EC2 and External instances at once.
  'Daemon Scheduling Strategy #1': { hash: '3b97b0d5', refused: /Supplied TaskDefinition is not configured for compatibility with ECS Anywhere cluster/ },
  'Daemon Scheduling Strategy > Force New Deployment #1': { hash: 'f6f2acc0', notYet: 'SE6', missing: 'forcing a new deployment' },
  'Daemon Scheduling Strategy > Force New Deployment #2': { hash: '8a8125d2', notYet: 'SE6', missing: 'forcing a new deployment' },
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
