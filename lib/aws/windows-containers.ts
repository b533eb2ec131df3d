/**
 * What a container definition can say that Windows containers do not have: `refused` where Docker does not start a Windows
 * container with it, `unsupported` where the reference of ECS says so and nothing more.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 * @see https://github.com/moby/moby/blob/master/daemon/daemon_windows.go
 */
export const NOT_ON_WINDOWS = {
  readonlyRootFilesystem: { words: 'a read-only root file system', how: 'refused' },
  privileged: { words: 'all rights on its instance (privileged)', how: 'refused' },
  ulimits: { words: 'ulimits', how: 'refused' },
  linuxParameters: { words: 'settings of the Linux kernel', how: 'unsupported' },
  disableNetworking: { words: 'no network', how: 'unsupported' },
  dnsServers: { words: 'DNS servers of its own', how: 'unsupported' },
  dnsSearchDomains: { words: 'DNS search domains of its own', how: 'unsupported' },
  extraHosts: { words: 'host names of its own', how: 'unsupported' },
} as const;

/**
 * Versions of Windows Server that ECS knows on EC2 instances and that Fargate does not run.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-windows-fargate.html
 */
export const WINDOWS_NOT_ON_FARGATE: Readonly<Record<string, string>> = {
  WINDOWS_SERVER_2016_FULL: 'Windows Server 2016',
  WINDOWS_SERVER_2004_CORE: 'Windows Server version 2004',
  WINDOWS_SERVER_20H2_CORE: 'Windows Server version 20H2',
};
