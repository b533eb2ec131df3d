import type { KindDefinition } from '../definition';
import { planSecurityGroup } from './plan';

/** Who may open connections to the services and load balancers in it. */
export const securityGroup: KindDefinition<'security-group'> = {
  kind: 'security-group',
  label: 'Security group',
  description: 'Says who may call the services and load balancers in it.',
  area: 'network',
  group: 'Network',
  defaultName: 'SecurityGroup',
  defaults: {},
  construct: () => 'aws_ec2.SecurityGroup',
  resource: (node) => (node.props.source === 'existing' ? undefined : 'aws_ec2.CfnSecurityGroup'),
  facts: ({ props }) => {
    if (props.source === 'existing') return props.securityGroupId ? `existing · ${props.securityGroupId}` : 'existing · id missing';
    const rules = props.ingress ?? [];
    if (rules.length === 0) return 'no inbound rules';
    const first = rules[0];
    const port = first?.protocol === 'all' ? 'all' : (first?.fromPort ?? '?');
    return `${port} from ${first?.peer ?? '?'}${rules.length > 1 ? ` · ${rules.length - 1} more` : ''}`;
  },
  plan: planSecurityGroup,
};
