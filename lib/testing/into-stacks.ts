import { apply } from '@/lib/commands/apply';
import type { Command } from '@/lib/commands/command';
import { regroup } from '@/lib/commands/regroup';
import type { Design } from '@/lib/document/design';
import { PLACING } from '@/lib/kinds/parents';
import type { DesignNode, Props } from '@/lib/kinds/union';
import { countingIds } from '@/lib/model/ids';

/**
 * The design with some of its nodes in stacks of their own, as if somebody had dragged them there: services stay on their
 * cluster. `dice` decide what goes where; half of it stays.
 *
 * @param stacks What each new stack says.
 */
export function intoStacks(design: Design, stacks: readonly Props<'stack'>[], dice: readonly number[]): Design {
  const ids = countingIds('in-');
  let current = done(design, {
    type: 'add',
    nodes: stacks.map((props, index) => ({ id: `stack${index}`, kind: 'stack', name: `Part${index}`, props })),
    edges: [],
    layout: {},
  });
  movable(design).forEach((node, index) => {
    const die = dice[index % dice.length] ?? 0;
    const stack = die % 2 === 0 ? undefined : `stack${Math.floor(die / 2) % stacks.length}`;
    if (stack !== undefined) current = done(current, { type: 'batch', commands: [...regroup(current, [node.id], stack, {}, ids).commands] });
  });
  return current;
}

/** What may be in a stack; groups before what is in them, which is then dragged out of them. */
function movable(design: Design): readonly DesignNode[] {
  return Object.values(design.nodes).filter((node) => PLACING[node.kind].parents.includes('stack') && node.kind !== 'listener');
}

function done(design: Design, command: Command): Design {
  const outcome = apply(design, command);
  return outcome.ok ? outcome.value.design : design;
}
