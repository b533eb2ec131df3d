import type { Problem } from '@/lib/util/problem';
import { err, ok, type Result } from '@/lib/util/result';

/** Brings a document of format version `from` to `from + 1`. Gets and gives plain JSON; must not change its input. */
export interface Migration {
  readonly from: number;
  readonly name: string;
  readonly migrate: (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

/**
 * Brings a document up to `target`, one migration after another. The chain has no gaps: the migration at index `i`
 * is `from: i + 1`.
 */
export function migrate(
  document: Readonly<Record<string, unknown>>,
  migrations: readonly Migration[],
  target: number,
): Result<Record<string, unknown>, Problem[]> {
  const version = document['formatVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return err([
      {
        path: ['formatVersion'],
        message: `got ${JSON.stringify(version) ?? 'nothing'}; a Gantry design says its format version, a whole number from 1 to ${target}.`,
      },
    ]);
  if (version > target)
    return err([{ path: ['formatVersion'], message: `got ${version}, but this Gantry reads up to ${target}; open the design with a newer Gantry.` }]);
  let current: Record<string, unknown> = { ...document };
  for (const migration of migrations.filter((candidate) => candidate.from >= version && candidate.from < target))
    current = { ...migration.migrate(current), formatVersion: migration.from + 1 };
  return ok(current);
}
