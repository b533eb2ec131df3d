import type { DesignNode } from '../union';
import { options, type Field } from '../field';

type VpcField = Field<DesignNode<'vpc'>>;

const newOnly: VpcField['notApplicable'] = (node) => (node.props.source === 'existing' ? 'An existing VPC keeps what it has.' : undefined);
const existingOnly: VpcField['notApplicable'] = (node) => (node.props.source === 'existing' ? undefined : 'Only for an existing VPC.');
const docs = (property: string): VpcField['docs'] => ({ fqn: 'aws_ec2.VpcProps', property });
const attributes = (property: string): VpcField['docs'] => ({ fqn: 'aws_ec2.VpcAttributes', property });

/** How a VPC is edited. */
export const vpcFields: readonly VpcField[] = [
  {
    path: ['source'],
    label: 'VPC',
    section: 'Network',
    control: options(['new', 'Made by this stack'], ['existing', 'Already there']),
    essential: true,
    placeholder: 'Made by this stack',
  },
  {
    path: ['cidr'],
    label: 'Address range',
    section: 'Network',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: '10.0.0.0/16',
    docs: docs('ipAddresses'),
    notApplicable: newOnly,
  },
  {
    path: ['maxAzs'],
    label: 'Availability Zones, at most',
    section: 'Network',
    control: { type: 'number', min: 1, max: 6 },
    essential: true,
    placeholder: '3',
    docs: docs('maxAzs'),
    notApplicable: newOnly,
  },
  {
    path: ['natGateways'],
    label: 'NAT gateways',
    section: 'Network',
    control: { type: 'number', min: 0, max: 6 },
    essential: true,
    placeholder: 'one per zone',
    docs: docs('natGateways'),
    notApplicable: newOnly,
  },
  {
    path: ['subnets'],
    label: 'Subnet groups',
    section: 'Subnets',
    control: {
      type: 'rows',
      item: 'subnet group',
      columns: [
        { key: 'name', label: 'Name', control: { type: 'text' } },
        {
          key: 'subnetType',
          label: 'Type',
          control: {
            type: 'select',
            options: [
              { value: 'PUBLIC', label: 'Public' },
              { value: 'PRIVATE_WITH_EGRESS', label: 'Private' },
              { value: 'PRIVATE_ISOLATED', label: 'Isolated' },
            ],
          },
        },
        { key: 'cidrMask', label: 'Mask', control: { type: 'number', min: 16, max: 28 } },
      ],
    },
    docs: docs('subnetConfiguration'),
    notApplicable: newOnly,
  },
  {
    path: ['ipProtocol'],
    label: 'Addresses',
    section: 'Network',
    control: options(['IPV4_ONLY', 'IPv4 only'], ['DUAL_STACK', 'IPv4 and IPv6']),
    placeholder: 'IPv4 only',
    docs: docs('ipProtocol'),
    notApplicable: newOnly,
  },
  { path: ['vpcName'], label: 'Name tag', section: 'Naming', control: { type: 'text' }, docs: docs('vpcName'), notApplicable: newOnly },
  {
    path: ['enableDnsHostnames'],
    label: 'DNS hostnames',
    section: 'DNS',
    control: { type: 'toggle', absent: true },
    docs: docs('enableDnsHostnames'),
    notApplicable: newOnly,
  },
  {
    path: ['enableDnsSupport'],
    label: 'DNS support',
    section: 'DNS',
    control: { type: 'toggle', absent: true },
    docs: docs('enableDnsSupport'),
    notApplicable: newOnly,
  },
  {
    path: ['restrictDefaultSecurityGroup'],
    label: 'Restrict the default security group',
    section: 'Security',
    control: { type: 'toggle', absent: false },
    docs: docs('restrictDefaultSecurityGroup'),
    help: 'Adds a custom resource whose code is an asset: the plain template then deploys only in an account bootstrapped for the CDK.',
    notApplicable: newOnly,
  },
  {
    path: ['vpcId'],
    label: 'VPC id',
    section: 'Network',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'vpc-…',
    docs: attributes('vpcId'),
    notApplicable: existingOnly,
  },
  {
    path: ['availabilityZones'],
    label: 'Availability Zones',
    section: 'Network',
    control: { type: 'list', item: 'zone' },
    essential: true,
    docs: attributes('availabilityZones'),
    notApplicable: existingOnly,
  },
  {
    path: ['publicSubnetIds'],
    label: 'Public subnets',
    section: 'Subnets',
    control: { type: 'list', item: 'subnet id' },
    essential: true,
    docs: attributes('publicSubnetIds'),
    notApplicable: existingOnly,
  },
  {
    path: ['privateSubnetIds'],
    label: 'Private subnets',
    section: 'Subnets',
    control: { type: 'list', item: 'subnet id' },
    essential: true,
    docs: attributes('privateSubnetIds'),
    notApplicable: existingOnly,
  },
];
