import { expect, it } from 'vitest';
import { manyServices } from '@/lib/testing/many-services';
import { findables, findNodes } from './find-nodes';

const nodes = findables(manyServices(['', '2', '12']));
const found = (search: string, most = 10): string[] => findNodes(nodes, search, most).map(({ node }) => node.id);

it('finds by name first, the shortest first', () => {
  expect(found('webservice')).toEqual(['service', 'service2', 'service12']);
  expect(found('webservice2')).toEqual(['service2']);
});

it('finds by kind, by facts and by the groups around, all words at once', () => {
  expect(found('load balancer').slice(0, 3).sort()).toEqual(['lb', 'lb12', 'lb2']);
  expect(found('nginx').sort()).toEqual(['web', 'web12', 'web2']);
  expect(found('listener loadbalancer12')).toEqual(['listener12']);
  expect(found('nothing like it')).toEqual([]);
});

it('gives no more than asked for', () => {
  expect(found('', 4)).toHaveLength(4);
});
