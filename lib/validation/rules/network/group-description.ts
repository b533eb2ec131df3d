import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** The description of a security group says something. */
export const groupDescription = defineRule({
  id: 'network/group-description',
  severity: 'hint',
  title: 'The description of a security group says what it is for',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html',
  related: ['cdk-nag AwsSolutions-EC27'],
  on: 'security-group',
  check: ({ name, props: { source, description } }) =>
    source !== 'existing' && description !== undefined && [...description.trim()].length === 1 ? [{ path: ['description'], name, description }] : [],
  message: ({ name, description }) =>
    `Security group ${name} is described as "${description}", which tells nobody what it is for; it cannot be changed later without a new group.`,
  fixes: (_match, { id }) => [clearFix('Describe it by its name', id, ['description'])],
  examples: () => ({ ok: [group(undefined), group('Web servers')], bad: [group('x')] }),
});

function group(description: string | undefined) {
  return fargateExample({
    nodes: { group: { kind: 'security-group', name: 'Group', parent: 'vpc', props: { description } } },
    edges: { member: { kind: 'member', from: 'service', to: 'group' } },
  });
}
