import type { Graph } from '@/lib/kinds/graph';
import type { SingleCommand } from '@/lib/commands/command';
import type { Path } from '@/lib/util/problem';
import type { Fix } from '../finding';

type Value = Extract<SingleCommand, { type: 'set' }>['value'];

/** A fix that sets one property of an element. */
export function setFix(label: string, id: string, path: Path, value: Value): Fix {
  return { label, command: { type: 'set', id, path: [...path], value } };
}

/** A fix that takes one property of an element away. */
export function clearFix(label: string, id: string, path: Path): Fix {
  return setFix(label, id, path, null);
}

/** A fix that does what several fixes do, as one step. */
export function togetherFix(label: string, ...fixes: readonly Fix[]): Fix {
  return { label, command: { type: 'batch', commands: fixes.flatMap(({ command }) => (command.type === 'batch' ? command.commands : [command])) } };
}

/** A fix that takes elements away. */
export function removeFix(label: string, ...ids: readonly string[]): Fix {
  return { label, command: { type: 'remove', ids: [...ids] } };
}

/** An id for something that a fix adds: the wanted one, shortened and numbered as needed. The same design always gives the same id. */
export function freeId(design: Graph, wanted: string): string {
  const stem = wanted.slice(0, 58);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!design.nodes[id] && !design.edges[id]) return id;
  }
}
