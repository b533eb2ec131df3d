import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Command } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { STARTERS } from '@/lib/starters/starters';
import { createFlowMapper, LAYERS, type Shown, withMoved } from './flow-elements';

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
        .map((edge) => edge.data?.lane);
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
