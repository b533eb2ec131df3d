import { targetGroupType, type TargetGroupType } from '@/lib/kinds/target-group/type';
import { edgesOfKind, nodeOfKind, nodesOfKind } from '@/lib/kinds/graph';
import { listenerType } from '@/lib/kinds/load-balancer/type';
import type { Design } from '@/lib/document/design';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix, losing, setFix } from '../../support/fixes';
import { outOfRange, rangeFixes, rangeMessage, type Range } from '../../support/ranges';
import { nameOfTarget } from '../../support/traffic';
import { groupExample, networkExample } from '../../traffic-example';

interface HealthMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

const RANGES: readonly Range[] = [
  { path: ['healthCheckIntervalSeconds'], label: 'The interval of the health check', unit: 'seconds', min: 5, max: 300 },
  { path: ['healthCheckTimeoutSeconds'], label: 'The timeout of the health check', unit: 'seconds', min: 2, max: 120 },
  { path: ['healthyThresholdCount'], label: 'The healthy threshold (in checks)', min: 2, max: 10 },
  { path: ['unhealthyThresholdCount'], label: 'The unhealthy threshold (in checks)', min: 2, max: 10 },
  { path: ['deregistrationDelaySeconds'], label: 'The deregistration delay', unit: 'seconds', min: 0, max: 3600 },
  { path: ['port'], label: 'The port of the target group', min: 1, max: 65_535 },
];
const OF_APPLICATIONS: readonly Range[] = [...RANGES, { path: ['stickinessSeconds'], label: 'The stickiness', unit: 'seconds', min: 1, max: 604_800 }];

/** The health check and the target group of a target are ones that a load balancer takes. */
export const healthCheck = defineRule({
  id: 'traffic/health-check',
  severity: 'error',
  title: 'Target groups and their health checks keep to the limits of load balancers',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
  related: [
    'CDK: Healthcheck interval must be greater than the timeout',
    'CDK: Slow start duration value must be between 30 and 900 seconds, or 0 to disable slow start.',
    'CDK: The weighted random routing algorithm can not be used with slow start mode.',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html#slow-start-mode',
    'CDK: Anomaly mitigation is only available when `loadBalancingAlgorithmType` is WEIGHTED_RANDOM',
    'CDK: App cookie names that start with AWSALB are not allowed',
    "CDK: 'TCP' health checks do not support the path property",
    'CDK: Target group name can have a maximum of 32 characters',
    'cfn-lint E3684',
  ],
  on: 'design',
  check: (design): HealthMatch[] => [
    ...edgesOfKind(design, 'target').flatMap((edge) => {
      const listener = nodeOfKind(design, edge.from, 'listener');
      const type = listener && listenerType(listener, design);
      return type && type !== 'classic' ? problemsOf(edge, nameOfTarget(edge, design), type) : [];
    }),
    ...nodesOfKind(design, 'target-group').flatMap((group) => (group.props.source === 'existing' ? [] : ofGroup(group, design))),
  ],
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [
      withCheck({ healthCheckPath: '/healthz', healthyHttpCodes: '200,300-302', healthCheckIntervalSeconds: 10, healthCheckTimeoutSeconds: 9 }),
      withCheck({ loadBalancingAlgorithmType: 'WEIGHTED_RANDOM', enableAnomalyMitigation: true }),
      withCheck({ loadBalancingAlgorithmType: 'LEAST_OUTSTANDING_REQUESTS', slowStartSeconds: 0 }),
      networkExample({ edges: { target: { props: { healthCheckProtocol: 'HTTP', healthyHttpCodes: '200-399,503' } } } }),
    ],
    bad: [
      withCheck({ healthCheckIntervalSeconds: 10, healthCheckTimeoutSeconds: 10 }),
      withCheck({ healthCheckIntervalSeconds: 5 }),
      withCheck({ unhealthyThresholdCount: 1 }),
      withCheck({ healthCheckPath: 'healthz' }),
      withCheck({ healthyHttpCodes: '2xx' }),
      withCheck({ healthCheckPort: 'web' }),
      withCheck({ slowStartSeconds: 20 }),
      withCheck({ slowStartSeconds: 60, loadBalancingAlgorithmType: 'WEIGHTED_RANDOM' }),
      withCheck({ slowStartSeconds: 60, loadBalancingAlgorithmType: 'LEAST_OUTSTANDING_REQUESTS' }),
      withCheck({ enableAnomalyMitigation: true }),
      withCheck({ stickinessSeconds: 60, stickinessCookieName: 'AWSALB' }),
      withCheck({ targetGroupName: 'web_targets' }),
      withCheck({ healthCheckProtocol: 'TCP' }),
      networkExample({ edges: { target: { props: { healthCheckPath: '/' } } } }),
      groupExample({ nodes: { group: { props: { targetGroupHealth: { routingMinimumHealthyTargetCount: 0 } } } } }),
      withCheck({ healthyHttpCodes: '200-503' }),
    ],
  }),
});

type Group = DesignEdge<'target'> | DesignNode<'target-group'>;

function problemsOf(element: Group, name: string, type: TargetGroupType): HealthMatch[] {
  const { id, props } = element;
  const found: HealthMatch[] = outOfRange(name, props, type === 'application' ? OF_APPLICATIONS : RANGES).map((match) => ({
    path: match.path,
    elementId: id,
    problem: rangeMessage(match),
    fixes: rangeFixes(match, element),
  }));
  const say = (key: string, problem: string, ...fixes: readonly Fix[]): void => void found.push({ path: [key], elementId: id, problem, fixes });
  const interval = props.healthCheckIntervalSeconds ?? 30;
  const timeout = props.healthCheckTimeoutSeconds ?? 5;
  if (found.length === 0 && timeout >= interval)
    say(
      props.healthCheckTimeoutSeconds === undefined ? 'healthCheckIntervalSeconds' : 'healthCheckTimeoutSeconds',
      `The health check of ${name} waits ${timeout} seconds for an answer and asks every ${interval} seconds; the timeout must be less than the interval.`,
      ...(interval > 2 ? [setFix(`Wait ${interval - 1} seconds`, id, ['healthCheckTimeoutSeconds'], interval - 1)] : []),
      ...(timeout < 300 ? [setFix(`Ask every ${timeout + 1} seconds`, id, ['healthCheckIntervalSeconds'], timeout + 1)] : []),
    );
  const path = props.healthCheckPath;
  if (path !== undefined && !/^\/[\x21-\x7e]{0,1023}$/.test(path))
    say(
      'healthCheckPath',
      `"${path}" (target ${name}) is not a path to check; begin with a slash, and use no spaces.`,
      ...(/^[\w-][\w./-]*$/.test(path) ? [setFix(`Use /${path}`, id, ['healthCheckPath'], `/${path}`)] : []),
    );
  const last = type === 'network' ? 599 : 499;
  if (props.healthyHttpCodes !== undefined && !areCodes(props.healthyHttpCodes, last))
    say(
      'healthyHttpCodes',
      `"${props.healthyHttpCodes}" (target ${name}) are not status codes from 200 to ${last}; write 200, or several as 200,302 or 200-299.`,
      setFix('Use 200', id, ['healthyHttpCodes'], '200'),
    );
  if (props.healthyGrpcCodes !== undefined && type === 'application' && !/^\d{1,2}(?:-\d{1,2})?(?:,\d{1,2}(?:-\d{1,2})?)*$/.test(props.healthyGrpcCodes))
    say(
      'healthyGrpcCodes',
      `"${props.healthyGrpcCodes}" (target ${name}) are not gRPC codes from 0 to 99; write 12, or several as 0,12 or 0-99.`,
      setFix('Use 0', id, ['healthyGrpcCodes'], '0'),
    );
  const checked = Number(props.healthCheckPort);
  if (props.healthCheckPort !== undefined && props.healthCheckPort !== 'traffic-port' && !(Number.isInteger(checked) && checked >= 1 && checked <= 65_535))
    say(
      'healthCheckPort',
      `"${props.healthCheckPort}" (target ${name}) is no port to check; use a number from 1 to 65535, or traffic-port.`,
      clearFix('Check the port of the traffic', id, ['healthCheckPort']),
    );
  if (props.targetGroupName !== undefined && !/^(?!-)[A-Za-z0-9-]{1,32}(?<!-)$/.test(props.targetGroupName))
    say(
      'targetGroupName',
      `"${props.targetGroupName}" is not a name that target group ${name} can have; use at most 32 letters, digits and hyphens, no hyphen at the ends.`,
      losing(clearFix('Let CloudFormation make a name', id, ['targetGroupName'])),
    );
  if (type === 'network') return [...found, ...ofNetwork(element, name)];
  return [...found, ...ofApplication(element, name)];
}

function ofApplication({ id, props }: Group, name: string): HealthMatch[] {
  const found: HealthMatch[] = [];
  const say = (key: string, problem: string, ...fixes: readonly Fix[]): void => void found.push({ path: [key], elementId: id, problem, fixes });
  const { slowStartSeconds: slow, stickinessCookieName: cookie } = props;
  const random = props.loadBalancingAlgorithmType === 'WEIGHTED_RANDOM';
  if (slow !== undefined && !(Number.isInteger(slow) && (slow === 0 || (slow >= 30 && slow <= 900))))
    say(
      'slowStartSeconds',
      `The slow start of ${name} is ${slow} seconds; choose 30 to 900, or 0 for none.`,
      setFix('Use 30 seconds', id, ['slowStartSeconds'], 30),
    );
  else if (slow !== undefined && random)
    say(
      'slowStartSeconds',
      `Target group ${name} chooses targets at random by weight, which knows no slow start; take one of the two away.`,
      clearFix('Take the slow start away', id, ['slowStartSeconds']),
      clearFix('Choose targets in turn', id, ['loadBalancingAlgorithmType']),
    );
  else if (slow !== undefined && slow > 0 && props.loadBalancingAlgorithmType === 'LEAST_OUTSTANDING_REQUESTS')
    say(
      'slowStartSeconds',
      `Target group ${name} chooses the target with the fewest open requests, which cannot be combined with a slow start; take one of the two away.`,
      clearFix('Take the slow start away', id, ['slowStartSeconds']),
      clearFix('Choose targets in turn', id, ['loadBalancingAlgorithmType']),
    );
  if (props.enableAnomalyMitigation === true && !random)
    say(
      'enableAnomalyMitigation',
      `Target group ${name} mitigates anomalies, which only choosing at random by weight can do; choose that algorithm.`,
      setFix('Choose targets at random by weight', id, ['loadBalancingAlgorithmType'], 'WEIGHTED_RANDOM'),
      clearFix('Mitigate no anomalies', id, ['enableAnomalyMitigation']),
    );
  if (props.stickinessSeconds !== undefined && cookie !== undefined && (cookie === '' || cookie.startsWith('AWSALB')))
    say(
      'stickinessCookieName',
      cookie === ''
        ? `The cookie of target group ${name} has no name.`
        : `The cookie ${cookie} of target group ${name} is one of the load balancer itself; name one of the application.`,
      losing(clearFix('Use one of the load balancer', id, ['stickinessCookieName'])),
    );
  if (props.healthCheckProtocol === 'TCP')
    say(
      'healthCheckProtocol',
      `Target group ${name} is checked by TCP, but application load balancers check by HTTP or HTTPS.`,
      setFix('Check by HTTP', id, ['healthCheckProtocol'], 'HTTP'),
    );
  return found;
}

function ofNetwork({ id, props }: Group, name: string): HealthMatch[] {
  const path = props.healthCheckPath ?? props.healthyHttpCodes;
  if (path === undefined || (props.healthCheckProtocol !== undefined && props.healthCheckProtocol !== 'TCP')) return [];
  const key = props.healthCheckPath === undefined ? 'healthyHttpCodes' : 'healthCheckPath';
  return [
    {
      path: [key],
      elementId: id,
      problem: `Target group ${name} is checked by TCP, which asks for no ${key === 'healthyHttpCodes' ? 'status code' : 'path'}; check by HTTP, or take it away.`,
      fixes: [setFix('Check by HTTP', id, ['healthCheckProtocol'], 'HTTP'), clearFix('Take it away', id, [key])],
    },
  ];
}

function ofGroup(group: DesignNode<'target-group'>, design: Design): HealthMatch[] {
  const ranges = outOfRange(group.name, group.props, [
    { path: ['targetGroupHealth', 'dnsMinimumHealthyTargetCount'], label: 'The number of healthy targets in DNS', min: 0 },
    { path: ['targetGroupHealth', 'dnsMinimumHealthyTargetPercentage'], label: 'The share of healthy targets in DNS', unit: '%', min: 0, max: 100 },
    { path: ['targetGroupHealth', 'routingMinimumHealthyTargetCount'], label: 'The number of healthy targets', min: 1 },
    { path: ['targetGroupHealth', 'routingMinimumHealthyTargetPercentage'], label: 'The share of healthy targets', unit: '%', min: 1, max: 100 },
  ]);
  return [
    ...problemsOf(group, group.name, targetGroupType(group, design)),
    ...ranges.map((match) => ({ path: match.path, elementId: group.id, problem: rangeMessage(match), fixes: rangeFixes(match, group) })),
  ];
}

function areCodes(text: string, last: number): boolean {
  return text.split(',').every((part) => {
    const found = /^(\d{3})(?:-(\d{3}))?$/.exec(part);
    const from = Number(found?.[1]);
    const to = Number(found?.[2] ?? found?.[1]);
    return found !== null && from >= 200 && to <= last && from <= to;
  });
}

function withCheck(check: Readonly<Record<string, unknown>>) {
  return fargateExample({ edges: { target: { props: check } } });
}
