import { construct, property, staticCall } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import type { NodeOutput } from '@/lib/model/element';
import type { Graph } from './graph';
import { groupOf } from './groups';
import { doing, Incomplete, required, type PlanContext } from './plan-context';
import type { DesignNode, Kind } from './union';

/** What a stack can put out about nodes of each kind, the most wanted first: properties of their constructs. A test holds them against the CDK. */
const ATTRIBUTES: Record<Kind, readonly string[]> = {
  stack: [],
  vpc: ['vpcId', 'vpcArn', 'vpcCidrBlock'],
  'security-group': ['securityGroupId'],
  'kms-key': ['keyArn', 'keyId'],
  role: ['roleArn', 'roleName'],
  'log-group': ['logGroupName', 'logGroupArn'],
  bucket: ['bucketName', 'bucketArn', 'bucketDomainName', 'bucketRegionalDomainName'],
  secret: ['secretArn', 'secretName'],
  parameter: ['parameterName', 'parameterArn'],
  repository: ['repositoryUri', 'repositoryName', 'repositoryArn'],
  'docker-image-asset': [],
  'file-system': ['fileSystemId', 'fileSystemArn'],
  'access-point': ['accessPointId', 'accessPointArn'],
  namespace: ['namespaceName', 'namespaceId', 'namespaceArn'],
  'cloud-map-service': ['serviceName', 'serviceId', 'serviceArn'],
  certificate: ['certificateArn'],
  queue: ['queueUrl', 'queueName', 'queueArn'],
  topic: ['topicArn', 'topicName'],
  'lambda-function': [],
  cluster: ['clusterName', 'clusterArn'],
  capacity: [],
  'fargate-capacity-provider': [],
  'managed-instances-capacity-provider': ['capacityProviderName'],
  'task-definition': ['taskDefinitionArn', 'family'],
  volume: [],
  container: [],
  service: ['serviceName', 'serviceArn'],
  'scheduled-task': ['ruleName', 'ruleArn'],
  'target-group': ['targetGroupArn', 'targetGroupName', 'targetGroupFullName'],
  'load-balancer': ['loadBalancerDnsName', 'loadBalancerName', 'loadBalancerArn', 'loadBalancerFullName', 'loadBalancerCanonicalHostedZoneId'],
  listener: ['listenerArn'],
  alarm: ['alarmName', 'alarmArn'],
};

/** What can be put out about a node; nothing about one that makes nothing. */
export function outputAttributesOf(node: DesignNode, graph: Graph): readonly string[] {
  if ('source' in node.props && node.props.source === 'existing') return [];
  if (node.kind === 'cluster' && node.props.withoutVpc) return [];
  if (node.kind === 'load-balancer' && node.props.type === 'classic') return ['loadBalancerDnsName', 'loadBalancerName'];
  if (node.kind === 'listener' && groupOf(graph, node, 'load-balancer')?.props.type === 'classic') return [];
  return ATTRIBUTES[node.kind];
}

/** The construct ids of a node's outputs, which are their logical ids; only those that are whole. */
export function outputIdsOf(node: DesignNode): readonly string[] {
  return (node.outputs ?? []).flatMap((output) => outputIdOf(node, output) ?? []);
}

/** `new CfnOutput(this, id, { value })` for each output of a node. @throws Incomplete for one without an attribute, or of what the node has not */
export function planOutputs(node: DesignNode, context: PlanContext): readonly Statement[] {
  return (node.outputs ?? []).map((output, index) => {
    const attribute = required(output.attribute, ['outputs', index, 'attribute'], 'What the output holds');
    const allowed = outputAttributesOf(node, context.graph);
    if (!allowed.includes(attribute))
      throw new Incomplete(
        ['outputs', index, 'attribute'],
        `${node.name} has no ${attribute} to put out; ${allowed.length > 0 ? `it has ${allowed.join(', ')}` : 'nothing can be put out about it'}.`,
      );
    const value = property(context.construct(node.id), attribute);
    return doing(
      node.id,
      construct('CfnOutput', outputIdOf(node, output) ?? attribute, {
        value: output.prefix ? staticCall('Fn', 'join', '', [output.prefix, value]) : value,
        description: output.description,
        exportName: output.exportName,
      }),
    );
  });
}

/** The attributes in words, for forms: `load balancer DNS name`. */
export function attributeText(attribute: string): string {
  return attribute
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\b(arn|dns|url|uri|id|vpc|cidr)\b/g, (word) => (word === 'id' ? word : word.toUpperCase()));
}

function outputIdOf(node: DesignNode, { name, attribute }: NodeOutput): string | undefined {
  if (name) return name;
  return attribute && `${node.name}${attribute.charAt(0).toUpperCase()}${attribute.slice(1)}`;
}
