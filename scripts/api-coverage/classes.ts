/** The modules that are asked for: what classes of theirs take from elsewhere is not followed. */
export const MODULES: ReadonlySet<string> = new Set(['aws_ecs', 'aws_servicediscovery']);

/** The classes that designs are about by now. */
export const CLASSES: readonly string[] = [
  'aws_ecs.Cluster',
  'aws_ecs.FargateTaskDefinition',
  'aws_ecs.Ec2TaskDefinition',
  'aws_ecs.ExternalTaskDefinition',
  'aws_ecs.TaskDefinition',
  'aws_ecs.ContainerDefinition',
  'aws_servicediscovery.HttpNamespace',
  'aws_servicediscovery.PrivateDnsNamespace',
  'aws_servicediscovery.PublicDnsNamespace',
  'aws_servicediscovery.Service',
];

/** The classes that designs know, but are not yet asked to know whole. */
export const LATER: readonly string[] = ['aws_ecs.FargateService', 'aws_ecs.Ec2Service', 'aws_ecs.ExternalService'];
