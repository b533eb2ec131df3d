import type { Plan } from '@/lib/plan/plan';
import { usesOf } from './plan-uses';
import { reachableFrom } from './reachable';

/** What designs can set of a struct, or give to a method. */
export interface Row {
  /** `aws_ecs.MountPoint` or `aws_ecs.TaskDefinition.addVolume()`. */
  readonly name: string;
  readonly items: number;
  /** Neither set by any plan nor excepted. */
  readonly gaps: readonly string[];
  /** What no plan sets for a reason. */
  readonly excepted: readonly string[];
}

/** What designs can set of the CDK's API. */
export interface Coverage {
  readonly rows: readonly Row[];
  /** What will be asked for, once designs know these classes; without what is in {@link rows}. */
  readonly later: readonly Row[];
  /** Exceptions for something that a plan sets, or that does not exist. */
  readonly needless: readonly string[];
}

/** Holds what can be given to these classes against what plans give. A `*` in an exception stands for any letters. */
export function coverageOf(
  classes: readonly string[],
  laterClasses: readonly string[],
  plans: readonly Plan[],
  exceptions: Readonly<Record<string, string>>,
): Coverage {
  const uses = usesOf(plans);
  const used = new Set<string>();
  const needed = new Set<string>();
  const row = (name: string, items: readonly string[]): Row => {
    const gaps: string[] = [];
    const excepted: string[] = [];
    for (const item of items) {
      const exception = Object.keys(exceptions).find((it) => covers(it, keyOf(name, item)));
      const isSet = uses.has(planKeyOf(name, item));
      if (exception !== undefined) (isSet ? used : needed).add(exception);
      if (!isSet) (exception === undefined ? gaps : excepted).push(item);
    }
    return { name, items: items.length, gaps, excepted };
  };
  const now = reachableFrom(classes);
  const rows = [...now].map(([name, items]) => row(name, items));
  const later = [...reachableFrom(laterClasses)].filter(([name]) => !now.has(name)).map(([name, items]) => row(name, items));
  return { rows, later, needless: Object.keys(exceptions).filter((it) => used.has(it) || !needed.has(it)) };
}

/** An item by its name alone: `aws_ecs.MountPoint.readOnly`, `aws_ecs.TaskDefinition.addVolume(volume)`. */
export function keyOf(name: string, item: string): string {
  return name.endsWith('()') ? `${name.slice(0, -1)}${item.split(' ')[1]})` : `${name}.${item}`;
}

function planKeyOf(name: string, item: string): string {
  return `${name}.${name.endsWith('()') ? item.split(' ')[0] : item}`;
}

function covers(exception: string, key: string): boolean {
  const parts = exception.split('*');
  if (parts.length === 1) return exception === key;
  const pattern = parts.map((it) => it.replaceAll(/[.()]/g, String.raw`\$&`)).join(String.raw`\w*`);
  return new RegExp(`^${pattern}${exception.endsWith('*') ? '.*' : ''}$`).test(key);
}
