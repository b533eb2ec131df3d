import { call, construct, instance, json, listOf, mapOf, member, property, ref, staticCall, THIS } from '@/lib/plan/build';
import type { Plan } from '@/lib/plan/plan';

const TASK_RESOURCE = { kind: 'default-child', on: ref('task'), fqn: 'aws_ecs.CfnTaskDefinition' } as const;

/** Two stacks that hold every kind of expression, names that need care, and strings that need escaping. */
export const EVERY_EXPRESSION_PLAN: Plan = {
  name: 'Every expression: 100%',
  stacks: [
    {
      id: 'every-expression',
      stackName: 'every',
      description: 'It\'s "quoted"',
      tags: { 'cost center': 'a\\b' },
      statements: [
        // Hints that are reserved, taken by an import, equal to each other, or not identifiers at all.
        {
          element: 'vpc',
          variable: { id: 'vpc', hint: 'ec2' },
          expr: construct('aws_ec2.Vpc', 'Vpc', {
            natGateways: 0,
            restrictDefaultSecurityGroup: false,
            ipAddresses: staticCall('aws_ec2.IpAddresses', 'cidr', '10.1.0.0/16'),
          }),
        },
        { element: 'group', variable: { id: 'group', hint: 'default' }, expr: construct('aws_ec2.SecurityGroup', 'Group', { vpc: ref('vpc') }) },
        { element: 'task', paragraph: true, variable: { id: 'task', hint: '任务' }, expr: construct('aws_ecs.FargateTaskDefinition', 'Task') },
        {
          element: 'container',
          variable: { id: 'container', hint: 'task definition' },
          expr: call(ref('task'), 'addContainer', 'App', {
            image: staticCall('aws_ecs.ContainerImage', 'fromRegistry', 'public.ecr.aws/nginx/nginx:1.27'),
            command: listOf(['sh', '-c', 'echo "it\'s $HOME" \\\n && echo `date` ${X}\u2028\u0000é\u{1F680}']),
            environment: mapOf({ PLAIN: 'x', 'with-dash': '"', 'a.b': "'", '1st': '', toString: 'y' }),
            healthCheck: { command: ['CMD-SHELL', 'curl -f http://localhost/ || exit 1'], retries: 5, startPeriod: staticCall('Duration', 'minutes', 1) },
          }),
        },
        { element: 'container', expr: call(ref('container'), 'addPortMappings', { containerPort: 80, hostPort: 80 }, { containerPort: 8080 }) },
        {
          element: 'task',
          expr: call(
            TASK_RESOURCE,
            'addPropertyOverride',
            'ContainerDefinitions.0.Ulimits',
            json([
              { Name: 'nofile', SoftLimit: 1024, HardLimit: 4096 },
              { Name: 'core', SoftLimit: -1, HardLimit: -1 },
            ]),
          ),
        },
        { element: 'task', expr: call(TASK_RESOURCE, 'addPropertyOverride', 'Tags', json([])) },
        { element: 'task', expr: call(TASK_RESOURCE, 'addPropertyOverride', 'EnableFaultInjection', json(null)) },
        {
          element: 'service',
          paragraph: true,
          variable: { id: 'service', hint: 'props' },
          expr: construct('aws_ecs.FargateService', 'Service', {
            cluster: construct('aws_ecs.Cluster', 'Cluster', { vpc: ref('vpc') }),
            taskDefinition: ref('task'),
            assignPublicIp: true,
            securityGroups: [ref('group')],
            circuitBreaker: { rollback: true },
            minHealthyPercent: 100,
          }),
        },
        { element: 'rule', expr: call(property(ref('service'), 'connections'), 'allowFromAnyIpv4', staticCall('aws_ec2.Port', 'tcp', 80), 'From anywhere') },
        {
          element: 'rule',
          expr: call(ref('group'), 'addIngressRule', staticCall('aws_ec2.Peer', 'ipv4', '192.168.0.0/16'), staticCall('aws_ec2.Port', 'tcpRange', 8000, 8080)),
        },
        {
          element: 'tags',
          expr: call(staticCall('Tags', 'of', ref('service')), 'add', 'a-tag-with-a-name-that-is-rather-long', 'and a value that does not fit beside it'),
        },
        {
          element: 'output',
          paragraph: true,
          expr: construct('CfnOutput', 'ServiceArn', {
            value: property(ref('service'), 'serviceArn'),
            description: 'The ARN of a service, told at such length that it must go to the next line',
          }),
        },
        { element: 'stack', expr: call(THIS, 'addMetadata', 'made', json({ with: ['care', 1, true, null], 'and-more': {} })) },
      ],
    },
    {
      id: 'x2nd',
      statements: [
        {
          element: 'template',
          expr: construct('aws_ec2.LaunchTemplate', 'Template', {
            instanceType: instance('aws_ec2.InstanceType', 'm7g.large'),
            machineImage: staticCall('aws_ecs.EcsOptimizedImage', 'amazonLinux2023', member('aws_ecs.AmiHardwareType', 'ARM')),
          }),
        },
      ],
    },
  ],
};
