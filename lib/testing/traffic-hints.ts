import fc from 'fast-check';
import type { EdgeKind, Kind } from '@/lib/kinds/union';
import type { Hints } from './arbitrary-of';
import { mostly, within } from './mostly';

const pick = fc.constantFrom;
const ELB = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:';
const port = mostly(pick(80, 443, 3000, 8080, 9000), 0, 70_000);

/** What a target group says of itself. */
const GROUP_HINTS: Hints = {
  port,
  protocol: pick('HTTP', 'HTTP', 'HTTPS', 'TCP'),
  targetGroupName: mostly(pick('web', 'web-2'), 'web_', '-x', 'a'.repeat(33)),
  healthCheckPath: mostly(pick('/', '/health'), 'health', ''),
  healthCheckPort: mostly(pick('traffic-port', '8080'), 'web', ''),
  healthCheckProtocol: mostly(pick('HTTP', 'HTTPS'), 'TCP'),
  healthyHttpCodes: mostly(pick('200', '200-299'), 'ok'),
  healthyGrpcCodes: mostly(pick('0', '0-99'), 'ok'),
  healthCheckIntervalSeconds: within(5, 300),
  healthCheckTimeoutSeconds: within(2, 120),
  healthyThresholdCount: within(2, 10),
  unhealthyThresholdCount: within(2, 10),
  deregistrationDelaySeconds: within(0, 3600),
  slowStartSeconds: mostly(pick(0, 30, 900), 20, 901),
  stickinessSeconds: within(1, 604_800),
  stickinessCookieName: mostly(pick('SHOP'), 'AWSALB', ''),
};

/** Which requests a rule takes. */
const CONDITION_HINTS: Hints = {
  pathPatterns: mostly(pick(['/'], ['/api/*', '/a']), [], ['api'], ['1', '2', '3', '4', '5', '6']),
  hostHeaders: mostly(pick(['example.com']), [], ['']),
  httpMethods: mostly(pick(['GET'], ['POST', 'PUT']), [], ['get']),
  sourceIps: mostly(pick(['10.0.0.0/8'], ['2001:db8::/32']), [], ['10.0.0.1']),
  'httpHeaders.name': mostly(pick('X-Version'), '', 'Host'),
  'httpHeaders.value': mostly(pick('beta*'), ''),
  'queryStrings.key': mostly(pick('version'), ''),
  'queryStrings.value': mostly(pick('beta'), ''),
  priority: within(1, 5),
};

/** Values as people give them, for kinds of nodes. */
export const TRAFFIC_HINTS = {
  'load-balancer': {
    type: pick('application', 'application', 'network', 'classic'),
    loadBalancerArn: mostly(pick(`${ELB}loadbalancer/app/web/0a1b2c3d4e5f6071`), 'web', ''),
    securityGroupId: mostly(pick('sg-0a1b2c3d4e5f60718'), ''),
    loadBalancerName: mostly(pick('web', 'my-web'), 'internal-web', 'a'.repeat(33), '-x'),
    idleTimeoutSeconds: within(1, 4000),
    clientKeepAliveSeconds: within(60, 604_800),
    minimumCapacityUnit: mostly(pick(100, 5500), 99, 0),
    'healthCheck.port': port,
    'healthCheck.path': mostly(pick('/'), 'health'),
    'healthCheck.intervalSeconds': within(5, 300),
    'healthCheck.timeoutSeconds': within(2, 60),
    'healthCheck.healthyThreshold': within(2, 10),
    'healthCheck.unhealthyThreshold': within(2, 10),
  },
  listener: {
    listenerArn: mostly(pick(`${ELB}listener/app/web/0a1b2c3d4e5f6071/0a1b2c3d4e5f6072`), 'web', ''),
    securityGroupId: mostly(pick('sg-0a1b2c3d4e5f60718'), ''),
    port: mostly(pick(80, 8080, 443, 8443), 0),
    certificateArns: mostly(pick(['arn:aws:acm:eu-west-1:111122223333:certificate/0a1b']), [], ['certificate']),
    'mutualAuthentication.trustStoreArn': mostly(pick(`${ELB}truststore/clients/0a1b2c3d4e5f6071`), 'clients'),
    tcpIdleTimeoutSeconds: within(60, 6000),
    forwardStickinessSeconds: within(1, 604_800),
    instancePort: port,
    policyNames: pick(['ELBSecurityPolicy-TLS-1-2-2017-01']),
    'defaultAction.statusCode': mostly(pick(200, 404, 503), 99),
    'defaultAction.contentType': mostly(pick('text/plain', 'application/json'), 'nonsense'),
    'defaultAction.messageBody': mostly(pick('gone'), ''),
    'defaultAction.port': port,
    'defaultAction.host': pick('www.example.com', '#{host}'),
    'defaultAction.path': mostly(pick('/new', '/#{path}'), 'new', ''),
    'defaultAction.query': pick('a=b', '#{query}'),
  },
  'target-group': {
    ...GROUP_HINTS,
    targetGroupArn: mostly(pick(`${ELB}targetgroup/web/0a1b2c3d4e5f6071`), 'web', ''),
    loadBalancerArn: mostly(pick(`${ELB}loadbalancer/app/web/0a1b2c3d4e5f6071`), 'web', ''),
    'targetGroupHealth.dnsMinimumHealthyTargetCount': within(0, 3),
    'targetGroupHealth.dnsMinimumHealthyTargetPercentage': within(0, 100),
    'targetGroupHealth.routingMinimumHealthyTargetCount': within(1, 3),
    'targetGroupHealth.routingMinimumHealthyTargetPercentage': within(1, 100),
  },
  certificate: {
    certificateArn: mostly(pick('arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d'), 'certificate', ''),
    domainName: mostly(pick('www.example.com', '*.example.com'), 'example', '', `${'a'.repeat(60)}.example.com`),
    subjectAlternativeNames: mostly(pick(['example.com'], ['a.example.com', 'b.example.com']), ['']),
    hostedZoneId: mostly(pick('Z0123456789ABC'), 'zone', ''),
    certificateName: pick('web'),
  },
} satisfies Partial<Record<Kind, Hints>>;

/** The same for kinds of edges. */
export const TRAFFIC_EDGE_HINTS = {
  target: { ...GROUP_HINTS, ...CONDITION_HINTS, containerName: mostly(pick('Container0'), 'nobody', ''), containerPort: port },
  forwards: { ...CONDITION_HINTS, weight: within(0, 999) },
  presents: {},
} satisfies Partial<Record<EdgeKind, Hints>>;

/** Properties without which a node of traffic says nothing. */
export const TRAFFIC_ESSENTIAL: readonly string[] = ['loadBalancerArn', 'listenerArn', 'targetGroupArn', 'certificateArn', 'domainName'];
