import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Command } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { groupOf } from '@/lib/kinds/groups';
import { boxOf } from '@/lib/layout/geometry';
import { countingIds } from '@/lib/model/ids';
import { fargateExample } from '@/lib/validation/example';
import { stacksExample } from '@/lib/validation/stack-example';
import { validate } from '@/lib/validation/validate';
import { bring } from './bring';
import { copyText, paste } from './clipboard';
import { decideDrop, decideKindDrop } from './drop';

const placed = (design: Design, places: Design['layout']): Design => ({ ...design, layout: places });

/** The example with a stack right of everything. */
const beside = placed(fargateExample({ nodes: { other: { kind: 'stack', name: 'Other', props: {} } } }), {
  vpc: { x: 0, y: 0, width: 800, height: 600 },
  cluster: { x: 320, y: 60, width: 400, height: 300 },
  service: { x: 40, y: 60 },
  lb: { x: 24, y: 60 },
  task: { x: 900, y: 0 },
  other: { x: 1400, y: 0, width: 600, height: 600 },
});

function carriedOut(design: Design, command: Command | undefined): Design {
  const outcome = command && apply(design, command);
  if (!outcome?.ok) throw new Error(outcome ? outcome.error.message : 'There is nothing to do.');
  return outcome.value.design;
}

describe('dragging into a stack', () => {
  const pointer = { x: 1600, y: 200 };

  it('says before the drop what stays, and does it in one step', () => {
    const drop = decideDrop(beside, { grabbed: 'service', ids: ['service'], delta: { x: 1240, y: 80 }, pointer });
    expect(drop).toMatchObject({ type: 'into', group: 'other', says: 'Move into Other; it stays on Cluster' });
    const after = carriedOut(beside, 'command' in drop ? drop.command : undefined);
    expect(after.nodes['service']?.parent).toBe('other');
    expect(groupOf(after, after.nodes['service']!, 'cluster')?.id).toBe('cluster');
    expect(boxOf(after, after.nodes['service']!)).toMatchObject({ x: 1600, y: 200 });
  });

  it('lets a listener stand in the stack as a card, and go back to its rows', () => {
    const drop = decideDrop(beside, { grabbed: 'listener', ids: ['listener'], delta: { x: 1500, y: 100 }, pointer });
    expect(drop).toMatchObject({ type: 'into', group: 'other', says: 'Move into Other; it stays with LoadBalancer' });
    const after = carriedOut(beside, 'command' in drop ? drop.command : undefined);
    const balancer = boxOf(after, after.nodes['lb']!);
    const back = decideDrop(after, { grabbed: 'listener', ids: ['listener'], delta: { x: 0, y: 0 }, pointer: { x: balancer.x + 20, y: balancer.y + 70 } });
    expect(back).toMatchObject({ type: 'row', group: 'lb', says: 'Move into LoadBalancer' });
    expect(carriedOut(after, 'command' in back ? back.command : undefined).edges).toEqual(beside.edges);
  });

  it('a service from the palette stays on the cluster that there is, with its task definition beside it', () => {
    const drop = decideKindDrop(beside, 'service', pointer, countingIds('new-'));
    const after = carriedOut(beside, drop.brought.command);
    const service = after.nodes[drop.brought.select[0] ?? ''];
    expect(service?.parent).toBe('other');
    expect(service && groupOf(after, service, 'cluster')?.id).toBe('cluster');
    const tasks = Object.values(after.nodes).filter((node) => node.kind === 'task-definition' && node.id !== 'task');
    expect(tasks.map((node) => node.parent)).toEqual(['other']);
  });

  it('a service from the palette brings a cluster into a stack where the design has none', () => {
    const empty: Design = { ...beside, nodes: { other: beside.nodes['other']! }, edges: {}, layout: {} };
    const after = carriedOut(empty, bring(empty, 'service', { parent: 'other' }, countingIds('new-')).command);
    const kinds = Object.values(after.nodes).map((node) => `${node.kind} in ${after.nodes[node.parent ?? '']?.kind ?? 'nothing'}`);
    expect(kinds).toEqual(expect.arrayContaining(['vpc in stack', 'cluster in vpc', 'service in cluster', 'task-definition in stack']));
  });
});

describe('copying between stacks', () => {
  it('keeps a copied service on its cluster, unless it is pasted into another one', () => {
    const design = stacksExample({ nodes: { spare: { kind: 'cluster', name: 'Spare', parent: 'vpc', props: {} } } });
    const text = copyText(design, ['service']) ?? '';
    const into = (target: string): readonly (string | undefined)[] => {
      const pasted = paste(design, text, target, countingIds(`p-${target}-`));
      if (!pasted.ok) throw new Error(pasted.error.message);
      const after = carriedOut(design, pasted.value.command);
      const copy = after.nodes[pasted.value.select[0] ?? ''];
      return [copy?.parent, copy && groupOf(after, copy, 'cluster')?.id];
    };
    expect(into('services')).toEqual(['services', 'cluster']);
    expect(into('spare')).toEqual(['spare', 'spare']);
  });
});

describe('a design of two stacks', () => {
  it('has no error', () => {
    expect(validate(stacksExample()).filter((finding) => finding.severity === 'error')).toEqual([]);
  });
});
