import type { Design } from '@/lib/document/design';
import { scopeOf } from '@/lib/kinds/graph';
import type { DesignNode } from '@/lib/kinds/union';
import { nodeName } from '@/lib/model/element';

/** Why a node may not have a name, in words for the person who types it; nothing when it may. */
export function nameProblem(design: Design, node: DesignNode, name: string): string | undefined {
  if (name === '') return 'A name is needed: it becomes the construct id.';
  if (!nodeName.safeParse(name).success) {
    const wrong = /[^A-Za-z0-9_-]/u.exec(name)?.[0];
    return wrong === undefined
      ? 'At most 255 characters.'
      : `${wrong === ' ' ? 'A space' : `"${wrong}"`} cannot be in a name; use letters, digits, hyphens and underscores.`;
  }
  const scope = scopeOf(node, design);
  const other = Object.values(design.nodes).find((it) => it.id !== node.id && it.name === name && scopeOf(it, design) === scope);
  return other && `There is already something named ${name} here; choose another name.`;
}
