/** True for an action as the CDK takes it: `*`, or a service and an operation with or without asterisks. @see aws_iam.PolicyStatement */
export function isAction(action: string): boolean {
  return /^(\*|[a-zA-Z0-9-]+:[a-zA-Z0-9*]+)$/.test(action);
}
