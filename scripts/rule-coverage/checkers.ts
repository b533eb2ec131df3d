import { cannot, found, left, type Check, type Row } from './rows';

/** A check of a checker: what it says, in its own words, and how it stands to the rules. */
export type CheckerCheck = Row & { readonly title: string };

/** A checker: how it is called where it is printed, and its checks by their numbers. */
export interface Checker {
  readonly source: string;
  readonly checks: Readonly<Record<string, CheckerCheck>>;
}

/** The checks of linters and catalogues of controls, as checks to be printed. */
export function checkerChecks(): Check[] {
  return Object.values(CHECKERS).flatMap(({ source, checks }) =>
    Object.entries(checks).map(([id, { title, ...row }]): Check => ({ ...row, source, check: `${id}: ${title}` })),
  );
}

/** Why a service cannot be told something: it is a task set's. */
const NO_TASK_SETS = cannot('task sets are made by the deployment controller, not by a template; a design has none');
const WRITTEN = cannot('the CDK writes the group and the region of awslogs itself');
const NO_LONE_INSTANCES = cannot('instances are always in an Auto Scaling group');
const NO_ACL = cannot('a design has no network ACLs');
const NO_WEBSITE = cannot('buckets are for files of containers, their logs and ECS Exec; none is a website');
const NO_POLICY = cannot('a design gives repositories no policy of their own; the CDK lets in only the roles that pull');
const TEMPLATES = cannot('the CDK makes launch templates; this looks at launch configurations');
const TAGS: Row = { ...found('design/untagged'), lower: 'a design without any tags may get them where it is deployed' };
const NOT_A_DESIGNS = (what: string): Row => left(`a design does not say ${what}`);

/**
 * Checks of others that concern what a design makes, by the name that rules give them as `related`: first the checker, then
 * the number.
 *
 * Titles are those of cfn-lint's docs/rules.md, the validator's own list of rules, Security Hub's user guide, cdk-nag's packs,
 * and the checks of checkov, trivy and prowler.
 */
export const CHECKERS: Readonly<Record<string, Checker>> = {
  'cfn-lint': {
    source: 'cfn-lint',
    checks: {
      E1029: check('Sub is required if a variable is used in a string', {
        ...found('design/placeholder'),
        lower: 'it deploys, with the text as it is',
      }),
      E3004: check('Resource dependencies are not circular', found('connect/log-circle', 'stack/circle')),
      E3019: check('Validate that all resources have unique primary identifiers', found('resource/same-name')),
      E3042: check('Validate at least one essential container is specified', found('task/essential-container')),
      E3044: check('ECS service using FARGATE or EXTERNAL can only use SchedulingStrategy of REPLICA', {
        ...found('service/daemon-fargate'),
        lower: 'on Fargate it is left out, and on External instances ECS takes it',
      }),
      E3046: check('Validate ECS task logging configuration for awslogs', WRITTEN),
      E3047: check('Validate ECS Fargate tasks have the right combination of CPU and memory', found('task/fargate-size')),
      E3048: check('Validate ECS Fargate tasks have required properties and values', found('task/fargate-size', 'task/other-launch-type')),
      E3049: check('Validate ECS tasks with dynamic host port have traffic-port ELB target groups', found('traffic/dynamic-port')),
      E3052: check('Validate ECS service requires NetworkConfiguration', found('cluster/service-network', 'service/network-of-instances')),
      E3053: check("Validate ECS task definition is has correct values for 'HostPort'", found('container/host-port')),
      E3054: check(
        'Validate ECS service using Fargate uses TaskDefinition that allows Fargate',
        found('service/launch-type', 'strategy/kept-launch-type-fits'),
      ),
      E3628: check('Validate EC2 instance types based on region', found('capacity/instance-type')),
      E3676: check('Validate ELBv2 protocols that require certificates have a certificate specified', found('traffic/certificate')),
      E3680: check('Application load balancers require at least 2 subnets', found('traffic/two-zones')),
      E3684: check('Validate target group health check protocol property restrictions', found('traffic/health-check')),
      E3687: check('Validate to and from ports based on the protocol', found('network/port-range')),
      E3713: check('Validate Fargate ECS services use supported log drivers', found('container/log-driver-fargate')),
    },
  },
  'cloudformation-validate': {
    source: 'The official validator (@aws/cloudformation-validate)',
    checks: {
      I3049: check(
        'ELB target group relies on the default traffic-port health check for an ECS dynamic host port',
        left('it is right as it is: without a port, health checks go to the port that the target was registered with'),
      ),
      W3049: check('ELB target group health check uses a fixed port that will not follow an ECS dynamic host port', found('traffic/dynamic-port')),
    },
  },
  'Security Hub': {
    source: 'AWS Security Hub',
    checks: {
      'CloudWatch.15': check('CloudWatch alarms should have specified actions configured', found('operation/alarm-action')),
      'EC2.3': check('Attached Amazon EBS volumes should be encrypted at-rest', found('volume/ebs-encryption')),
      'EC2.18': check('Security groups should only allow unrestricted incoming traffic for authorized ports', found('network/open-to-world')),
      'ECS.1': check(
        'Amazon ECS task definitions should have secure networking modes and user definitions (retired in March 2026)',
        found('task/host-network'),
      ),
      'ECS.2': check('ECS services should not have public IP addresses assigned to them automatically', found('service/public-ip')),
      'ECS.3': check("ECS task definitions should not share the host's process namespace", found('task/host-pid')),
      'ECS.4': check('ECS containers should run as non-privileged', found('container/privileged', 'container/privileged-on-fargate')),
      'ECS.5': check(
        'ECS task definitions should configure containers to be limited to read-only access to root filesystems',
        found('container/writable-root'),
      ),
      'ECS.8': check('Secrets should not be passed as container environment variables', found('container/secret-in-environment')),
      'ECS.9': check('ECS task definitions should have a logging configuration', found('container/no-logging')),
      'ECS.10': check('ECS Fargate services should run on the latest Fargate platform version', found('service/platform-version')),
      'ECS.12': check('ECS clusters should use Container Insights', found('cluster/insights')),
      'ECS.13': check('ECS services should be tagged', TAGS),
      'ECS.14': check('ECS clusters should be tagged', TAGS),
      'ECS.15': check('ECS task definitions should be tagged', TAGS),
      'ECS.16': check('ECS task sets should not automatically assign public IP addresses', NO_TASK_SETS),
      'ECS.17': check('ECS task definitions should not use host network mode', found('task/host-network')),
      'ECS.18': check('ECS Task Definitions should use in-transit encryption for EFS volumes', found('volume/efs-encryption', 'volume/efs-plain')),
      'ECS.19': check('ECS capacity providers should have managed termination protection enabled', found('capacity/termination-protection')),
      'ECS.20': check('ECS Task Definitions should configure non-root users in Linux container definitions', found('container/root-user')),
      'ECS.21': check(
        'ECS Task Definitions should configure non-administrator users in Windows container definitions',
        found('container/windows-administrator'),
      ),
      'EFS.1': check('Elastic File System should be configured to encrypt file data at-rest using AWS KMS', found('resource/file-system-encryption')),
      'ELB.1': check('Application Load Balancer should be configured to redirect all HTTP requests to HTTPS', found('traffic/http-only')),
      'ELB.3': check('Classic Load Balancer listeners should be configured with HTTPS or TLS termination', found('traffic/classic-plain')),
      'IAM.1': check('IAM policies should not allow full "*" administrative privileges', found('resource/role-boundless', 'task/boundless-statement')),
      'IAM.21': check('IAM customer managed policies that you create should not allow wildcard actions for services', found('resource/role-boundless')),
      'S3.5': check('S3 general purpose buckets should require requests to use SSL', found('resource/bucket-tls')),
      'S3.8': check('S3 general purpose buckets should block public access', found('resource/bucket-public')),
      'SQS.1': check('Amazon SQS queues should be encrypted at rest', found('operation/queue-unencrypted')),
    },
  },
  'cdk-nag': {
    source: 'cdk-nag',
    checks: {
      'AwsSolutions-AS1': check('The Auto Scaling Group does not have a cooldown period.', found('capacity/cooldown')),
      'AwsSolutions-AS2': check('The Auto Scaling Group does not have properly configured health checks.', found('capacity/health-grace')),
      'AwsSolutions-AS3': check(
        'The Auto Scaling Group does not have notifications configured for all scaling events.',
        left('whether somebody is told of each instance is a matter of taste; a line from capacity to a topic does it'),
      ),
      'AwsSolutions-EC23': check('The Security Group allows for 0.0.0.0/0 or ::/0 inbound access.', {
        ...found('network/open-to-world'),
        lower: 'ports 80 and 443 may be open, as those of a load balancer are',
      }),
      'AwsSolutions-EC26': check('The resource creates one or more EBS volumes that have encryption disabled.', {
        ...found('capacity/disk-encryption'),
        lower: 'of disks that a design does not name, the account decides',
      }),
      'AwsSolutions-EC27': check('The Security Group does not have a description.', found('network/group-description')),
      'AwsSolutions-EC28': check('The EC2 instance/AutoScaling launch configuration does not have detailed monitoring enabled.', TEMPLATES),
      'AwsSolutions-EC29': check('The EC2 instance is not part of an ASG and has Termination Protection disabled.', NO_LONE_INSTANCES),
      'AwsSolutions-ECR1': check('The ECR Repository allows open access.', NO_POLICY),
      'AwsSolutions-ECS2': check('The ECS Task Definition includes a container definition that directly specifies environment variables.', {
        ...found('container/secret-in-environment'),
        lower: 'variables that hold no secret are what the environment is for',
      }),
      'AwsSolutions-ECS4': check('The ECS Cluster has CloudWatch Container Insights disabled.', found('cluster/insights')),
      'AwsSolutions-ECS7': check('One or more containers in the ECS Task Definition do not have container logging enabled.', found('container/no-logging')),
      'AwsSolutions-EFS1': check('The EFS is not configured for encryption at rest.', found('resource/file-system-encryption')),
      'AwsSolutions-ELB1': check('The CLB is used for incoming HTTP/HTTPS traffic. Use ALBs instead.', found('traffic/classic-http')),
      'AwsSolutions-ELB2': check('The ELB does not have access logs enabled.', NOT_A_DESIGNS('where access logs of load balancers go')),
      'AwsSolutions-ELB3': check(
        'The CLB does not have connection draining enabled.',
        NOT_A_DESIGNS('how long classic load balancers wait for connections to end'),
      ),
      'AwsSolutions-ELB4': check(
        'The CLB does not use at least two AZs with the Cross-Zone Load Balancing feature enabled.',
        found('traffic/classic-cross-zone'),
      ),
      'AwsSolutions-ELB5': check(
        'The CLB listener is not configured for secure (HTTPs or SSL) protocols for client communication.',
        found('traffic/classic-decrypted'),
      ),
      'AwsSolutions-IAM4': check(
        'The IAM user, role, or group uses AWS managed policies.',
        left(
          'those that ECS asks for are managed by AWS, and the CDK attaches them; of a role drawn by somebody, only AdministratorAccess is wrong for certain',
        ),
      ),
      'AwsSolutions-IAM5': check(
        'The IAM entity contains wildcard permissions and does not have a cdk-nag rule suppression with evidence for those permission.',
        found('resource/role-boundless', 'task/boundless-statement'),
      ),
      'AwsSolutions-KMS5': check('The KMS Symmetric key does not have automatic key rotation enabled.', found('resource/key-not-rotated')),
      'AwsSolutions-S1': check('The S3 Bucket has server access logs disabled.', NOT_A_DESIGNS('where access logs of buckets go')),
      'AwsSolutions-S2': check('The S3 Bucket does not have public access restricted and blocked.', found('resource/bucket-public')),
      'AwsSolutions-S5': check(
        'The S3 static website bucket either has an open world bucket policy or does not use a CloudFront Origin Access Identity (OAI) in the bucket policy for limited getObject and/or putObject permissions.',
        NO_WEBSITE,
      ),
      'AwsSolutions-S10': check('The S3 Bucket or bucket policy does not require requests to use SSL.', found('resource/bucket-tls')),
      'AwsSolutions-SMG4': check('The secret does not have automatic rotation scheduled.', NOT_A_DESIGNS('by which function secrets are rotated')),
      'AwsSolutions-SNS3': check('The SNS Topic does not require publishers to use SSL.', found('operation/topic-tls')),
      'AwsSolutions-SQS2': check('The SQS Queue does not have server-side encryption enabled.', found('operation/queue-unencrypted')),
      'AwsSolutions-SQS3': check('The SQS queue is not used as a dead-letter queue (DLQ) and does not have a DLQ enabled.', found('operation/no-dead-letters')),
      'AwsSolutions-SQS4': check('The SQS queue does not require requests to use SSL.', found('operation/queue-tls')),
      'AwsSolutions-VPC3': check('A Network ACL or Network ACL entry has been implemented.', NO_ACL),
      'AwsSolutions-VPC7': check('The VPC does not have an associated Flow Log.', NOT_A_DESIGNS('where flow logs of VPCs go')),
      ...hostMode(),
    },
  },
  checkov: {
    source: 'checkov',
    checks: {
      CKV_AWS_2: check('Ensure ALB protocol is HTTPS', found('traffic/http-only')),
      CKV_AWS_3: check('Ensure all data stored in the EBS is securely encrypted', found('volume/ebs-encryption')),
      CKV_AWS_24: check('Ensure no security groups allow ingress from 0.0.0.0:0 to port 22', found('network/open-to-world')),
      CKV_AWS_25: check('Ensure no security groups allow ingress from 0.0.0.0:0 to port 3389', found('network/open-to-world')),
      CKV_AWS_65: check('Ensure container insights are enabled on ECS cluster', found('cluster/insights')),
      CKV_AWS_97: check('Ensure Encryption in transit is enabled for EFS volumes in ECS Task definitions', found('volume/efs-encryption', 'volume/efs-plain')),
      CKV_AWS_103: check('Ensure that Load Balancer Listener is using at least TLS v1.2', found('traffic/http-only')),
      CKV_AWS_223: check('Ensure ECS Cluster enables logging of ECS Exec', found('cluster/exec-sessions')),
      CKV_AWS_224: check('Ensure ECS Cluster logging is enabled and client to container communication uses CMK', found('cluster/exec-sessions')),
      CKV_AWS_249: check('Ensure that the Execution Role ARN and the Task Role ARN are different in ECS Task definitions', found('task/role-shared')),
      CKV_AWS_332: check('Ensure ECS Fargate services run on the latest Fargate platform version', found('service/platform-version')),
      CKV_AWS_333: check('Ensure ECS services do not have public IP addresses assigned to them automatically', found('service/public-ip')),
      CKV_AWS_334: check('Ensure ECS containers should run as non-privileged', found('container/privileged', 'container/privileged-on-fargate')),
      CKV_AWS_335: check("Ensure ECS task definitions should not share the host's process namespace", found('task/host-pid')),
      CKV_AWS_336: check('Ensure ECS containers are limited to read-only access to root filesystems', found('container/writable-root')),
    },
  },
  trivy: {
    source: 'trivy',
    checks: {
      'AWS-0034': check('ECS clusters should have container insights enabled', found('cluster/insights')),
      'AWS-0035': check('ECS Task Definitions with EFS volumes should use in-transit encryption', found('volume/efs-encryption', 'volume/efs-plain')),
      'AWS-0036': check('Task definition defines sensitive environment variable(s).', found('container/secret-in-environment')),
      'AWS-0054': check('Use of plain HTTP.', found('traffic/http-only')),
      'AWS-0096': check('Unencrypted SQS queue.', found('operation/queue-unencrypted')),
      'AWS-0107': check('An ingress security group rule allows traffic from /0.', found('network/open-to-world')),
    },
  },
  prowler: {
    source: 'prowler',
    checks: {
      ecs_cluster_container_insights_enabled: check('ECS cluster has Container Insights enabled or enhanced', found('cluster/insights')),
      ecs_service_fargate_latest_platform_version: check('ECS Fargate service uses the latest Fargate platform version', found('service/platform-version')),
      ecs_service_no_assign_public_ip: check('ECS service does not have automatic public IP assignment', found('service/public-ip')),
      ecs_task_definitions_containers_readonly_access: check(
        'ECS containers should be limited to read-only access to root filesystems',
        found('container/writable-root'),
      ),
      ecs_task_definitions_host_namespace_not_shared: check(
        "ECS task definition does not share the host's process namespace with its containers",
        found('task/host-pid'),
      ),
      ecs_task_definitions_host_networking_mode_users: check(
        'Amazon ECS task definition does not use host network mode, or non-privileged containers specify a non-root user',
        found('task/host-network'),
      ),
      ecs_task_definitions_logging_block_mode: check('ECS task definition has container logging in non-blocking mode', {
        ...found('container/log-blocking'),
        lower: 'without a mode the account decides, and its own default does not wait',
      }),
      ecs_task_definitions_logging_enabled: check('ECS task definition has logging configured for all containers', found('container/no-logging')),
      ecs_task_definitions_no_environment_secrets: check(
        'Check if secrets exists in ECS task definitions environment variables',
        found('container/secret-in-environment'),
      ),
      ecs_task_definitions_no_privileged_containers: check(
        "ECS task definitions shouldn't have privileged containers",
        found('container/privileged', 'container/privileged-on-fargate'),
      ),
      ecs_task_set_no_assign_public_ip: check('ECS task set does not automatically assign a public IP address', NO_TASK_SETS),
    },
  },
};

function check(title: string, row: Row): CheckerCheck {
  return { ...row, title };
}

/** One rule that three packs of cdk-nag have, each with a name of its own. */
function hostMode(): Record<string, CheckerCheck> {
  const title =
    "The ECS task definition is configured for host networking and has at least one container with definitions with 'privileged' set to false or empty or 'user' set to root or empty";
  const packs = ['HIPAA.Security', 'NIST.800.53.R5', 'PCI.DSS.321'];
  return Object.fromEntries(packs.map((pack) => [`${pack}-ECSTaskDefinitionUserForHostMode`, check(title, found('task/host-network'))]));
}
