import { expect, it } from 'vitest';
import { withoutDoubledNames } from './without-doubled-names';

it('a node that is called like its kind is named once', () => {
  expect(withoutDoubledNames('Stack Stack has no resources.')).toBe('Stack has no resources.');
  expect(withoutDoubledNames('Load balancer LoadBalancer2 needs subnets, and VPC Vpc has one.')).toBe('LoadBalancer2 needs subnets, and Vpc has one.');
});

it('other names keep their kind', () => {
  const message = 'Service WebService runs task definition Web in cluster ClusterOfShops.';
  expect(withoutDoubledNames(message)).toBe(message);
});
