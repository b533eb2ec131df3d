import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Command } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { withPlaces } from '@/lib/layout/geometry';
import { STARTERS } from '@/lib/starters/starters';
import { manyServices } from '@/lib/testing/many-services';
import type { Shown } from './findings';
import { createFlowMapper, withMoved } from './flow-elements';
import { LAYERS } from './layers';

describe('what the canvas draws', () => {
  it('has groups before what is in them', () => {
    const ids = createFlowMapper()
      .nodes(shown(webService()))
      .map((node) => node.id);
    expect(ids).toEqual(['vpc', 'cluster', 'service', 'lb', 'listener', 'task', 'web']);
  });

  it('draws anew only the node that changed', () => {
    const mapper = createFlowMapper();
    const before = webService();
    const first = mapper.nodes(shown(before));
    const second = mapper.nodes(shown(run(before, { type: 'set', id: 'service', path: ['desiredCount'], value: 5 })));
    expect(first.filter((node, index) => node !== second[index]).map((node) => node.id)).toEqual(['service']);
  });

  it('draws anew only what is selected and what no longer is', () => {
    const mapper = createFlowMapper();
    const design = webService();
    const first = mapper.nodes(shown(design, ['web']));
    const second = mapper.nodes(shown(design, ['lb']));
    expect(first.filter((node, index) => node !== second[index]).map((node) => node.id)).toEqual(['lb', 'web']);
  });

  it('lights the edges of what is selected, and those of the rows of a selected stack', () => {
    const mapper = createFlowMapper();
    const lit = (selection: readonly string[]) =>
      mapper
        .edges(shown(webService(), selection))
        .filter((edge) => edge.data?.lit)
        .map((edge) => edge.id);
    expect(lit(['service'])).toEqual(['runs', 'target']);
    expect(lit(['lb'])).toEqual(['target']);
    expect(lit([])).toEqual([]);
  });

  it('draws lines between the same two nodes beside each other', () => {
    const design = webService();
    const twice = run(design, {
      type: 'add',
      nodes: [],
      edges: [{ id: 'other', kind: 'target', from: 'listener', to: 'service', props: { containerPort: 9000 } }],
    });
    const lanes = (of: Design) =>
      createFlowMapper()
        .edges(shown(of))
        .map((edge) => edge.data?.course.lane);
    expect(lanes(design)).toEqual([0, 0]);
    const [runs, first = 0, second = 0] = lanes(twice);
    expect(runs).toBe(0);
    expect(Math.abs(first - second)).toBeGreaterThan(6);
  });

  it('says in words what a node and an edge are', () => {
    const mapper = createFlowMapper();
    const findings = new Map([['service', { worst: 'warning' as const, count: 1 }]]);
    const it = { ...shown(webService()), findings };
    expect(mapper.nodes(it).find((node) => node.id === 'service')?.ariaLabel).toBe('Service WebService, 2 tasks · Fargate, 1 warning');
    expect(mapper.edges(it).map((edge) => edge.ariaLabel)).toEqual(['WebService runs WebTask', 'Listener sends to WebService, web:80']);
  });

  it('draws a collapsed group as one node with what is in it, and its lines as one, with their number', () => {
    const design = withPlaces(manyServices(['A', 'B', 'C']));
    const closed = run(design, { type: 'place', places: { cluster: { collapsed: true } } });
    const findings = new Map([
      ['serviceA', { worst: 'warning' as const, count: 2 }],
      ['serviceB', { worst: 'error' as const, count: 1 }],
    ]);
    const mapper = createFlowMapper();
    const nodes = mapper.nodes({ design: closed, selection: ['serviceA'], findings });
    expect(nodes.some((node) => node.id === 'serviceA')).toBe(false);
    const cluster = nodes.find((node) => node.id === 'cluster');
    expect(cluster?.type).toBe('collapsed');
    expect(cluster?.ariaLabel).toBe('Cluster Cluster, collapsed, 3 services, 1 error inside');
    expect(cluster?.data.holdsSelected).toBe(true);
    expect(mapper.edges(shown(closed)).map((edge) => edge.ariaLabel)).toEqual([
      'Cluster runs WebTaskA',
      'Listener sends to Cluster, web:80',
      'Cluster runs WebTaskB',
      'Listener sends to Cluster, web:80',
      'Cluster runs WebTaskC',
      'Listener sends to Cluster, web:80',
    ]);
    const both = run(closed, { type: 'place', places: { vpc: { collapsed: true } } });
    expect(mapper.edges(shown(both))).toHaveLength(3);
  });

  it('lets many lines between two groups run together', () => {
    const services = Array.from({ length: 6 }, (_, index) => `${index}`);
    const base = manyServices(services);
    const nodes = Object.fromEntries(Object.entries(base.nodes).filter(([, node]) => node.kind !== 'load-balancer' && node.kind !== 'listener'));
    const edges = Object.fromEntries(Object.entries(base.edges).filter(([, edge]) => edge.kind === 'runs'));
    const listener = base.nodes['listener0'];
    const balancer = base.nodes['lb0'];
    if (!listener || !balancer) throw new Error('The design has no load balancer.');
    const targets = services.map((id) => ({ id: `t${id}`, kind: 'target' as const, from: 'listener0', to: `service${id}`, props: {} }));
    const design = withPlaces({
      ...base,
      nodes: { ...nodes, lb0: balancer, listener0: listener },
      edges: { ...edges, ...Object.fromEntries(targets.map((edge) => [edge.id, edge])) },
      layout: { lb0: { x: 24, y: 48 }, cluster: { x: 600, y: 48 } },
    });
    const drawn = createFlowMapper().edges(shown(design));
    const trunks = drawn.flatMap((edge) => edge.data?.trunk ?? []);
    expect(trunks.map((trunk) => trunk.count)).toEqual([6]);
  });

  it('lifts what is held over everything else, with what is in it, and leaves the rest alone', () => {
    const nodes = createFlowMapper().nodes(shown(webService()));
    const moved = withMoved(nodes, new Map([['cluster', { x: 400, y: 60, lifted: true }]]));
    const raised = moved.filter((node) => (node.zIndex ?? 0) >= LAYERS.lifted).map((node) => node.id);
    expect(raised).toEqual(['cluster', 'service']);
    expect(moved.filter((node, index) => node === nodes[index]).map((node) => node.id)).toEqual(['vpc', 'lb', 'listener', 'task', 'web']);
    expect(moved.find((node) => node.id === 'cluster')?.position).toEqual({ x: 400, y: 60 });
  });
});

function webService(): Design {
  const starter = STARTERS.find((it) => it.id === 'load-balanced-service');
  if (!starter) throw new Error('The starter is gone');
  return starter.design();
}

function shown(design: Design, selection: readonly string[] = []): Shown {
  return { design, selection, findings: new Map() };
}

function run(design: Design, command: Command): Design {
  const applied = apply(design, command);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.design;
}
