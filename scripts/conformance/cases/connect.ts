import type { Props } from '@/lib/kinds/union';
import { design, type ShortEdge, type ShortNode } from '../design';
import type { Cases } from '../example-case';
import { CLUSTER, SAMPLE, TASK, VPC, WEB, WITH_WEB } from './common';

const IMAGE = `ecs.ContainerImage.fromRegistry('${SAMPLE}')`;

/** What a declared cluster is that has a default namespace. */
const NAMED_CLUSTER = `const cluster = new ecs.Cluster(this, 'cluster');
cluster.addDefaultCloudMapNamespace({ name: 'local' });`;

/** The default namespace of {@link NAMED_CLUSTER}. */
const NAMES: ShortNode = { kind: 'namespace', name: 'names', in: 'cluster', props: { namespaceName: 'local' } };

/** The same with instances for tasks on EC2. */
const NAMED_EC2_CLUSTER = `${NAMED_CLUSTER}
cluster.addCapacity('capacity', { instanceType: new ec2.InstanceType('t3.large') });`;

const CAPACITY: ShortNode = { kind: 'capacity', name: 'capacity', in: 'cluster', props: { instanceType: 't3.large' } };

/** A container with a port that has a name, in the task definition that an example declares and leaves empty. */
const WITH_API = {
  before: `taskDefinition.addContainer('web', { image: ${IMAGE}, portMappings: [{ name: 'api', containerPort: 8080, appProtocol: ecs.AppProtocol.http }] });`,
};

const API: ShortNode = {
  kind: 'container',
  name: 'web',
  in: 'taskDefinition',
  props: { image: SAMPLE, portMappings: [{ name: 'api', containerPort: 8080, appProtocol: 'http' }] },
};

/** The examples about how services are found: namespaces, Cloud Map, Service Connect. */
export const CONNECT: Cases = {
  'CloudMap Service Discovery #1': {
    hash: 'fad313bf',
    setting: { ...WITH_WEB, values: { cluster: NAMED_EC2_CLUSTER } },
    design: service('Service', { launchType: 'EC2', cloudMap: { dnsRecordType: 'A' } }, [CAPACITY, NAMES, WEB]),
  },
  'CloudMap Service Discovery #2': {
    hash: 'e216b78c',
    // An image does not begin with a slash.
    errors: ['container/image'],
    setting: { values: { cluster: NAMED_EC2_CLUSTER } },
    design: service(
      'Service',
      { launchType: 'EC2', minHealthyPercent: 100, cloudMap: { dnsRecordType: 'SRV', containerName: 'Container', containerPort: 7600 } },
      [
        CAPACITY,
        NAMES,
        {
          kind: 'container',
          name: 'Container',
          in: 'taskDefinition',
          props: { image: '/aws/aws-example-app', memoryLimitMiB: 2048, portMappings: [{ containerPort: 7600, protocol: 'tcp' }] },
        },
      ],
    ),
  },
  'CloudMap Service Discovery > Associate With a Specific CloudMap Service #1': {
    hash: 'dab8344c',
    setting: {
      values: {
        cloudMapService: `const vpc = new ec2.Vpc(this, 'vpc', { maxAzs: 2 });
const names = new cloudmap.PrivateDnsNamespace(this, 'names', { name: 'local', vpc });
const cloudMapService = new cloudmap.Service(this, 'cloudMapService', { namespace: names, name: 'web' });`,
        ecsService: `const cluster = new ecs.Cluster(this, 'cluster', { vpc });
const taskDefinition = new ecs.TaskDefinition(this, 'taskDefinition', { compatibility: ecs.Compatibility.EC2_AND_FARGATE, cpu: '1024', memoryMiB: '2048' });
taskDefinition.addContainer('web', { image: ${IMAGE}, portMappings: [{ containerPort: 80 }] });
const ecsService = new ecs.FargateService(this, 'ecsService', { cluster, taskDefinition, minHealthyPercent: 100 });`,
      },
    },
    design: service(
      'ecsService',
      { minHealthyPercent: 100 },
      [VPC, { ...NAMES, in: 'vpc' }, { kind: 'cloud-map-service', name: 'cloudMapService', props: { serviceName: 'web' } }, WEB],
      [
        ['uses-namespace', 'cloudMapService', 'names'],
        ['registers', 'ecsService', 'cloudMapService'],
      ],
      'vpc',
    ),
  },
  'CloudMap Service Discovery > Using an Existing Cloud Map Namespace #1': {
    hash: 'c565a5e0',
    design: design(
      [VPC, { kind: 'namespace', name: 'Namespace', in: 'vpc', props: { namespaceName: 'example.local' } }, { kind: 'cluster', name: 'Cluster', in: 'vpc' }],
      [['uses-namespace', 'Cluster', 'Namespace', { useForServiceConnect: true }]],
    ),
  },
  'CloudMap Service Discovery > Using an Existing Cloud Map Namespace #2': {
    hash: '2651f873',
    design: design(
      [
        VPC,
        {
          kind: 'namespace',
          name: 'ImportedNamespace',
          props: {
            source: 'existing',
            namespaceId: 'ns-xxxxxxxxxxxxx',
            namespaceArn: 'arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-xxxxxxxxxxxxx',
            namespaceName: 'example.local',
          },
        },
        { kind: 'cluster', name: 'Cluster', in: 'vpc' },
      ],
      [['uses-namespace', 'Cluster', 'ImportedNamespace']],
    ),
  },
  'Amazon ECS Service Connect #1': {
    hash: 'b93980fb',
    design: service('Service', { minHealthyPercent: 100, serviceConnect: { services: [{ portMappingName: 'api', dnsName: 'http-api', port: 80 }] } }, [
      NAMES,
      { kind: 'container', name: 'MyContainer', in: 'taskDefinition', props: { image: SAMPLE, portMappings: [{ name: 'api', containerPort: 8080 }] } },
    ]),
  },
  'Amazon ECS Service Connect #2': {
    hash: 'd2810d70',
    setting: { ...WITH_WEB, values: { cluster: NAMED_CLUSTER } },
    design: service('Service', { minHealthyPercent: 100, serviceConnect: { client: true } }, [NAMES, WEB]),
  },
  'Amazon ECS Service Connect #3': {
    hash: '8b82f9ea',
    setting: { ...WITH_API, values: { cluster: NAMED_CLUSTER } },
    design: service(
      'CustomizedService',
      {
        minHealthyPercent: 100,
        serviceConnect: {
          logging: { driver: 'awslogs', streamPrefix: 'sc-traffic' },
          services: [{ portMappingName: 'api', dnsName: 'customized-api', port: 80, ingressPortOverride: 20040, discoveryName: 'custom' }],
        },
      },
      [NAMES, API],
    ),
  },
  'Amazon ECS Service Connect #4': {
    hash: 'fe236ff3',
    setting: { ...WITH_API, values: { cluster: NAMED_CLUSTER } },
    design: service(
      'Service',
      { minHealthyPercent: 100, serviceConnect: { services: [{ portMappingName: 'api', idleTimeoutSeconds: 300, perRequestTimeoutSeconds: 300 }] } },
      [NAMES, API],
    ),
  },
  'Amazon ECS Service Connect > Service Connect Access Logs #1': {
    hash: '2941a1a8',
    setting: { ...WITH_API, values: { cluster: NAMED_CLUSTER } },
    design: service(
      'Service',
      {
        serviceConnect: {
          services: [{ portMappingName: 'api' }],
          accessLog: { format: 'JSON', includeQueryParameters: true },
          logging: { driver: 'awslogs', streamPrefix: 'prefix' },
        },
      },
      [NAMES, API],
    ),
  },
  'Service Connect TLS #1': {
    hash: '0360a56c',
    setting: { ...WITH_API, values: { role: `const role = new iam.Role(this, 'role', { assumedBy: new iam.ServicePrincipal('ecs.amazonaws.com') });` } },
    design: service(
      'FargateService',
      {
        serviceConnect: {
          namespace: 'sample namespace',
          services: [{ portMappingName: 'api', certificateAuthorityArn: 'arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/123456789012' }],
        },
      },
      [API, { kind: 'kms-key', name: 'kmsKey' }, { kind: 'role', name: 'role', props: { assumedBy: 'ecs.amazonaws.com' } }],
      [
        ['encrypted-with', 'FargateService', 'kmsKey'],
        ['has-role', 'FargateService', 'role', { use: 'SERVICE_CONNECT_TLS' }],
      ],
    ),
  },
};

/** A service on the cluster and with the task definition that an example declares, with more around it. */
function service(name: string, props: Props<'service'>, around: readonly ShortNode[], edges: readonly ShortEdge[] = [], vpc?: string) {
  const outside = around.filter((it) => it.in === undefined || it.in === 'vpc');
  return design(
    [
      ...outside,
      { ...CLUSTER, ...(vpc === undefined ? {} : { in: vpc }) },
      TASK,
      ...around.filter((it) => !outside.includes(it)),
      { kind: 'service', name, in: 'cluster', props: { launchType: 'FARGATE', ...props } },
    ],
    [['runs', name, 'taskDefinition'], ...edges],
  );
}
