/**
 * Warnings of the CDK, by their name, that a rule of ours says better: with fixes, and not where the advice cannot be
 * followed. The circuit breaker: `service/circuit-breaker`; External instances have none, and the CDK warns there too. Rules
 * for what goes out: between stacks the CDK is asked for them on the caller's side, where everything may go out already.
 */
export const COVERED_WARNINGS: ReadonlySet<string> = new Set(['@aws-cdk/aws-ecs:shouldUseCircuitBreaker', '@aws-cdk/aws-ec2:ipv4IgnoreEgressRule']);
