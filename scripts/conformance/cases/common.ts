import type { Setting } from '../example-case';
import type { ShortNode } from '../design';

/** The image that examples use. */
export const SAMPLE = 'amazon/amazon-ecs-sample';

const SAMPLE_IMAGE = `ecs.ContainerImage.fromRegistry('${SAMPLE}')`;

/** What `declare const vpc: ec2.Vpc` stands for. */
export const VPC: ShortNode = { kind: 'vpc', name: 'vpc', props: { maxAzs: 2, restrictDefaultSecurityGroup: true } };

/** What `declare const cluster: ecs.Cluster` stands for. */
export const CLUSTER: ShortNode = { kind: 'cluster', name: 'cluster' };

/** What `declare const taskDefinition: ecs.TaskDefinition` stands for. */
export const TASK: ShortNode = { kind: 'task-definition', name: 'taskDefinition', props: { launchType: 'EC2_AND_FARGATE', cpu: 1024, memoryMiB: 2048 } };

/** What it stands for where Fargate does not offer what the example is about. */
export const EC2_TASK: ShortNode = { kind: 'task-definition', name: 'taskDefinition', props: { launchType: 'EC2' } };

/** The setting for {@link EC2_TASK}. */
export const ON_EC2: Setting = { values: { taskDefinition: `const taskDefinition = new ecs.Ec2TaskDefinition(this, 'taskDefinition');` } };

/** A container in {@link TASK}. */
export const WEB: ShortNode = { kind: 'container', name: 'web', in: 'taskDefinition', props: { image: SAMPLE, portMappings: [{ containerPort: 80 }] } };

/** {@link WEB} in the task definition that an example declares and leaves empty. */
export const WITH_WEB: Setting = { before: `taskDefinition.addContainer('web', { image: ${SAMPLE_IMAGE}, portMappings: [{ containerPort: 80 }] });` };

/** A container in a task definition that an example makes and leaves empty. */
export function completedWith(task: string): Setting {
  return { completion: { after: `${task}.addContainer('web', { image: ${SAMPLE_IMAGE}, memoryLimitMiB: 256 });`, lack: 'container' } };
}

/** The container of {@link completedWith}. */
export function completing(task: string): ShortNode {
  return { kind: 'container', name: 'web', in: task, props: { image: SAMPLE, memoryLimitMiB: 256 } };
}
