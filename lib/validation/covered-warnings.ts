/**
 * Warnings of the CDK, by their name, that a rule of ours says better: with fixes, and not where the advice cannot be
 * followed. The circuit breaker: `service/circuit-breaker`; External instances have none, and the CDK warns there too. The least share of
 * healthy tasks: `service/healthy-percent`; half of a single task is that task, and where traffic is shifted none is replaced in its
 * place. Images in ECR: `container/ecr-image`, which knows the statements of the execution role. Rules for what goes out: between stacks
 * the CDK is asked for them on the caller's side, where everything may go out already.
 */
const COVERED_WARNINGS: ReadonlySet<string> = new Set([
  '@aws-cdk/aws-ecs:shouldUseCircuitBreaker',
  '@aws-cdk/aws-ecs:ecrImageRequiresPolicy',
  '@aws-cdk/aws-ecs:minHealthyPercent',
  '@aws-cdk/aws-ecs:minHealthyPercentExternal',
  '@aws-cdk/aws-ec2:ipv4IgnoreEgressRule',
]);

/** What the CDK says without a name for it, where a rule of ours knows better. Alarms of deployments: `deployment/alarm-circle` tells those that cannot be from those that can. */
const COVERED_TEXTS: readonly RegExp[] = [/^Deployment alarm \(.*\) enabled on .* may cause a circular dependency error/];

/** True for what the CDK says and a rule of ours says better. */
export function isCovered({ code, message }: { readonly code?: string | undefined; readonly message: string }): boolean {
  return code === undefined ? COVERED_TEXTS.some((text) => text.test(message)) : COVERED_WARNINGS.has(code);
}
