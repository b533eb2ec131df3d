/**
 * Warnings of the CDK, by their name, that a rule of ours says better: with fixes, and not where the advice cannot be
 * followed. The circuit breaker: `service/circuit-breaker`; External instances have none, and the CDK warns there too.
 */
export const COVERED_WARNINGS: ReadonlySet<string> = new Set(['@aws-cdk/aws-ecs:shouldUseCircuitBreaker']);
