/** What a listener of a network load balancer, or a target group of one, speaks. */
export type NetworkProtocol = 'TCP' | 'TLS' | 'UDP' | 'TCP_UDP';

/**
 * What target groups of a network load balancer's listener speak, by what the listener does; the first is usual.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/create-target-group.html
 */
export const TARGET_PROTOCOLS: Record<NetworkProtocol, readonly NetworkProtocol[]> = {
  TCP: ['TCP', 'TCP_UDP'],
  TLS: ['TLS', 'TCP'],
  UDP: ['UDP', 'TCP_UDP'],
  TCP_UDP: ['TCP_UDP'],
};
