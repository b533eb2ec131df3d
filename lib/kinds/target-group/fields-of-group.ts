import { options, type Field } from '../field';

/** A field of a target group, before it knows to whom it belongs. */
export type GroupField = Omit<Field<never>, 'notApplicable' | 'offers'>;

const HEALTH = 'Health check';
const GROUP = 'Target group';
const health = (property: string) => ({ fqn: 'aws_elasticloadbalancingv2.HealthCheck', property });
const application = (property: string) => ({ fqn: 'aws_elasticloadbalancingv2.AddApplicationTargetsProps', property });
const network = (property: string) => ({ fqn: 'aws_elasticloadbalancingv2.AddNetworkTargetsProps', property });

/** How a target group is edited, on a node of its own or on the edge that makes it. */
export const GROUP_FIELDS: readonly GroupField[] = [
  { path: ['healthCheckPath'], label: 'Path', section: HEALTH, control: { type: 'text', mono: true }, essential: true, placeholder: '/', docs: health('path') },
  {
    path: ['healthCheckProtocol'],
    label: 'Protocol',
    section: HEALTH,
    control: options(['HTTP', 'HTTP'], ['HTTPS', 'HTTPS'], ['TCP', 'TCP']),
    placeholder: 'HTTP; TCP for network load balancers',
    docs: health('protocol'),
  },
  { path: ['healthCheckPort'], label: 'Port', section: HEALTH, control: { type: 'text', mono: true }, placeholder: 'traffic-port', docs: health('port') },
  {
    path: ['healthyHttpCodes'],
    label: 'Healthy codes',
    section: HEALTH,
    control: { type: 'text', mono: true },
    placeholder: '200',
    docs: health('healthyHttpCodes'),
  },
  {
    path: ['healthyGrpcCodes'],
    label: 'Healthy gRPC codes',
    section: HEALTH,
    control: { type: 'text', mono: true },
    placeholder: '12',
    docs: health('healthyGrpcCodes'),
  },
  {
    path: ['healthCheckIntervalSeconds'],
    label: 'Interval',
    section: HEALTH,
    control: { type: 'number', unit: 's', min: 5, max: 300 },
    placeholder: '30',
    docs: health('interval'),
  },
  {
    path: ['healthCheckTimeoutSeconds'],
    label: 'Timeout',
    section: HEALTH,
    control: { type: 'number', unit: 's', min: 2, max: 120 },
    placeholder: '5',
    docs: health('timeout'),
  },
  {
    path: ['healthyThresholdCount'],
    label: 'Healthy after',
    section: HEALTH,
    control: { type: 'number', unit: 'checks', min: 2, max: 10 },
    placeholder: '5',
    docs: health('healthyThresholdCount'),
  },
  {
    path: ['unhealthyThresholdCount'],
    label: 'Unhealthy after',
    section: HEALTH,
    control: { type: 'number', unit: 'checks', min: 2, max: 10 },
    placeholder: '2',
    docs: health('unhealthyThresholdCount'),
  },
  {
    path: ['deregistrationDelaySeconds'],
    label: 'Deregistration delay',
    section: GROUP,
    control: { type: 'number', unit: 's', min: 0, max: 3600 },
    placeholder: '300',
    docs: application('deregistrationDelay'),
  },
  {
    path: ['slowStartSeconds'],
    label: 'Slow start',
    section: GROUP,
    control: { type: 'number', unit: 's', min: 0, max: 900 },
    placeholder: '0',
    docs: application('slowStart'),
  },
  {
    path: ['stickinessSeconds'],
    label: 'Stickiness',
    section: GROUP,
    control: { type: 'number', unit: 's', min: 1, max: 604800 },
    docs: application('stickinessCookieDuration'),
  },
  {
    path: ['stickinessCookieName'],
    label: 'Cookie of the application',
    section: GROUP,
    control: { type: 'text', mono: true },
    placeholder: 'one of the load balancer',
    docs: application('stickinessCookieName'),
  },
  {
    path: ['loadBalancingAlgorithmType'],
    label: 'Algorithm',
    section: GROUP,
    control: options(['ROUND_ROBIN', 'Round robin'], ['LEAST_OUTSTANDING_REQUESTS', 'Least outstanding requests'], ['WEIGHTED_RANDOM', 'Weighted random']),
    placeholder: 'Round robin',
    docs: application('loadBalancingAlgorithmType'),
  },
  {
    path: ['enableAnomalyMitigation'],
    label: 'Anomaly mitigation',
    section: GROUP,
    control: { type: 'toggle', absent: false },
    docs: application('enableAnomalyMitigation'),
  },
  {
    path: ['preserveClientIp'],
    label: 'Tasks see the addresses of clients',
    section: GROUP,
    control: { type: 'toggle', absent: false },
    docs: network('preserveClientIp'),
  },
  {
    path: ['proxyProtocolV2'],
    label: 'Proxy protocol version 2',
    section: GROUP,
    control: { type: 'toggle', absent: false },
    docs: network('proxyProtocolV2'),
  },
  {
    path: ['port'],
    label: 'Port of the target group',
    section: GROUP,
    control: { type: 'number', min: 1, max: 65535 },
    placeholder: '80',
    docs: application('port'),
  },
  {
    path: ['protocol'],
    label: 'Protocol of the target group',
    section: GROUP,
    control: options(['HTTP', 'HTTP'], ['HTTPS', 'HTTPS'], ['TCP', 'TCP'], ['TLS', 'TLS'], ['UDP', 'UDP'], ['TCP_UDP', 'TCP and UDP']),
    placeholder: 'by port, or as the listener',
    docs: application('protocol'),
  },
  {
    path: ['protocolVersion'],
    label: 'Version of HTTP',
    section: GROUP,
    control: options(['HTTP1', 'HTTP/1.1'], ['HTTP2', 'HTTP/2'], ['GRPC', 'gRPC']),
    placeholder: 'HTTP/1.1',
    docs: application('protocolVersion'),
  },
  {
    path: ['targetGroupName'],
    label: 'Name of the target group in AWS',
    section: 'Naming',
    control: { type: 'text', mono: true },
    placeholder: 'generated',
    docs: application('targetGroupName'),
  },
];
