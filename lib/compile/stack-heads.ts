import type { Design } from '@/lib/document/design';
import { nodesOfKind } from '@/lib/kinds/graph';
import { OWN_STACK } from '@/lib/kinds/stack/links';
import type { StackPlan } from '@/lib/plan/plan';
import { isStackName, stackId } from './stack-id';

/** A stack without what is in it. */
export type StackHead = Omit<StackPlan, 'statements'>;

/**
 * What every stack of a design is called, by the id of its node ({@link OWN_STACK} for the design's own): ids are legal, and
 * differ in more than the case of letters or the word "stack" at the end, so that classes and files differ too.
 */
export function stackHeads(design: Design): ReadonlyMap<string, StackHead> {
  const taken = new Set<string>();
  const free = (wanted: string): string => {
    let id = wanted;
    for (let number = 2; taken.has(key(id)); number += 1) id = `${wanted.slice(0, 120)}${number}`;
    taken.add(key(id));
    return id;
  };
  const { settings } = design;
  const heads = new Map<string, StackHead>();
  // Those that say their name keep it; the design's own gives way.
  const nodes = nodesOfKind(design, 'stack').map((node) => ({ node, id: free(stackId(node.name)) }));
  heads.set(OWN_STACK, { id: free(stackId(settings.stackName ?? design.name)), ...describing(settings.description, settings.tags) });
  for (const { node, id } of nodes) {
    const { stackName, description, tags } = node.props;
    heads.set(node.id, {
      id,
      element: node.id,
      ...(stackName !== undefined && stackName !== id && isStackName(stackName) ? { stackName } : {}),
      ...describing(description, { ...settings.tags, ...tags }),
    });
  }
  return heads;
}

function describing(description: string | undefined, tags: Readonly<Record<string, string>> | undefined): Pick<StackPlan, 'description' | 'tags'> {
  return { ...(description ? { description } : {}), ...(tags && Object.keys(tags).length > 0 ? { tags } : {}) };
}

/** What is left of an id where it names a class and a file. */
function key(id: string): string {
  return id
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase()
    .replace(/(?<=.)stack$/, '');
}
