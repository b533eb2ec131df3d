import { invariant } from '@/lib/util/invariant';

/**
 * Statements that make a name which an example only declares, in the stack of the example: `const cluster = …`. The
 * construct id is the name, so that a design can say the same.
 *
 * @throws when there is no value for the type: a new one must be added to the table, or to the case of the example.
 */
export function valueOf(name: string, type: string): string {
  const make = VALUES[type];
  invariant(make, `an example declares ${name}: ${type}, and the table of values has nothing of this type`);
  return make(name);
}

const VALUES: Readonly<Record<string, (name: string) => string>> = {
  'ec2.Vpc': (name) => `const ${name} = new ec2.Vpc(this, '${name}', { maxAzs: 2 });`,
  'ec2.SecurityGroup': (name) => `const ${name} = new ec2.SecurityGroup(this, '${name}', { vpc });`,
  'ecs.Cluster': (name) => `const ${name} = new ecs.Cluster(this, '${name}');`,
  // Can be run on Fargate and on EC2.
  'ecs.TaskDefinition': (name) =>
    `const ${name} = new ecs.TaskDefinition(this, '${name}', { compatibility: ecs.Compatibility.EC2_AND_FARGATE, cpu: '1024', memoryMiB: '2048' });`,
  'ecs.ContainerDefinition': (name) =>
    `const ${name} = new ecs.FargateTaskDefinition(this, 'taskDefinition').addContainer('${name}', { image: ecs.ContainerImage.fromRegistry('amazon/amazon-ecs-sample') });`,
  'ecs.ContainerDefinitionOptions': (name) => `const ${name} = { image: ecs.ContainerImage.fromRegistry('amazon/amazon-ecs-sample') };`,
  'ecs.Secret': (name) => `const ${name} = ecs.Secret.fromSecretsManager(new secretsmanager.Secret(this, '${name}'));`,
  'secretsmanager.Secret': (name) => `const ${name} = new secretsmanager.Secret(this, '${name}');`,
  'ssm.StringParameter': (name) => `const ${name} = new ssm.StringParameter(this, '${name}', { stringValue: 'value' });`,
  'ssm.IParameter': (name) => `const ${name} = ssm.StringParameter.fromStringParameterName(this, '${name}', '/${name}');`,
  's3.Bucket': (name) => `const ${name} = new s3.Bucket(this, '${name}');`,
  'kms.Key': (name) => `const ${name} = new kms.Key(this, '${name}');`,
  'kms.IKey': (name) => `const ${name} = new kms.Key(this, '${name}');`,
  'iam.Role': (name) => `const ${name} = new iam.Role(this, '${name}', { assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com') });`,
  'iam.IRole': (name) => `const ${name} = new iam.Role(this, '${name}', { assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com') });`,
  'iam.IGrantable': (name) => `const ${name} = new iam.Role(this, '${name}', { assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com') });`,
};
