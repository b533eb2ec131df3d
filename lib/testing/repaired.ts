import { apply } from '@/lib/commands/apply';
import type { Design } from '@/lib/document/design';
import type { FixableFinding } from '@/lib/validation/finding';
import { validate } from '@/lib/validation/validate';

/** So many times at most: what is left then is wrong in a way that no fix settles. */
const ROUNDS = 6;

/**
 * The design as somebody leaves it who settles its errors one by one: each by one of its fixes, or by taking the element
 * away when there is none. `dice` decide which fix, so that designs differ. Most come out without an error.
 */
export function repaired(design: Design, dice: readonly number[]): Design {
  let current = design;
  for (let round = 0; round < ROUNDS; round += 1) {
    const errors = validate(current).filter((finding) => finding.severity === 'error');
    if (errors.length === 0) break;
    // A fix that works changes what later findings are about; those are found again in the next round.
    errors.forEach((finding, index) => {
      current = settled(current, finding, (dice[(index + round) % dice.length] ?? 0) + round);
    });
  }
  return current;
}

function settled(design: Design, { fixes, elementId }: FixableFinding, die: number): Design {
  const fix = fixes[die % Math.max(1, fixes.length)]?.command;
  const present = elementId !== undefined && (design.nodes[elementId] ?? design.edges[elementId]) !== undefined;
  const command = fix ?? (present ? { type: 'remove' as const, ids: [elementId] } : undefined);
  const outcome = command && apply(design, command);
  return outcome?.ok ? outcome.value.design : design;
}
