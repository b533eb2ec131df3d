/** The construct id under which a cluster that is made alone is known to services. */
export function aloneReferenceId(name: string): string {
  return `${name}Reference`;
}

/** The construct id of a security group of an existing cluster's instances. */
export function clusterGroupId(name: string, index: number): string {
  return `${name}SecurityGroup${index + 1}`;
}
