/** The variable of the trust store of a listener. */
export function trustStoreIdOf(listenerId: string): string {
  return `${listenerId} trust store`;
}

/** The variable of the rule of an edge to a service whose target group and rule are made apart. */
export function targetRuleIdOf(edgeId: string): string {
  return `${edgeId} rule`;
}
