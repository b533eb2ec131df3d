import { design } from '../design';
import type { Cases } from '../example-case';
import { completedWith, completing, SAMPLE, TASK } from './common';

/** The examples under "Task definitions" themselves. */
export const TASK_DEFINITIONS: Cases = {
  'Task definitions #1': {
    hash: 'bc2b29c5',
    setting: completedWith('fargateTaskDefinition'),
    design: design([{ kind: 'task-definition', name: 'TaskDef', props: { launchType: 'FARGATE', cpu: 256, memoryMiB: 512 } }, completing('TaskDef')]),
  },
  'Task definitions #2': {
    hash: '3466b8e5',
    setting: completedWith('fargateTaskDefinition'),
    design: design([
      { kind: 'task-definition', name: 'TaskDef', props: { launchType: 'FARGATE', cpu: 256, memoryMiB: 512, ephemeralStorageGiB: 100 } },
      completing('TaskDef'),
    ]),
  },
  'Task definitions #3': {
    hash: 'dea900e7',
    setting: completedWith('fargateTaskDefinition'),
    design: design([
      {
        kind: 'task-definition',
        name: 'TaskDef',
        props: { launchType: 'FARGATE', cpu: 256, memoryMiB: 512, operatingSystemFamily: 'LINUX', cpuArchitecture: 'ARM64', pidMode: 'TASK' },
      },
      completing('TaskDef'),
    ]),
  },
  'Task definitions #4': {
    hash: '3fef8782',
    design: design([
      { kind: 'task-definition', name: 'TaskDef', props: { launchType: 'FARGATE', cpu: 256, memoryMiB: 512 } },
      { kind: 'container', name: 'WebContainer', in: 'TaskDef', props: { image: SAMPLE } },
    ]),
  },
  'Task definitions #5': {
    hash: 'fd8d54c4',
    design: design([
      { kind: 'task-definition', name: 'TaskDef', props: { launchType: 'EC2', networkMode: 'BRIDGE' } },
      { kind: 'container', name: 'WebContainer', in: 'TaskDef', props: { image: SAMPLE, memoryLimitMiB: 1024 } },
    ]),
  },
  'Task definitions #6': {
    hash: '89b558cd',
    design: design([
      { kind: 'task-definition', name: 'TaskDef', props: { launchType: 'EXTERNAL' } },
      { kind: 'container', name: 'WebContainer', in: 'TaskDef', props: { image: SAMPLE, memoryLimitMiB: 1024 } },
    ]),
  },
  'Task definitions #7': {
    hash: 'a80303a6',
    design: design([
      TASK,
      {
        kind: 'container',
        name: 'WebContainer',
        in: 'taskDefinition',
        props: { image: SAMPLE, memoryLimitMiB: 1024, portMappings: [{ containerPort: 3000 }] },
      },
    ]),
  },
  'Task definitions #8': {
    hash: 'ade0e755',
    design: design([
      { kind: 'task-definition', name: 'taskDefinition', props: { launchType: 'FARGATE' } },
      { kind: 'container', name: 'container', in: 'taskDefinition', props: { image: SAMPLE, portMappings: [{ containerPort: 3000 }] } },
    ]),
  },
  'Task definitions #9': {
    hash: '8019fba3',
    design: design([
      { kind: 'task-definition', name: 'taskDefinition', props: { launchType: 'FARGATE' } },
      { kind: 'container', name: 'container', in: 'taskDefinition', props: { image: SAMPLE, portMappings: [{ containerPortRange: '8080-8081' }] } },
    ]),
  },
  'Task definitions #10': {
    hash: '0df556d6',
    errors: ['volume/efs-file-system'],
    setting: completedWith('fargateTaskDefinition'),
    design: design([
      { kind: 'task-definition', name: 'TaskDef', props: { launchType: 'FARGATE', cpu: 256, memoryMiB: 512 } },
      { kind: 'volume', name: 'mydatavolume', in: 'TaskDef', props: { type: 'EFS', efs: { fileSystemId: 'EFS' } } },
      completing('TaskDef'),
    ]),
  },
  'Task definitions #11': {
    hash: '79be52d2',
    setting: completedWith('taskDefinition'),
    design: design([
      { kind: 'task-definition', name: 'TaskDef', props: { launchType: 'EC2_AND_FARGATE', cpu: 256, memoryMiB: 512, networkMode: 'AWS_VPC' } },
      completing('TaskDef'),
    ]),
  },
  'Task definitions #12': {
    hash: '4097c24e',
    errors: ['task/fargate-size'],
    setting: completedWith('taskDef'),
    design: design(
      [
        { kind: 'role', name: 'role' },
        { kind: 'task-definition', name: 'TaskDef', props: { launchType: 'EC2_AND_FARGATE', cpu: 512, memoryMiB: 512 } },
        completing('TaskDef'),
      ],
      [['may-run', 'role', 'TaskDef']],
    ),
  },
  'Task definitions #13': {
    hash: '0ac29939',
    design: design([TASK, { kind: 'container', name: 'Container', in: 'taskDefinition', props: { image: SAMPLE, interactive: true } }]),
  },
};
