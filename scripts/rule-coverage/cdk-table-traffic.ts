import { cannot, found, type Row, type Table } from './rows';

const NO_LOOKUP = cannot('a design looks nothing up in an account');
const WITH_LISTENER = found('traffic/two-defaults');
const ACTION = found('traffic/default-action');
const ACTION_OF_OLD_WAY = cannot('fixed responses and redirects are written as actions, not in the older way');
const HEALTH = found('traffic/health-check');
const NO_LAMBDA = cannot('the targets of a design are tasks of services');
const NO_JWT = cannot('a design has no actions that look at tokens');
const NO_METRIC = found('operation/alarm-metric', 'operation/scaling-policy');
const NOT_ASKED = cannot('nothing of a plan asks an existing load balancer for that');
const NO_TRUST_STORE = cannot('a trust store of a design is there already, known by its ARN');
const NO_MAPPINGS = cannot('a load balancer of a design names subnets by their type, and no addresses');
const GROUPS = cannot('an action that forwards always has a target group');
const NAME = found('traffic/balancer-settings');
const GROUP_NAME = found('traffic/health-check');
const LEFT_OUT: Row = { rules: ['traffic/leftover'], lower: 'it is left out, and the load balancer is made without it' };
const ONLY_SERVICES = cannot('target groups get services as their targets, which register themselves');

/** Every refusal of `aws-cdk-lib/aws-elasticloadbalancingv2`. */
export const LOAD_BALANCING_TABLE: Table = {
  'alb/application-listener': {
    ArgumentsLookUpLoadBalancer: NO_LOOKUP,
    IsRequiredLeastPortProtocol: found('traffic/listener-port'),
    SpecifyOneDefaultActionDefault: WITH_LISTENER,
    CallAddTargetsConstructedLoad: found('traffic/balancer-outside'),
    MustBe: ACTION_OF_OLD_WAY,
    MessageBodyCannotCharacters: ACTION_OF_OLD_WAY,
    MustBeHttp: ACTION_OF_OLD_WAY,
    StatusCode: ACTION_OF_OLD_WAY,
    'https-listener-needs-at-least-one-certificate-call': found('traffic/certificate'),
    CannotAddDefaultTargetGroups: cannot('rules of an existing listener are constructs of their own, and have conditions'),
    CallAddTargetsConstructedApplication: cannot('for an existing listener the plan makes the target group and the rule beside the service'),
    PrioritySetActionsAddedImported: cannot('rules of an existing listener are constructs of their own, with a priority'),
    SettingConditions: found('traffic/condition-priority'),
    TruststoreMode: found('traffic/listener-tls'),
    CannotTruststoreMode: found('traffic/listener-tls'),
    CannotSetIgnoreClientCertificate: found('traffic/listener-tls'),
    CannotSetAdvertiseTrustStore: found('traffic/listener-tls'),
  },
  'alb/application-listener-action': {
    NeedLeastTargetgroupListeneraction: GROUPS,
    'NeedLeastTargetgroupListeneraction-2': GROUPS,
    PreventRedirectLoops: ACTION,
    RedirectPathStart: ACTION,
    RuleActionAlready: cannot('an action is written where it is used, once'),
    JwksEndpointMustUseHttps: NO_JWT,
    JwksEndpointTooLong: NO_JWT,
    IssuerTooLong: NO_JWT,
    JwtRequiresHttps: NO_JWT,
  },
  'alb/application-listener-certificate': {
    IsRequiredLeastCertificatearnsCertificates: cannot('certificates are given to their listener; none is added later'),
  },
  'alb/application-listener-rule': {
    LeastConditions: found('traffic/condition-priority'),
    SpecifiedTogether: cannot('a rule forwards to target groups, and does nothing else'),
    PriorityValueGreaterEqual: found('traffic/condition-priority'),
    BothSpecified: cannot('paths are written as conditions, not in the older ways'),
    'listener-rule-needs-at-least-one-action': cannot('a rule of a design always forwards to a target group'),
    'listener-rule-needs-at-least-one-condition': found('traffic/condition-priority'),
    MustBe: ACTION_OF_OLD_WAY,
    MessageBodyCannotCharacters: ACTION_OF_OLD_WAY,
    MustBeHttp: ACTION_OF_OLD_WAY,
    StatusCode: ACTION_OF_OLD_WAY,
  },
  'alb/application-load-balancer': {
    MinimumCapacityUnitPositiveInteger: found('traffic/balancer-settings'),
    DualStackWithoutPublicPv: found('traffic/balancer-settings'),
    MustBeClientkeepaliveBetween604800: found('traffic/balancer-settings'),
    'MustBeClientkeepaliveBetween604800-2': found('traffic/balancer-settings'),
    CrossZoneEnabledCannotFalse: LEFT_OUT,
    'listeners-can-only-be-accessed-if-the-class': NOT_ASKED,
    'listeners-can-only-be-accessed-if-the-class-2': NOT_ASKED,
    EncryptionKeyDetectedBucketEncryption: cannot('a load balancer of a design has no access logs'),
    'EncryptionKeyDetectedBucketEncryption-2': cannot('a load balancer of a design has no access logs'),
    LoadBalancerCanonicalHostedZone: NOT_ASKED,
    LoadBalancerDnsNameProvided: NOT_ASKED,
  },
  'alb/application-target-group': {
    'port-protocol-should-not-be-specified-for-lambda': NO_LAMBDA,
    SlowStartDurationValueSeconds: found('traffic/health-check'),
    WeightedRandomRoutingAlgorithmSlow: found('traffic/health-check'),
    MultiValueHeadersEnabledSupported: NO_LAMBDA,
    AnomalyMitigationOnlyAvailable: found('traffic/health-check'),
    StickinessCookieDurationValueSecond: found('traffic/health-check'),
    CookieNamesStartFollowing: found('traffic/health-check'),
    AppCookieNameCannotEmpty: found('traffic/health-check'),
    TargetGroupNeedsAttachedLoad: NO_METRIC,
    'at-least-one-of-port-or-protocol-is': cannot(
      'a target group without a port and a protocol gets port 80; requests reach the ports of the tasks in any case',
    ),
    'healthcheck-interval-must-be-greater-than-the-timeout': HEALTH,
    'health-check-protocol-is-not-supported-must-be': HEALTH,
    CannotAddNonSelfRegistering: ONLY_SERVICES,
    ImportedApplicationTargetGroupNeeds: NO_METRIC,
  },
  'alb/conditions': { RuleOnlyConditionValues: found('traffic/rule-values') },
  'alb/trust-store': { MustBeTruststorename132Characters: NO_TRUST_STORE, TruststorenameContainOnlyAlphanumeric: NO_TRUST_STORE },
  'nlb/network-listener': {
    TlsProtocolRequiresCertificates: found('traffic/certificate'),
    CertificatesRequireTlsProtocol: found('traffic/certificate'),
    AlpnPolicyRequiresTlsProtocol: found('traffic/listener-tls'),
    ConflictingDefaultActions: WITH_LISTENER,
    InvalidTcpIdleTimeout: found('traffic/listener-tls'),
    UdpProtocolNoTcpIdleTimeout: found('traffic/listener-tls'),
    InvalidTcpIdleTimeoutRange: found('traffic/listener-tls'),
    VpcRequiredForAddTargets: found('traffic/balancer-outside'),
  },
  'nlb/network-listener-action': { NeedLeastOneTargetGroup: GROUPS, 'NeedLeastOneTargetGroup-2': GROUPS },
  'nlb/network-load-balancer': {
    LoadBalancerCanonicalHostedZone: NOT_ASKED,
    LoadBalancerDnsNameProvided: NOT_ASKED,
    CannotSpecifyPrivateIpvAddress: NO_MAPPINGS,
    CannotSpecifyAllocationIdInternal: NO_MAPPINGS,
    CannotSpecifySourceNatIpv: NO_MAPPINGS,
    MinimumCapacityUnitPositiveValue: found('traffic/balancer-settings'),
    CannotSpecifySecurityGroupsDisable: LEFT_OUT,
    ListenerProtocolDualStack: found('traffic/balancer-settings'),
  },
  'nlb/network-target-group': {
    TargetGroupNeedsAttachedLoad: NO_METRIC,
    'health-check-interval-not-supported-must-be-between': found('traffic/health-check'),
    'healthy-threshold-count-not-supported-must-be-a': found('traffic/health-check'),
    'unhealthy-threshold-count-not-supported-must-be-a': found('traffic/health-check'),
    'health-check-protocol-is-not-supported-must-be': cannot('a health check speaks HTTP, HTTPS or TCP, all of which network load balancers speak'),
    'health-checks-do-not-support-the-path-property': found('traffic/health-check'),
    'health-check-timeout-not-supported-must-be-a': found('traffic/health-check'),
    ImportedNetworkTargetGroupNeeds: NO_METRIC,
    CannotAddNonSelfRegistering: ONLY_SERVICES,
  },
  'shared/base-listener': {
    ArgumentsLookUpLoadBalancer: NO_LOOKUP,
    'listener-needs-at-least-one-default-action-or': found('traffic/no-default'),
  },
  'shared/base-load-balancer': {
    Ipv6PrefixIncludeNetmask: NO_MAPPINGS,
    Ipv6PrefixNetmask: NO_MAPPINGS,
    ArgumentsLookUpLoadBalancer: NO_LOOKUP,
    SpecifyEither: NO_MAPPINGS,
    IpaddresstypeDualStackWithoutPublicIpv4OnlyUsed: found('traffic/balancer-settings'),
    DenyIgwTrafficSetLoad: found('traffic/balancer-settings'),
    RegionRequiredEnableBvAccess: cannot('a load balancer of a design has no access logs'),
    'load-balancer-name-can-have-a-maximum-of': NAME,
    'load-balancer-name-must-not-begin-with-internal': NAME,
    'load-balancer-name-must-not-begin-or-end': NAME,
    'load-balancer-name-must-contain-only-alphanumeric-characters': NAME,
  },
  'shared/base-target-group': {
    MustBeIntegerGreaterThan: found('traffic/health-check'),
    MustBePositiveInteger: found('traffic/health-check'),
    MustBeIntegerOff: found('traffic/health-check'),
    AlreadyType: found('traffic/target-type'),
    TargetGroupContainOneTarget: NO_LAMBDA,
    'vpc-is-required-for-a-non-lambda-targetgroup': found('traffic/group-alone', 'traffic/balancer-outside'),
    'target-group-name-can-have-a-maximum-of': GROUP_NAME,
    'target-group-name-must-not-begin-or-end': GROUP_NAME,
    'target-group-name-must-contain-only-alphanumeric-characters': GROUP_NAME,
    'health-check-interval-must-be-greater-than-or': found('traffic/health-check'),
  },
  'shared/util': {
    UnrecognizedProtocol: cannot('a protocol is one of a list'),
    DonTKnowDefaultProtocol: found('traffic/listener-port', 'traffic/target-protocol'),
    MustBeProtocol: found('traffic/listener-protocol'),
    ProvidedDoesBelongLoad: found('traffic/reference'),
    ProvidedDoesBelongTarget: found('traffic/reference'),
  },
};

/** Every refusal of `aws-cdk-lib/aws-elasticloadbalancing`. */
export const CLASSIC_LOAD_BALANCING_TABLE: Table = {
  'load-balancer': {
    SslCertificateIdDeprecatedSsl: cannot('the older sslCertificateId is never written'),
    SupplyProtocolGoPort: found('traffic/listener-port'),
  },
};
