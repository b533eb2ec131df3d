import { cannot, found, type Table } from './rows';

const NO_SUCH = (what: string) => ({ '*': cannot(`a design has no ${what}`) });
const ONE_ACCOUNT = cannot('the stacks of a design name no account and no region');
const LAUNCH = found('operation/scheduled-launch');

/** Every refusal of `aws-cdk-lib/aws-events`. */
export const EVENTS_TABLE: Table = {
  'api-destination': NO_SUCH('destinations on the web'),
  connection: NO_SUCH('destinations on the web'),
  'event-bus': { '*': cannot('event buses of a design are there already, known by their names') },
  'event-pattern': { '*': cannot('an event pattern of a design is JSON, without the matchers of the CDK; operation/trigger finds what is wrong with it') },
  input: { '*': cannot('what a scheduled task gets is said by its overrides, nothing of the event') },
  'private/ref-utils': { '*': cannot('the constructs of a plan are those of the CDK itself') },
  rule: {
    CannotAssociateRuleWithEventBusWhenUsingSchedule: found('operation/trigger'),
    NeedConcreteAccountForTargetStack: ONE_ACCOUNT,
    NeedConcreteRegionForTargetStack: ONE_ACCOUNT,
    NeedConcreteAccountForSourceStack: ONE_ACCOUNT,
    EventStackMustBePartOfCdkApp: ONE_ACCOUNT,
    TargetStackMustBePartOfCdkApp: ONE_ACCOUNT,
    StacksMustBelongToSameCdkApp: ONE_ACCOUNT,
    'event-rule-name-must-be-between-1-and': found('operation/scheduled-names'),
    'event-rule-name-can-contain-only-letters-numbers': found('operation/scheduled-names'),
    'either-eventpattern-or-schedule-must-be-defined': found('operation/trigger'),
    'event-rule-cannot-have-more-than-5-targets': cannot('a scheduled task is the one target of its rule'),
    CannotCreateCrossAccountRuleForImportedResource: ONE_ACCOUNT,
  },
  schedule: { '*': found('operation/trigger') },
  util: { '*': found('operation/trigger') },
};

/** Every refusal of `aws-cdk-lib/aws-events-targets`. */
export const EVENTS_TARGETS_TABLE: Table = {
  'api-gateway': NO_SUCH('other targets of events than tasks'),
  'api-gatewayv2': NO_SUCH('other targets of events than tasks'),
  appsync: NO_SUCH('other targets of events than tasks'),
  batch: NO_SUCH('other targets of events than tasks'),
  'ecs-task': {
    OnlyOneOfSecurityGroupOrSecurityGroupsCanBePopulated: cannot('security groups are always given as a list'),
    PropagateTagsMustBeTaskDefinitionOrNone: cannot('a scheduled task takes the tags of its task definition, or none'),
    CannotCreateSecurityGroupForEcsTask: cannot('a design makes its task definitions; it has none that is there already'),
    AssignPublicIpShouldBeTrueOnlyForPublicSubnets: LAUNCH,
    AssignPublicIpOnlySupportedForFargateTasks: LAUNCH,
    EphemeralStorageSizeMustBeBetween20And200Gib: LAUNCH,
  },
  'log-group': NO_SUCH('other targets of events than tasks'),
  'redshift-query': NO_SUCH('other targets of events than tasks'),
  sns: NO_SUCH('other targets of events than tasks'),
  util: { CannotAssignDeadLetterQueueInDifferentRegion: ONE_ACCOUNT },
};
