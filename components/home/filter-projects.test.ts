import { describe, expect, it } from 'vitest';
import { filterProjects } from './filter-projects';

const projects = [
  { name: 'Storefront', updatedAt: '2026-05-01T10:00:00Z' },
  { name: 'Café orders, worker', updatedAt: '2026-05-03T10:00:00Z' },
  { name: 'Orders API', updatedAt: '2026-05-02T10:00:00Z' },
];
const names = (search: string) => filterProjects(projects, search).map((project) => project.name);

describe('filterProjects', () => {
  it('puts the latest change first', () => {
    expect(names('')).toEqual(['Café orders, worker', 'Orders API', 'Storefront']);
  });

  it('finds every typed word in any order, whatever the case and the accents', () => {
    expect(names('  worker CAFE ')).toEqual(['Café orders, worker']);
    expect(names('orders')).toEqual(['Café orders, worker', 'Orders API']);
    expect(names('orders store')).toEqual([]);
  });

  it('takes signs as they are', () => {
    expect(names('.*')).toEqual([]);
  });
});
