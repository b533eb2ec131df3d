import { design } from '../design';
import type { Cases } from '../example-case';
import { CAPACITY_PROVIDERS } from './capacity-providers';
import { CLUSTER, SAMPLE, TASK, VPC, WEB } from './common';
import { CONNECT } from './connect';

/** The examples about what is around services: scaling, events, discovery, capacity providers, Service Connect, mixins. */
export const OTHERS: Cases = {
  ...CAPACITY_PROVIDERS,
  ...CONNECT,
  'Task Auto-Scaling #1': {
    hash: 'e5d5afc8',
    setting: {
      values: {
        target: `const vpc = new ec2.Vpc(this, 'vpc', { maxAzs: 2 });
const cluster = new ecs.Cluster(this, 'cluster', { vpc });
const taskDefinition = new ecs.TaskDefinition(this, 'taskDefinition', { compatibility: ecs.Compatibility.EC2_AND_FARGATE, cpu: '1024', memoryMiB: '2048' });
taskDefinition.addContainer('web', { image: ecs.ContainerImage.fromRegistry('${SAMPLE}'), portMappings: [{ containerPort: 80 }] });
const service = new ecs.FargateService(this, 'service', { cluster, taskDefinition, minHealthyPercent: 100 });
const listener = new elbv2.ApplicationLoadBalancer(this, 'LB', { vpc, internetFacing: true }).addListener('Listener', { port: 80 });
const target = listener.addTargets('target', { port: 80, targets: [service] });`,
        service: '',
      },
    },
    design: design(
      [
        VPC,
        { ...CLUSTER, in: 'vpc' },
        TASK,
        WEB,
        {
          kind: 'service',
          name: 'service',
          in: 'cluster',
          props: {
            minHealthyPercent: 100,
            scaling: {
              maxCapacity: 10,
              policies: [
                { type: 'CPU', name: 'CpuScaling', target: 50 },
                { type: 'REQUESTS', name: 'RequestScaling', target: 10_000 },
              ],
            },
          },
        },
        { kind: 'load-balancer', name: 'LB', in: 'vpc', props: { internetFacing: true } },
        { kind: 'listener', name: 'Listener', in: 'LB', props: { port: 80 } },
      ],
      [
        ['runs', 'service', 'taskDefinition'],
        ['target', 'Listener', 'service', { name: 'target' }],
      ],
    ),
  },
  'Integration with CloudWatch Events #1': {
    hash: '0b2d4497',
    setting: { files: { 'eventhandler-image/Dockerfile': 'FROM scratch\n' } },
    design: design(
      [
        CLUSTER,
        { kind: 'task-definition', name: 'TaskDef', props: { launchType: 'EC2' } },
        {
          kind: 'container',
          name: 'TheContainer',
          in: 'TaskDef',
          props: {
            imageSource: 'ASSET',
            imageAsset: { directory: 'eventhandler-image' },
            memoryLimitMiB: 256,
            logging: { driver: 'awslogs', streamPrefix: 'EventDemo', mode: 'NON_BLOCKING' },
          },
        },
        {
          kind: 'scheduled-task',
          name: 'Rule',
          in: 'cluster',
          props: {
            schedule: 'rate(1 minute)',
            taskCount: 1,
            containerOverrides: [{ containerName: 'TheContainer', environment: { I_WAS_TRIGGERED: 'From CloudWatch Events' } }],
          },
        },
      ],
      [['runs', 'Rule', 'TaskDef']],
    ),
  },
};
