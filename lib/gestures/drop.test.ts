import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Command } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { emptyDesign } from '@/lib/document/design';
import { childrenOf } from '@/lib/kinds/graph';
import { nodeUnion, type Kind } from '@/lib/kinds/union';
import { boxOf, positionOf } from '@/lib/layout/geometry';
import { countingIds } from '@/lib/model/ids';
import { STARTERS } from '@/lib/starters/starters';
import { decideDrop, decideKindDrop, groupAt, nodeAt } from './drop';

const STILL = { x: 0, y: 0 };

describe('where the pointer is', () => {
  it('finds the innermost node and the innermost group', () => {
    const design = webService();
    expect(nodeAt(design, middleOf(design, 'web'))?.id).toBe('web');
    expect(groupAt(design, middleOf(design, 'web'), new Set())?.id).toBe('task');
    expect(groupAt(design, middleOf(design, 'service'), new Set())?.id).toBe('cluster');
    expect(groupAt(design, middleOf(design, 'service'), new Set(['cluster']))?.id).toBe('vpc');
    expect(nodeAt(design, { x: -500, y: -500 })).toBeUndefined();
  });
});

describe('dropping dragged nodes', () => {
  it('inside their own group moves them within it, never above its title', () => {
    const design = webService();
    const drop = decideDrop(design, { grabbed: 'service', ids: ['service'], delta: { x: 8, y: -400 }, pointer: middleOf(design, 'service') });
    expect(drop.type).toBe('move');
    expect(positionOf(after(design, drop), nodeOf(after(design, drop), 'service'))).toEqual({ x: 32, y: 40 });
  });

  it('into another group keeps them where they are on the canvas', () => {
    const design = add(webService(), { id: 'other', kind: 'cluster', name: 'Other', props: {} }, { x: 1000, y: 0 });
    const from = boxOf(design, nodeOf(design, 'service'));
    const to = boxOf(design, nodeOf(design, 'other'));
    const delta = { x: to.x + 40 - from.x, y: to.y + 80 - from.y };
    const drop = decideDrop(design, { grabbed: 'service', ids: ['service'], delta, pointer: { x: to.x + 60, y: to.y + 100 } });
    expect(drop).toMatchObject({ type: 'into', group: 'other', says: 'Move into Other' });
    expect(nodeOf(after(design, drop), 'service').parent).toBe('other');
    expect(boxOf(after(design, drop), nodeOf(after(design, drop), 'service'))).toMatchObject({ x: to.x + 40, y: to.y + 80 });
  });

  it('onto a group that cannot hold them is refused with the reason', () => {
    const design = webService();
    const drop = decideDrop(design, { grabbed: 'service', ids: ['service'], delta: STILL, pointer: middleOf(design, 'task') });
    expect(drop).toEqual({ type: 'refused', group: 'task', says: 'A task definition cannot hold a service; it goes into a cluster.' });
  });

  it('onto the bare canvas says what they leave', () => {
    const design = webService();
    const drop = decideDrop(design, { grabbed: 'lb', ids: ['lb'], delta: { x: 0, y: 900 }, pointer: { x: 100, y: 1000 } });
    expect(drop).toMatchObject({ type: 'into', group: undefined, says: 'Move out of Vpc' });
    expect(nodeOf(after(design, drop), 'lb').parent).toBeUndefined();
  });

  it('moves the others of a selection without taking them out of their groups', () => {
    const design = webService();
    const drop = decideDrop(design, { grabbed: 'service', ids: ['service', 'task'], delta: { x: 4, y: 4 }, pointer: middleOf(design, 'service') });
    expect(drop.type).toBe('move');
    expect(after(design, drop).layout['task']).toEqual({ x: 728, y: 76 });
  });
});

describe('dropping a row', () => {
  it('reorders it in its stack and shows where', () => {
    const design = withSidecar();
    const drop = decideDrop(design, {
      grabbed: 'sidecar',
      ids: ['sidecar'],
      delta: STILL,
      pointer: { ...middleOf(design, 'web'), y: boxOf(design, nodeOf(design, 'web')).y + 2 },
    });
    expect(drop).toMatchObject({ type: 'row', group: 'task', says: 'Before web' });
    expect(rowsOf(after(design, drop), 'task')).toEqual(['sidecar', 'web']);
  });

  it('where it is already changes nothing', () => {
    const design = withSidecar();
    const drop = decideDrop(design, { grabbed: 'sidecar', ids: ['sidecar'], delta: STILL, pointer: middleOf(design, 'sidecar') });
    expect(drop).toMatchObject({ type: 'row', command: undefined });
  });

  it('on another stack of its kind moves it there', () => {
    const design = add(withSidecar(), { id: 'task2', kind: 'task-definition', name: 'Other', props: {} }, { x: 1200, y: 0 });
    const drop = decideDrop(design, { grabbed: 'web', ids: ['web'], delta: STILL, pointer: middleOf(design, 'task2') });
    expect(rowsOf(after(design, drop), 'task2')).toEqual(['web']);
    expect(rowsOf(after(design, drop), 'task')).toEqual(['sidecar']);
  });

  it('outside every stack is refused', () => {
    const design = webService();
    const drop = decideDrop(design, { grabbed: 'web', ids: ['web'], delta: STILL, pointer: { x: 5000, y: 5000 } });
    expect(drop).toEqual({ type: 'refused', group: undefined, says: 'A container must be inside a task definition.' });
  });
});

describe('dropping a kind from the palette', () => {
  it('comes into the group under the pointer', () => {
    const design = webService();
    expect(decideKindDrop(design, 'container', middleOf(design, 'web'), countingIds('n'))).toMatchObject({ group: 'task', says: 'Add container to WebTask' });
    expect(decideKindDrop(design, 'cluster', middleOf(design, 'service'), countingIds('n'))).toMatchObject({ group: 'vpc', says: 'Add cluster to Vpc' });
  });

  it('says what it brings', () => {
    const drop = decideKindDrop(emptyDesign('Empty'), 'service', STILL, countingIds('n'));
    expect(drop.group).toBeUndefined();
    expect(drop.says).toBe('Add service, with VPC, cluster, task definition and container');
  });
});

function webService(): Design {
  const starter = STARTERS.find((it) => it.id === 'load-balanced-service');
  if (!starter) throw new Error('The starter is gone');
  return starter.design();
}

function withSidecar(): Design {
  return add(webService(), { id: 'sidecar', kind: 'container', name: 'sidecar', parent: 'task', order: 1, props: {} });
}

function add(
  design: Design,
  node: { id: string; kind: Kind; name: string; parent?: string; order?: number; props: object },
  at?: { x: number; y: number },
): Design {
  return run(design, { type: 'add', nodes: [nodeUnion.parse(node)], layout: at ? { [node.id]: at } : {} });
}

function run(design: Design, command: Command): Design {
  const applied = apply(design, command);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.design;
}

function after(design: Design, drop: ReturnType<typeof decideDrop>): Design {
  return drop.type === 'refused' || !drop.command ? design : run(design, drop.command);
}

function nodeOf(design: Design, id: string) {
  const node = design.nodes[id];
  if (!node) throw new Error(`There is no ${id}`);
  return node;
}

function middleOf(design: Design, id: string) {
  const box = boxOf(design, nodeOf(design, id));
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function rowsOf(design: Design, id: string): string[] {
  return childrenOf(design, id).map((node) => node.id);
}
