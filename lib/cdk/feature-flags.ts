import flags from './generated/feature-flags.json';

/**
 * The CDK feature flags that `cdk init` writes for the bundled `aws-cdk-lib`. The exported `cdk.json` and our own
 * synthesis read this one table, because templates made with different flags differ.
 */
export const FEATURE_FLAGS: Readonly<Record<string, unknown>> = flags;
