import { design } from '../design';
import type { Cases, Setting } from '../example-case';
import { EC2_TASK, ON_EC2, SAMPLE, TASK } from './common';

/** A task for instances with accelerators, where an example only speaks of one of its containers. */
const ACCELERATED: Setting = {
  values: {
    taskDefinition: `const taskDefinition = new ecs.Ec2TaskDefinition(this, 'taskDefinition', { inferenceAccelerators: [{ deviceName: 'device1', deviceType: 'eia2.medium' }] });`,
  },
};

/** A container on EC2 that says nothing about its memory, which the CDK refuses. */
function withMemory(text: string): Setting {
  return {
    completion: {
      replace: [text, `${text}, memoryLimitMiB: 256`],
      lack: { refusal: /must have at least one of 'memoryLimitMiB' or 'memoryReservationMiB' specified/ },
    },
  };
}

/** The examples of what a container can be, from "Images" to "Using Graviton2 with Fargate" and after the log drivers. */
export const CONTAINERS: Cases = {
  'Task definitions > Environment variables #1': {
    hash: '26bf8206',
    setting: {
      files: { 'demo-env-file.env': 'STAGE=dev\n' },
      completion: {
        after: `import * as assets from 'aws-cdk-lib/aws-s3-assets';
new assets.Asset(this, 'File', { path: './demo-env-file.env' }).grantRead(taskDefinition.obtainExecutionRole());
s3Bucket.grantRead(taskDefinition.obtainExecutionRole(), 'assets/demo-env-file.env');`,
        lack: { action: 's3:GetObject' },
      },
    },
    design: design(
      [
        { kind: 'bucket', name: 's3Bucket' },
        { kind: 'secret', name: 'secret' },
        { kind: 'secret', name: 'dbSecret' },
        { kind: 'parameter', name: 'parameter', props: { stringValue: 'value' } },
        {
          ...TASK,
          // The example adds two secrets under names that it has given already. ECS refuses that; a form does not offer it.
          overrides: {
            'ContainerDefinitions.0.Secrets.4': { Name: 'API_KEY', ValueFrom: { Ref: 'secret4DA88516' } },
            'ContainerDefinitions.0.Secrets.5': { Name: 'DB_PASSWORD', ValueFrom: { 'Fn::Join': ['', [{ Ref: 'secret4DA88516' }, ':password::']] } },
          },
        },
        {
          kind: 'container',
          name: 'container',
          in: 'taskDefinition',
          props: {
            image: SAMPLE,
            memoryLimitMiB: 1024,
            environment: { STAGE: 'prod', QUEUE_NAME: 'MyQueue' },
            environmentFiles: ['./demo-env-file.env'],
          },
        },
      ],
      [
        ['uses-bucket', 'container', 's3Bucket', { environmentFiles: [{ key: 'assets/demo-env-file.env' }] }],
        ['uses-secret', 'container', 'secret', { variables: [{ name: 'SECRET' }, { name: 'API_KEY', field: 'apiKey', versionId: '12345' }] }],
        ['uses-secret', 'container', 'dbSecret', { variables: [{ name: 'DB_PASSWORD', field: 'password' }] }],
        ['uses-secret', 'container', 'parameter', { variables: [{ name: 'PARAMETER' }] }],
      ],
    ),
  },
  'Task definitions > Linux parameters #1': {
    hash: 'ac6b3ff1',
    setting: ON_EC2,
    design: design([
      EC2_TASK,
      {
        kind: 'container',
        name: 'container',
        in: 'taskDefinition',
        props: { image: SAMPLE, memoryLimitMiB: 1024, linuxParameters: { initProcess: true, sharedMemoryMiB: 1024, maxSwapMiB: 5000, swappiness: 90 } },
      },
    ]),
  },
  'Task definitions > System controls #1': {
    hash: 'dd4fbac0',
    design: design([
      TASK,
      {
        kind: 'container',
        name: 'container',
        in: 'taskDefinition',
        props: { image: SAMPLE, memoryLimitMiB: 1024, systemControls: [{ namespace: 'net.ipv6.conf.all.default.disable_ipv6', value: '1' }] },
      },
    ]),
  },
  'Task definitions > Restart policy #1': {
    hash: '6c1d6e56',
    design: design([
      TASK,
      {
        kind: 'container',
        name: 'container',
        in: 'taskDefinition',
        props: { image: SAMPLE, restartPolicy: { enabled: true, ignoredExitCodes: [{ exitCode: 0 }, { exitCode: 127 }], attemptPeriodSeconds: 360 } },
      },
    ]),
  },
  'Task definitions > Enable Fault Injection #1': {
    hash: 'ab7a67c3',
    setting: {
      completion: {
        replace: [
          `new ecs.Ec2TaskDefinition(this, 'Ec2TaskDefinition', {`,
          `const task = new ecs.Ec2TaskDefinition(this, 'Ec2TaskDefinition', { networkMode: ecs.NetworkMode.AWS_VPC,`,
        ],
        after: `task.addContainer('web', { image: ecs.ContainerImage.fromRegistry('${SAMPLE}'), memoryLimitMiB: 256 });`,
        lack: { refusal: /Only AWS_VPC and HOST Network Modes are supported for enabling Fault Injection/ },
      },
    },
    design: design([
      { kind: 'task-definition', name: 'Ec2TaskDefinition', props: { launchType: 'EC2', networkMode: 'AWS_VPC', enableFaultInjection: true } },
      { kind: 'container', name: 'web', in: 'Ec2TaskDefinition', props: { image: SAMPLE, memoryLimitMiB: 256 } },
    ]),
  },
  'Docker labels #1': {
    hash: 'ef71a23d',
    design: design([
      TASK,
      {
        kind: 'container',
        name: 'cont',
        in: 'taskDefinition',
        props: { image: SAMPLE, memoryLimitMiB: 1024, dockerLabels: { foo: 'bar', label: 'value' } },
      },
    ]),
  },
  'Docker labels > Using Windows containers on Fargate #1': {
    hash: 'bc375a2f',
    design: design([
      {
        kind: 'task-definition',
        name: 'TaskDef',
        props: { launchType: 'FARGATE', cpu: 1024, memoryMiB: 2048, operatingSystemFamily: 'WINDOWS_SERVER_2019_CORE', cpuArchitecture: 'X86_64' },
      },
      {
        kind: 'container',
        name: 'windowsservercore',
        in: 'TaskDef',
        props: {
          image: 'mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2019',
          portMappings: [{ containerPort: 80 }],
          logging: { driver: 'awslogs', streamPrefix: 'win-iis-on-fargate' },
        },
      },
    ]),
  },
  'Docker labels > Using Windows authentication with gMSA #1': {
    hash: '4c8f1436',
    setting: { ...ON_EC2, completion: { after: 'parameter.grantRead(taskDefinition.obtainExecutionRole());', lack: { action: 'ssm:GetParameter' } } },
    design: design(
      [
        { kind: 'parameter', name: 'parameter', props: { source: 'existing', parameterName: '/parameter' } },
        EC2_TASK,
        { kind: 'container', name: 'gmsa-domain-joined-container', in: 'taskDefinition', props: { image: SAMPLE, cpu: 128, memoryLimitMiB: 256 } },
      ],
      [['uses-secret', 'gmsa-domain-joined-container', 'parameter', { credentialSpec: 'DOMAIN_JOINED' }]],
    ),
  },
  'Docker labels > Using Windows authentication with gMSA #2': {
    hash: 'bdfa52c2',
    setting: { completion: { after: `bucket.grantRead(taskDefinition.obtainExecutionRole(), 'credSpec');`, lack: { action: 's3:GetObject' } } },
    design: design(
      [
        { kind: 'bucket', name: 'bucket' },
        TASK,
        { kind: 'container', name: 'gmsa-domainless-container', in: 'taskDefinition', props: { image: SAMPLE, cpu: 128, memoryLimitMiB: 256 } },
      ],
      [['uses-bucket', 'gmsa-domainless-container', 'bucket', { credentialSpec: { type: 'DOMAINLESS', key: 'credSpec' } }]],
    ),
  },
  'Docker labels > Using Graviton2 with Fargate #1': {
    hash: 'ab8afa4b',
    design: design([
      {
        kind: 'task-definition',
        name: 'TaskDef',
        props: { launchType: 'FARGATE', cpu: 1024, memoryMiB: 2048, operatingSystemFamily: 'LINUX', cpuArchitecture: 'ARM64' },
      },
      {
        kind: 'container',
        name: 'webarm64',
        in: 'TaskDef',
        props: {
          image: 'public.ecr.aws/nginx/nginx:latest-arm64v8',
          portMappings: [{ containerPort: 80 }],
          logging: { driver: 'awslogs', streamPrefix: 'graviton2-on-fargate' },
        },
      },
    ]),
  },
  'Elastic Inference Accelerators #1': {
    hash: 'e54753fa',
    setting: {
      completion: {
        after: `taskDefinition.addContainer('web', { image: ecs.ContainerImage.fromRegistry('${SAMPLE}'), memoryLimitMiB: 256 });`,
        lack: 'container',
      },
    },
    design: design([
      {
        kind: 'task-definition',
        name: 'Ec2TaskDef',
        props: { launchType: 'EC2', inferenceAccelerators: [{ deviceName: 'device1', deviceType: 'eia2.medium' }] },
      },
      { kind: 'container', name: 'web', in: 'Ec2TaskDef', props: { image: SAMPLE, memoryLimitMiB: 256 } },
    ]),
  },
  'Elastic Inference Accelerators #2': {
    hash: '6e15a0bb',
    setting: ACCELERATED,
    design: design([
      {
        kind: 'task-definition',
        name: 'taskDefinition',
        props: { launchType: 'EC2', inferenceAccelerators: [{ deviceName: 'device1', deviceType: 'eia2.medium' }] },
      },
      { kind: 'container', name: 'cont', in: 'taskDefinition', props: { image: 'test', memoryLimitMiB: 1024, inferenceAcceleratorResources: ['device1'] } },
    ]),
  },
  'Enable pseudo-terminal (TTY) allocation #1': {
    hash: '3dc2f579',
    setting: withMemory('pseudoTerminal: true'),
    design: design([
      { kind: 'task-definition', name: 'TaskDef', props: { launchType: 'EC2' } },
      { kind: 'container', name: 'TheContainer', in: 'TaskDef', props: { image: 'example-image', pseudoTerminal: true, memoryLimitMiB: 256 } },
    ]),
  },
  'Disable service container image version consistency #1': {
    hash: '0de5abce',
    setting: withMemory('versionConsistency: ecs.VersionConsistency.DISABLED'),
    design: design([
      { kind: 'task-definition', name: 'TaskDef', props: { launchType: 'EC2' } },
      { kind: 'container', name: 'TheContainer', in: 'TaskDef', props: { image: 'example-image', versionConsistency: 'DISABLED', memoryLimitMiB: 256 } },
    ]),
  },
  'Specify a container ulimit #1': {
    hash: '89cfd8ec',
    setting: withMemory(`image: ecs.ContainerImage.fromRegistry('example-image')`),
    design: design([
      { kind: 'task-definition', name: 'TaskDef', props: { launchType: 'EC2' } },
      {
        kind: 'container',
        name: 'TheContainer',
        in: 'TaskDef',
        props: { image: 'example-image', ulimits: [{ name: 'RSS', softLimit: 128, hardLimit: 128 }], memoryLimitMiB: 256 },
      },
    ]),
  },
};
