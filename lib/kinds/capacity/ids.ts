import type { DesignNode } from '../union';

/** True for a group behind a capacity provider, which stands in the stack itself; the cluster makes the others. */
export function isProvider({ props }: DesignNode<'capacity'>): boolean {
  return props.as === 'CAPACITY_PROVIDER';
}

/** The name under which a plan knows the capacity provider of a node; its group is known by the node's own id. */
export function providerVariable(id: string): string {
  return `${id}/provider`;
}

/** The construct ids that a capacity node makes in the stack besides its name, for what it needs of its own. */
export const CAPACITY_IDS = {
  provider: (name: string) => `${name}Provider`,
  securityGroup: (name: string) => `${name}SecurityGroup`,
  instanceRole: (name: string) => `${name}InstanceRole`,
  instanceProfile: (name: string) => `${name}InstanceProfile`,
  launchTemplate: (name: string) => `${name}LaunchTemplate`,
  /** Names of capacities that a cluster makes are unique in their cluster only. */
  keyPair: (cluster: string, name: string) => `${cluster}${name}KeyPair`,
} as const;
