import { isPlainObject } from '@/lib/util/json';
import type { Path } from '@/lib/util/problem';
import type { Fix } from '../finding';
import type { Match } from '../rule';
import { setFix } from './fixes';

/** Whole numbers that a property may have, ends included. */
export interface Range {
  readonly path: Path;
  /** The property with its owner, as the start of a sentence: "The interval of the health check". */
  readonly label: string;
  /** Written after numbers: "seconds". */
  readonly unit?: string;
  readonly min: number;
  /** @default no limit */
  readonly max?: number;
}

/** A number outside of its range. */
export interface RangeMatch extends Match, Range {
  readonly name: string;
  readonly value: number;
}

/** The numbers in an element's props that are given and are not whole numbers in their range. */
export function outOfRange(name: string, props: object, ranges: readonly Range[]): RangeMatch[] {
  const found: RangeMatch[] = [];
  for (const range of ranges) {
    const value = valueAt(props, range.path);
    if (typeof value !== 'number' || (Number.isInteger(value) && value >= range.min && value <= (range.max ?? Infinity))) continue;
    found.push({ ...range, name, value });
  }
  return found;
}

/** Says what was got and what is allowed. */
export function rangeMessage({ label, name, value, min, max, unit }: RangeMatch): string {
  return `${label} of ${name} is ${value}${unitAfter(value, unit)}; choose a whole number ${max === undefined ? `of at least ${min}${unitAfter(min, unit)}` : `from ${min} to ${max}${unitAfter(max, unit)}`}.`;
}

/** Sets the number to the nearest one that is allowed. */
export function rangeFixes({ path, value, min, max, unit }: RangeMatch, subject: { readonly id: string }): Fix[] {
  const nearest = Math.min(max ?? Infinity, Math.max(min, Math.round(value)));
  return [setFix(`Use ${nearest}${unitAfter(nearest, unit)}`, subject.id, path, nearest)];
}

/** A unit with its space, in the singular after one. */
function unitAfter(value: number, unit: string | undefined): string {
  return unit === undefined ? '' : ` ${value === 1 ? unit.replace(/s$/, '') : unit}`;
}

function valueAt(value: unknown, path: Path): unknown {
  let inner = value;
  for (const key of path) {
    if (Array.isArray(inner) && typeof key === 'number') inner = inner[key];
    else inner = isPlainObject(inner) ? inner[key] : undefined;
  }
  return inner;
}
