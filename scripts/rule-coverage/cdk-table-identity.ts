import { cannot, found, type Table } from './rows';

const NO_SUCH = (what: string) => ({ '*': cannot(`a design has no ${what}`) });
const NO_LOOKUP = cannot('a design looks nothing up in an account');
const NO_POLICIES = cannot('a design has no policies of its own: statements are added to roles, which then have one');
const STATEMENT = found('task/statements', 'resource/role-statement');
const AS_GIVEN = cannot('a statement of a design is made with its effect, actions and resources, and is not changed afterwards');
const NO_PRINCIPALS = cannot('a statement of a design names nobody: it is of the role that it stands in');
const ONE_PRINCIPAL = cannot('a role of a design is for one service, named without conditions');
const SYNTHESIZED = cannot('roles of a plan are always part of the template');

/** Every refusal of `aws-cdk-lib/aws-iam`. */
export const IAM_TABLE: Table = {
  grant: { '*': cannot('what is permitted in a design is permitted to roles, whose own policies can say it') },
  'managed-policy': { '*': cannot('managed policies of a design are there already, known by their names or ARNs') },
  'oidc-provider-native': NO_SUCH('identity providers'),
  policy: { '*': NO_POLICIES },
  'policy-document': { '*': NO_POLICIES },
  'policy-statement': {
    MustBeFieldsEitherString: AS_GIVEN,
    'MustBeFieldsEitherString-2': AS_GIVEN,
    IncorrectPolicyStatement: AS_GIVEN,
    CannotAddActionsPolicyStatement: AS_GIVEN,
    'CannotAddActionsPolicyStatement-2': AS_GIVEN,
    CannotAddPrincipalsPolicyStatement: NO_PRINCIPALS,
    'CannotAddPrincipalsPolicyStatement-2': NO_PRINCIPALS,
    ActionInvalid: STATEMENT,
    CannotUseGroupAsPrincipal: NO_PRINCIPALS,
    CannotAddResourcesPolicyStatement: AS_GIVEN,
    'CannotAddResourcesPolicyStatement-2': AS_GIVEN,
    PrincipalsPolicystatementSameConditions: NO_PRINCIPALS,
    'a-policystatement-must-specify-at-least-one-action': STATEMENT,
    'a-policystatement-used-in-a-trust-policy-must': cannot('who may take a role is said by the role itself, and always somebody'),
    'a-policystatement-used-in-an-identity-based-policy': NO_PRINCIPALS,
    'a-policystatement-used-in-an-identity-based-policy-2': STATEMENT,
    'statement-id-sid-must-be-alphanumeric-a-z': cannot('statements of a design have no ids'),
    FreezeCalledPolicystatementPreviously: AS_GIVEN,
    ExpectedPrincipalObject: NO_PRINCIPALS,
    ExpectedContextNumber: AS_GIVEN,
  },
  principals: { '*': ONE_PRINCIPAL },
  'private/util': {
    PolicyNamedAlreadyAttached: cannot('managed policies of a role are given to it once, when it is made'),
    CannotMustBeCannotMerge: NO_PRINCIPALS,
  },
  role: {
    ArgumentsLookUpRoleConcrete: NO_LOOKUP,
    AddGrantsResourcesPassedMutable: cannot('existing roles of a design get the statements that a design gives them'),
    CannotAccessRoleArnSynthesis: SYNTHESIZED,
    CannotAccessRoleNameSynthesis: SYNTHESIZED,
    InvalidRoleName: found('resource/name'),
    RoleDescriptionLongerCharacters: found('resource/description-length'),
    RoleidAvailablePrecreatedRoles: SYNTHESIZED,
    RolePathCharactersProvidedRole: cannot('a role of a design has no path'),
    InvalidRolePathCharacters: cannot('a role of a design has no path'),
    MaxSessionDurationSet: cannot('a role of a design says nothing of the length of sessions'),
  },
  'role-grants': { '*': cannot('nobody is permitted to take a role of a design but the service that it is for') },
  'saml-provider': NO_SUCH('identity providers'),
  'unknown-principal': { '*': cannot('permissions of a design are given to roles') },
  user: NO_SUCH('users'),
  util: { PolicyNamedAlreadyAttached: cannot('managed policies of a role are given to it once, when it is made') },
};

const OF_THE_CDK = { '*': cannot('the constructs of a plan are those of the CDK itself') };
const NO_TAG_RULES = cannot('a repository of a design keeps its newest images, whatever their tags');
const NO_FILTERS = cannot('tags of a repository are all fixed or all not');
const NO_REPLICAS = cannot('a bucket of a design has no replicas, logs, lock, life cycle and web site');

/** Every refusal of `aws-cdk-lib/aws-ecr`. */
export const ECR_TABLE: Table = {
  repository: {
    CannotLookupRepositoryWithTokenizedValue: NO_LOOKUP,
    RepositoryNameOrArnRequired: NO_LOOKUP,
    CouldNotDetermineRepositoryIdentifier: NO_LOOKUP,
    RepositoryArnIsLateBoundValue: cannot('the ARN of an existing repository is text of the design'),
    InvalidRepositoryArnFormat: found('resource/reference'),
    InvalidRepositoryName: found('resource/name', 'resource/reference'),
    EmptyOnDeleteRequiresDestroyRemovalPolicy: found('resource/emptied-on-delete'),
    AutoDeleteImagesRequiresDestroyRemovalPolicy: cannot('the older autoDeleteImages is never written'),
    TaggedStatusRequiresTagPrefixOrPatternList: NO_TAG_RULES,
    TagPrefixAndPatternListOnlyForTaggedStatus: NO_TAG_RULES,
    CannotSpecifyBothTagPrefixAndPatternList: NO_TAG_RULES,
    TagPatternExceedsWildcardLimit: NO_TAG_RULES,
    LifecycleRuleMustContainExactlyOneAgeOrCountProperty: NO_TAG_RULES,
    LifecycleCanOnlyHaveOneAnyTagStatusRule: NO_TAG_RULES,
    ImageTagMutabilityRequiresExclusionFilters: NO_FILTERS,
    ExclusionFiltersCountOutOfRange: NO_FILTERS,
    ExclusionFiltersRequiredForMutabilityWithExclusion: NO_FILTERS,
    CannotCombinePrioritizedAnyRuleWithUnprioritizedRules: NO_TAG_RULES,
    EncryptionKeyRequiresKmsEncryption: cannot('the encryption of a repository is that of its key, and is not said besides'),
    UnexpectedEncryptionType: cannot('the encryption of a repository is that of its key, and is not said besides'),
    AnyTagStatusRuleMustHaveHighestPriority: NO_TAG_RULES,
    FilterPatternCannotBeEmpty: NO_FILTERS,
    FilterPatternExceedsMaxLength: NO_FILTERS,
    FilterPatternContainsInvalidCharacters: NO_FILTERS,
  },
};

/** Every refusal of `aws-cdk-lib/aws-s3`. */
export const S3_TABLE: Table = {
  bucket: {
    AccountSpecifiedOverrideOwnershipAccess: NO_REPLICAS,
    BucketNameRequired: found('resource/reference'),
    InvalidBucketNameValue: found('resource/name', 'resource/reference'),
    'InvalidBucketNameValue-2': found('resource/name', 'resource/reference'),
    InvalidBucketNamePrefixValue: cannot('the name of a bucket is whole'),
    BucketNameConflictsWithPrefix: cannot('the name of a bucket is whole'),
    BucketNameConflictsWithNamespace: cannot('the name of a bucket is whole'),
    BucketNamePrefixRequiresAccountRegional: cannot('the name of a bucket is whole'),
    AccountRegionalNamespaceRequiresPrefix: cannot('the name of a bucket is whole'),
    EnforceEnabledMinimumVersionApplied: cannot('a bucket of a design names no version of TLS'),
    CannotPublicReadAccessProperty: cannot('a bucket of a design is not public'),
    CannotAutoDeleteObjectsProperty: cannot('a bucket of a design is not emptied when it is deleted'),
    EncryptionkeySpecified: found('resource/key-contradiction'),
    BucketKeyEnabledSpecifiedEncryption: cannot('a bucket of a design has no bucket key'),
    EmptyBlockedEncryptionTypes: cannot('a bucket of a design blocks no encryption'),
    ConflictingBlockedEncryptionTypes: cannot('a bucket of a design blocks no encryption'),
    UnexpectedEncryptionType: cannot('an encryption is one of a list'),
    ExpiredObjectDeleteMarkerCannot: NO_REPLICAS,
    RulesLeastFollowingProperties: NO_REPLICAS,
    ExactlyOneTransitionDateTransition: NO_REPLICAS,
    'ExactlyOneTransitionDateTransition-2': NO_REPLICAS,
    KmsManagedKeyNotSupportedForAccessLogs: NO_REPLICAS,
    MustBeObjectownershipAccesscontrol: NO_REPLICAS,
    ObjectLockEnabledConfigureDefault: NO_REPLICAS,
    WebsiteIndexDocumentRequiredWebsite: NO_REPLICAS,
    WebsiteIndexDocumentWebsiteError: NO_REPLICAS,
    ConditionPropertyCannotEmptyObject: NO_REPLICAS,
    CannotSpecifyReplicationRoleReplication: NO_REPLICAS,
    ReplicationRulesRequireVersioningEnabled: NO_REPLICAS,
    MustBePrioritySpecifiedReplication: NO_REPLICAS,
    ReplicationTimeControlMetricsEnabled: NO_REPLICAS,
    TagFilterCannotSpecifiedDelete: NO_REPLICAS,
    AccessControlTranslationSupportedCross: NO_REPLICAS,
    CannotEnableLogDeliveryBucket: NO_REPLICAS,
    InventoryIdExceedCharactersContain: NO_REPLICAS,
    MustBeObjectLockRetention: NO_REPLICAS,
    'MustBeObjectLockRetention-2': NO_REPLICAS,
  },
  'bucket-grants': { '*': cannot('a bucket of a design is opened to roles, never to everybody') },
  'bucket-reflection': OF_THE_CDK,
  'mixins/bucket': { '*': cannot('a bucket of a design is not emptied when it is deleted') },
  'notifications-resource/notifications-resource': NO_SUCH('notifications of buckets'),
  'private/default-traits': OF_THE_CDK,
  util: { CannotDetermineBucketLeastBucket: found('resource/reference') },
};

const SECRET_ARN = cannot('the plan tells a whole ARN of a secret from one without the six characters at its end');

/** Every refusal of `aws-cdk-lib/aws-secretsmanager`. */
export const SECRETS_MANAGER_TABLE: Table = {
  'rotation-schedule': NO_SUCH('rotation of secrets'),
  secret: {
    SecretStringValueBetaAppears: cannot('a design holds no secrets: values are generated'),
    KeyProvidedCrossAccountAccess: cannot('the roles of a design are in its own account, as far as the CDK knows'),
    'KeyProvidedCrossAccountAccess-2': cannot('the roles of a design are in its own account, as far as the CDK knows'),
    SecretAlreadyAttachedTarget: cannot('a secret of a design is attached to nothing'),
    CannotSecretArnSecretComplete: SECRET_ARN,
    Only: SECRET_ARN,
    DoesAppearCompleteMissing: SECRET_ARN,
    MustBeSpecifiedTogether: found('resource/secret-template'),
    CannotSpecifyOneGenerateSecret: cannot('a design holds no secrets: values are generated'),
    CannotAddRegionStackDeployed: cannot('a secret of a design has no replicas'),
    InvalidFormatSecretNameProvided: found('resource/reference'),
    'InvalidFormatSecretNameProvided-2': found('resource/reference'),
  },
  'secret-rotation': NO_SUCH('rotation of secrets'),
};

/** Every refusal of `aws-cdk-lib/aws-ssm`. */
export const SSM_TABLE: Table = {
  parameter: {
    StringParameterArnCannotBeUnresolvedToken: cannot('an existing parameter is known by its name'),
    UnexpectedStringParameterArnFormat: cannot('an existing parameter is known by its name'),
    StringParameterArnMustBeSameRegion: cannot('an existing parameter is known by its name'),
    ParameterNameCannotBeEmpty: found('resource/reference', 'capacity/image-missing'),
    FromStringParameterAttributesUnsupportedType: cannot('an existing parameter is known as text, or as a secure one'),
    ValueForTypedStringParameterDoesNotSupportStringList: cannot('a parameter of a design is one text, no list'),
    DescriptionTooLong: found('resource/description-length'),
    InvalidParameterType: cannot('the older type of a parameter is never written'),
    'ParameterNameCannotBeEmpty-2': cannot('a parameter of a design is one text, no list'),
    StringListParameterCannotContainCommas: cannot('a parameter of a design is one text, no list'),
    'DescriptionTooLong-2': cannot('a parameter of a design is one text, no list'),
    SuppliedValueDoesNotMatchPattern: found('resource/parameter-value'),
    ParameterNameTooLong: found('resource/name'),
    ParameterNameInvalidCharacters: found('resource/name'),
  },
  util: {
    MustBeParameterNamesFully: found('resource/name', 'resource/reference'),
    UnableToUnableDetermineSeparator: cannot('the name of a parameter is text of the design'),
    ParameternameExplicitlyDefined: cannot('whether the name of a parameter is simple is never written'),
    ParameterName: cannot('whether the name of a parameter is simple is never written'),
  },
};

/** Every refusal of `aws-cdk-lib/aws-certificatemanager`. */
export const CERTIFICATE_MANAGER_TABLE: Table = {
  certificate: {
    DomainNameCharactersLess: found('traffic/certificate-request'),
    UsingTokensDomainNames: cannot('the domains of a certificate are text of the design'),
    UnknownValidationMethod: cannot('a certificate is proved by DNS or by mail'),
  },
  'dns-validated-certificate': NO_SUCH('certificates in the older way'),
};
