import { cannot, found, type Table } from './rows';

const BY_ARN = { '*': cannot('functions of a design are there already, known by their ARNs; deployment/function finds those that are none') };
const LOCAL = cannot('no design can tell what is on a disk: its template takes parameters for local files, and the CDK project says what is not there');
const ZONE_BY_ID = { '*': cannot('a hosted zone of a design is known by its id, and CloudFormation writes the proof of a certificate to it') };

/** Every refusal of `aws-cdk-lib/aws-lambda`. */
export const LAMBDA_TABLE: Table = Object.fromEntries(
  [
    'adot-layers',
    'alias',
    'capacity-provider',
    'code',
    'code-signing-config',
    'event-invoke-config',
    'event-source-mapping',
    'function',
    'function-base',
    'function-hash',
    'function-url',
    'lambda-insights',
    'lambda-version',
    'layers',
    'network-connector',
    'params-and-secrets-layers',
    'private/s3-object-copy',
    'private/scalable-function-attribute',
    'private/webfunction-util',
    'webfunction',
    'webfunction-code',
    'webfunction-endpoint',
  ].map((file) => [file, BY_ARN]),
);

/** Every refusal of `aws-cdk-lib/aws-route53`. */
export const ROUTE_53_TABLE: Table = Object.fromEntries(
  ['cidr-routing-config', 'geo-location', 'hosted-zone', 'record-set', 'util', 'vpc-endpoint-service-domain-name'].map((file) => [file, ZONE_BY_ID]),
);

/** Every refusal of `aws-cdk-lib/aws-ecr-assets`. */
export const IMAGE_ASSETS_TABLE: Table = {
  'image-asset': {
    CannotFindImageDirectory: LOCAL,
    CannotFindFile: LOCAL,
    CannotTokenValue: cannot('what an image is built with is text of the design'),
    CannotTokensKeysValues: cannot('what an image is built with is text of the design'),
  },
  'tarball-asset': { CannotFindFile: LOCAL },
};

/** Every refusal of `aws-cdk-lib/aws-s3-assets`. */
export const FILE_ASSETS_TABLE: Table = {
  asset: { AssetPathCannotEmpty: found('asset/missing'), InvalidType: LOCAL },
  compat: { '*': cannot('a design does not say how symbolic links are followed') },
};
