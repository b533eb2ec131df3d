import type { Graph } from '@/lib/kinds/graph';
import type { SingleCommand } from '@/lib/commands/command';
import type { Path } from '@/lib/util/problem';
import type { Fix } from '../finding';

type Value = Extract<SingleCommand, { type: 'set' }>['value'];

/** A fix that sets one property of an element. */
export function setFix(label: string, id: string, path: Path, value: Value): Fix {
  return { label, command: { type: 'set', id, path: [...path], value } };
}

/** A fix that takes one property of an element away. A row of a list is lost by that, unless the rule says {@link harmless}. */
export function clearFix(label: string, id: string, path: Path): Fix {
  const fix = setFix(label, id, path, null);
  return typeof path.at(-1) === 'number' ? losing(fix) : fix;
}

/** A fix that does what several fixes do, as one step. */
export function togetherFix(label: string, ...fixes: readonly Fix[]): Fix {
  const fix: Fix = { label, command: { type: 'batch', commands: fixes.flatMap(({ command }) => (command.type === 'batch' ? command.commands : [command])) } };
  return fixes.some(({ loses }) => loses) ? losing(fix) : fix;
}

/** A fix that takes elements away. They are lost by that, unless the rule says {@link harmless}. */
export function removeFix(label: string, ...ids: readonly string[]): Fix {
  return losing({ label, command: { type: 'remove', ids: [...ids] } });
}

/** The same fix, of which is known that it takes away what could be mended: a text that is wrong by a letter, a list, one of two that do not go together. */
export function losing(fix: Fix): Fix {
  return { ...fix, loses: true };
}

/** The same fix, of which is known that nothing is lost: what it takes away has no effect wherever the design runs, or is there twice. */
export function harmless({ label, command }: Fix): Fix {
  return { label, command };
}

/** An id for something that a fix adds: the wanted one, shortened and numbered as needed. The same design always gives the same id. */
export function freeId(design: Graph, wanted: string): string {
  const stem = wanted.slice(0, 58);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!design.nodes[id] && !design.edges[id]) return id;
  }
}
